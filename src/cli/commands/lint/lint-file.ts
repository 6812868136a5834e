import { capFindings } from '../../../finding/cap-findings.js';
import type { Finding } from '../../../finding/finding.js';
import { matchesRule } from '../../../lint/match-rule.js';
import { rules } from '../../../lint/rules.js';
import type { Task } from '../../bulk/task.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import {
  type LoadedDocument,
  type LoadedText,
  type LoadedWord,
  loadDocument,
} from '../../load/load-document.js';
import type { FileFindings } from '../../terminal/reporters/reporter.js';
import { type LintedDocument, lintLoaded } from './lint-loaded.js';
import type { LintOptions } from './lint-options.js';
import { type LintSettings, loadLintSettings, settleLexicon } from './lint-settings.js';
import { type SummaryRow, summarizeLinted, summarizeUnread } from './lint-summary.js';
import type { FoundInWord } from './lint-word-copies.js';

/** What came of one file; plain data, since it passes between threads, and nothing in it that is not wanted any more. */
export type LintResult = FileFindings & {
  findings: readonly Finding[];
  /** The file that was to be checked; `file` is another one where that has prevented it. */
  report: string;
  /** What prevents the check is its finding. */
  failed: boolean;
  /** The entries of its configuration that silenced something, by their positions. */
  used: number[];
  /** For standard error: what was written, and how the file was read. */
  notice: string;
  /** What --fix would change, as --dry-run shows it. */
  patch?: string;
  row?: SummaryRow;
};

/** Checks one report after the other, with all that --fix, --annotate and --track write. */
export async function prepareLint(options: LintOptions, host: Host): Promise<Task<string, LintResult>> {
  const { rule: patterns, lastYear, templates } = options;
  const settings: LintSettings = {
    ...loadLintSettings(options, host),
    rules: patterns && rules.filter(({ id }) => patterns.some((pattern) => matchesRule(pattern, id))),
    lastYear:
      lastYear === undefined ? undefined : (await loadDocument(lastYear, host, { templates })).document,
  };
  return async (report) => {
    const { result, word } = await lintFile(report, options, settings);
    if (result.failed) return result;
    if (!word && options.annotate !== undefined) throw new InputError(notAnnotatable, { file: report });
    // What the user has asked to be written, and cannot be, is no finding about the report.
    return word ? { ...result, notice: await writeCopies(word, options, host) } : result;
  };
}

type Linted = { result: LintResult; word?: FoundInWord };

async function lintFile(report: string, options: LintOptions, settings: LintSettings): Promise<Linted> {
  let loaded: LoadedDocument | undefined;
  try {
    // The configuration comes first: a damaged one is no fault of the report.
    settings.loadConfig(report);
    loaded = await loadDocument(report, settings.host, {
      view: options.original ? 'original' : 'accepted',
      convert: options.convert,
      templates: settings.templates,
    });
    const settled = await settleLexicon(settings, loaded);
    return await (loaded.kind === 'word'
      ? lintWordFile(loaded, options, settled)
      : lintTextFile(loaded, options, settled));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { result: describeFailure(report, error, options, loaded?.text) };
  }
}

async function lintTextFile(
  loaded: LoadedText,
  options: LintOptions,
  settings: LintSettings,
): Promise<Linted> {
  if (options.track) throw new InputError(untrackable, { file: loaded.file });
  if (!options.fix) return { result: describe(loaded, lintLoaded(loaded, settings), options) };
  const { fixText, writeFixed } = await import('./fix-text.js');
  const fixed = fixText(loaded, settings);
  const result = describe(fixed, lintLoaded(fixed, settings), options);
  return { result: { ...result, ...(await writeFixed(loaded, fixed.text, options, settings.host)) } };
}

async function lintWordFile(
  loaded: LoadedWord,
  options: LintOptions,
  settings: LintSettings,
): Promise<Linted> {
  if (options.fix && !options.track) throw new InputError(untracked, { file: loaded.file });
  const { lintWord } = await import('./lint-word.js');
  const { findings, used } = lintWord(loaded, settings);
  // What mends a text file does not mend a Word file, which is only changed by tracked changes.
  const shown = findings.map(({ fix: _, suggestion: __, ...finding }) => finding);
  return {
    result: {
      ...describe(loaded, { findings: shown, used }, options),
      // Line breaks within a paragraph would move the cursor of a terminal.
      source: loaded.text.replaceAll('\v', ' '),
      isWord: true,
    },
    word: { loaded, findings },
  };
}

async function writeCopies(word: FoundInWord, options: LintOptions, host: Host): Promise<string> {
  const { writeWordCopies } = await import('./lint-word-copies.js');
  return writeWordCopies(word, options, host);
}

function describe(
  { file, document, text }: LoadedDocument,
  { findings: found, used }: LintedDocument,
  { summary }: LintOptions,
): LintResult {
  const findings = capFindings(found);
  return {
    report: file,
    file,
    source: text,
    findings,
    failed: false,
    used,
    notice: '',
    row: summary === undefined ? undefined : summarizeLinted(file, document, findings),
  };
}

const untracked =
  'Word文件不直接改；请加 --track，并用 -o 写出文件名，改正的地方会写成修订，可以逐条接受或者拒绝';
const untrackable = '--track 只用于Word文件（.docx），.yaml和.txt文件请直接用 --fix';
const notAnnotatable = '批注只能写进Word文件（.docx）；report.yaml请用 lawreport render --annotate';

function describeFailure(
  report: string,
  error: InputError,
  options: LintOptions,
  text: string | undefined,
): LintResult {
  const file = error.file ?? report;
  const findings: Finding[] =
    error.findings.length > 0
      ? [...error.findings]
      : [{ rule: 'file/unreadable', severity: 'error', message: error.message }];
  return {
    ...describeUnread(report, findings, options),
    file,
    source: error.source ?? (file === report ? text : undefined),
    isShared: file === report ? undefined : true,
  };
}

/** What our own error, or a lack of memory, has kept from being checked. */
export function describeLostReport(report: string, reason: string, options: LintOptions): LintResult {
  return describeUnread(report, [{ rule: 'file/not-checked', severity: 'error', message: reason }], options);
}

function describeUnread(report: string, findings: Finding[], { summary }: LintOptions): LintResult {
  return {
    report,
    file: report,
    findings: capFindings(findings),
    failed: true,
    used: [],
    notice: '',
    row: summary === undefined ? undefined : summarizeUnread(report, findings),
  };
}
