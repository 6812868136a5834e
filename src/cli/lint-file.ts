import type { Document } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { applyFixes } from '../lint/apply-fixes.js';
import type { ConfiguredSuppression } from '../lint/config.js';
import type { LayoutStandard } from '../lint/layout-standard.js';
import type { Lexicon } from '../lint/lexicon.js';
import { compareFindings, lintDocument } from '../lint/lint-document.js';
import type { Rule } from '../lint/rule.js';
import { suppressByConfig } from '../lint/suppress.js';
import { createPlaceNamer } from '../readers/docx/name-places.js';
import { markParts } from '../readers/mark-parts.js';
import type { Indicators } from '../report/indicators.js';
import type { CalendarDate } from '../text/calendar-date.js';
import type { DecodedText } from '../text/decode-text.js';
import { indexLines } from '../text/line-index.js';
import { chooseLayoutStandard } from './files/layout-standards.js';
import type { LoadedConfig } from './files/load-config.js';
import { loadDocument } from './files/load-document.js';
import { readSource, type Source } from './files/read-source.js';
import type { Host } from './host.js';
import { InputError } from './input-error.js';
import type { FileFindings } from './reporters/reporter.js';

export type LintFileOptions = {
  today: CalendarDate;
  lexicon: Lexicon;
  indicators?: Indicators;
  templates?: string;
  lastYear?: Document;
  /** All rules where absent. */
  rules?: readonly Rule[];
  fix: boolean;
  /** Checks Word files without their tracked changes. */
  original?: boolean;
  /** What the layout of Word files is compared with. */
  layouts?: () => readonly LayoutStandard[];
};

export type LintedFile = FileFindings & {
  /** What prevents the check: nothing else was found out about the file. */
  failed: boolean;
  /** As it was read, and its text after --fix; only where that changes it. */
  original?: DecodedText;
  fixed?: string;
  /** Tracked changes in a Word file. */
  revisions?: number;
  /** Entries of the configuration that silenced something. */
  used: ReadonlySet<ConfiguredSuppression>;
};

/** Reads and lints one file; what makes it unreadable is among its findings. */
export async function lintFile(
  file: string,
  host: Host,
  loadConfig: (file: string) => LoadedConfig,
  options: LintFileOptions,
): Promise<LintedFile> {
  let source: Source | undefined;
  try {
    const config = loadConfig(file);
    source = await readSource(file, host, { original: options.original ?? false });
    if (source.kind === 'word') return lintWord(file, source, host, config, options);
    const original = source;
    const lint = (text: string) => lintSource(file, { ...original, text }, host, config, options);
    const fixed = options.fix ? fixText(source.text, lint) : source.text;
    const isChanged = fixed !== source.text;
    if (isChanged && source.encoding !== 'utf-8')
      throw new InputError('--fix 只改UTF-8编码的文件，请先把文件另存为UTF-8编码', { file });
    const { findings, used } = lint(fixed);
    return {
      file,
      source: fixed,
      findings,
      used,
      failed: false,
      ...(isChanged && { original: source, fixed }),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const text = error.source ?? source?.text;
    return {
      file: error.file ?? file,
      ...(text !== undefined && { source: text }),
      findings: explainFailure(error),
      used: new Set(),
      failed: true,
    };
  }
}

/** A place in a Word file is told by part, heading and paragraph; its lines are its paragraphs. */
function lintWord(
  file: string,
  source: Extract<Source, { kind: 'word' }>,
  host: Host,
  config: LoadedConfig,
  options: LintFileOptions,
): LintedFile {
  if (options.fix)
    throw new InputError('--fix 只改.yaml和.txt文件，Word文件请按提示在Word或者WPS里改', { file });
  const { text, reading } = source;
  const { findings, used } = lintSource(file, source, host, config, options);
  const lines = indexLines(text);
  const namePlace = createPlaceNamer(markParts(reading.document));
  const placed = findings.map(({ fix: _, ...finding }): Finding => {
    const { range } = finding;
    const path = range && namePlace(lines.lineStart(range.start.line) + range.start.column - 1);
    return path === undefined ? finding : { ...finding, path };
  });
  const { insertions, deletions, moves } = reading.revisions;
  return {
    file,
    // Line breaks within a paragraph would move the cursor of a terminal.
    source: text.replaceAll('\v', ' '),
    findings: placed,
    used,
    failed: false,
    isWord: true,
    revisions: insertions + deletions + moves,
  };
}

function lintSource(
  file: string,
  input: Source,
  host: Host,
  { config }: LoadedConfig,
  options: LintFileOptions,
) {
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
  return { findings: [...findings, ...kept].sort(compareFindings), used };
}

function layoutContext(input: Source, { layouts }: LintFileOptions) {
  if (input.kind !== 'word' || !layouts) return {};
  const found = input.reading.layout;
  const standard = chooseLayoutStandard(found, layouts());
  return standard ? { layout: { found, standard } } : {};
}

/** One mending may uncover another; ten rounds are more than any text needs. */
function fixText(text: string, lint: (text: string) => { findings: readonly Finding[] }): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const next = applyFixes(current, lint(current).findings);
    if (next === current) break;
    current = next;
  }
  return current;
}

function explainFailure(error: InputError): Finding[] {
  if (error.findings.length > 0) return [...error.findings];
  return [{ rule: 'file/unreadable', severity: 'error', message: error.message }];
}
