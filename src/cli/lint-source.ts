import type { Document } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import type { ConfiguredSuppression } from '../lint/config.js';
import type { LayoutStandard } from '../lint/layout-standard.js';
import type { Lexicon } from '../lint/lexicon.js';
import { compareFindings, lintDocument } from '../lint/lint-document.js';
import type { Rule } from '../lint/rule.js';
import { suppressByConfig } from '../lint/suppress.js';
import { createPlaceNamer } from '../readers/docx/name-places.js';
import type { Indicators } from '../report/indicators.js';
import type { CalendarDate } from '../text/calendar-date.js';
import { indexLines } from '../text/line-index.js';
import { chooseLayoutStandard } from './files/layout-standards.js';
import type { LoadedConfig } from './files/load-config.js';
import { loadDocument } from './files/load-document.js';
import type { Source } from './files/read-source.js';
import type { Host } from './host.js';

export type LintSourceOptions = {
  today: CalendarDate;
  lexicon: Lexicon;
  indicators?: Indicators;
  templates?: string;
  lastYear?: Document;
  /** All rules where absent. */
  rules?: readonly Rule[];
  /** What the layout of Word files is compared with. */
  layouts?: () => readonly LayoutStandard[];
};

export type LintedSource = {
  document: Document;
  findings: Finding[];
  used: ReadonlySet<ConfiguredSuppression>;
};

type LintSourceContext = { file: string; host: Host; config: LoadedConfig; options: LintSourceOptions };

/** Everything that is found in what a file holds, the configuration of its folder respected. */
export function lintSource(
  input: Source,
  { file, host, config: { config }, options }: LintSourceContext,
): LintedSource {
  const { document, report, source, findings } = loadDocument(file, input, host, options);
  const found = lintDocument(document, {
    today: options.today,
    config,
    lexicon: options.lexicon,
    ...(options.indicators && { indicators: options.indicators }),
    sourceText: input.text,
    ...layoutContext(input, options),
    ...(report && { report }),
    ...(source && { source }),
    ...(options.lastYear && { lastYear: options.lastYear }),
    ...(options.rules && { rules: options.rules }),
  });
  const { findings: kept, used } = suppressByConfig(found, config.suppressions);
  const all = [...findings, ...kept].sort(compareFindings);
  return { document, findings: input.kind === 'word' ? placeInWord(all, document, input.text) : all, used };
}

function layoutContext(input: Source, { layouts }: LintSourceOptions) {
  if (input.kind !== 'word' || !layouts) return {};
  const found = input.reading.layout;
  const standard = chooseLayoutStandard(found, layouts());
  return standard ? { layout: { found, standard } } : {};
}

/** A place in a Word file is told by part, heading and paragraph. */
function placeInWord(findings: readonly Finding[], document: Document, text: string): Finding[] {
  const lines = indexLines(text);
  const namePlace = createPlaceNamer(document);
  return findings.map((finding) => {
    const { range } = finding;
    const path = range && namePlace(lines.lineStart(range.start.line) + range.start.column - 1);
    return path === undefined ? finding : { ...finding, path };
  });
}
