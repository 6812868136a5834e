import type { Document } from '../../../document/model.js';
import type { Finding } from '../../../finding/finding.js';
import type { LayoutContext } from '../../../layout/layout-standard.js';
import type { ConfiguredSuppression } from '../../../lint/config.js';
import type { Lexicon } from '../../../lint/lexicon.js';
import { compareFindings, lintDocument } from '../../../lint/lint-document.js';
import type { Rule } from '../../../lint/rule.js';
import { suppressByConfig } from '../../../lint/suppress.js';
import type { Indicators } from '../../../report/indicators.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import type { Host } from '../../host.js';
import type { LoadedConfig } from '../../load/load-config.js';
import { loadDocument } from '../../load/load-document.js';
import type { Source } from '../../load/read-source.js';

export type LintSourceOptions = {
  today: CalendarDate;
  lexicon: Lexicon;
  indicators?: Indicators;
  templates?: string;
  lastYear?: Document;
  /** All rules where absent. */
  rules?: readonly Rule[];
};

export type LintedSource = {
  document: Document;
  findings: Finding[];
  used: ReadonlySet<ConfiguredSuppression>;
};

export type LintSourceContext = {
  file: string;
  host: Host;
  config: LoadedConfig;
  options: LintSourceOptions;
  /** Of a Word file. */
  layout?: LayoutContext;
};

/** Everything that is found in what a file holds, the configuration of its folder respected. */
export function lintSource(
  input: Source,
  { file, host, config: { config }, options, layout }: LintSourceContext,
): LintedSource {
  const { document, report, source, findings } = loadDocument(file, input, host, options);
  const found = lintDocument(document, {
    today: options.today,
    config,
    lexicon: options.lexicon,
    indicators: options.indicators,
    sourceText: input.text,
    layout,
    report,
    source,
    lastYear: options.lastYear,
    rules: options.rules,
  });
  const { findings: kept, used } = suppressByConfig(found, config.suppressions);
  return { document, findings: [...findings, ...kept].sort(compareFindings), used };
}
