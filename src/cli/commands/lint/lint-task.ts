import { defaultConfig } from '../../../lint/config.js';
import { matchesRule } from '../../../lint/match-rule.js';
import { rules } from '../../../lint/rules.js';
import type { Task } from '../../bulk/task.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { createConfigLoader } from '../../load/load-config.js';
import { loadDocument } from '../../load/load-document.js';
import { readSource } from '../../load/read-source.js';
import type { FileFindings } from '../../terminal/reporters/reporter.js';
import { explainFailure, lintFile } from './lint-file.js';
import { loadLintSettings } from './lint-settings.js';
import { type SummaryRow, summarizeLinted } from './lint-summary.js';
import type { WordCopiesOptions } from './lint-word-copies.js';
import type { LintedFile } from './linted-file.js';

export type LintTaskOptions = WordCopiesOptions & {
  /** Ids, or `group/*`; all rules where absent. */
  rule?: string[];
  lastYear?: string;
  templates?: string;
  convert?: boolean;
  fix?: boolean;
  dryRun?: boolean;
  /** What --fix changes is kept beside it. */
  backup: boolean;
  /** Whether a table is written, and so its rows are wanted. */
  summary?: string;
};

/** What came of one file; plain data, and nothing in it that is not wanted any more. */
export type LintOutcome = FileFindings & {
  /** The file that was to be checked; `file` is another one where that has prevented it. */
  report: string;
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
export async function prepareLint(options: LintTaskOptions, host: Host): Promise<Task<string, LintOutcome>> {
  const { rule: patterns, lastYear } = options;
  const settings = {
    ...loadLintSettings(options, host),
    fix: options.fix ?? false,
    track: options.track ?? false,
    original: options.original ?? false,
    convert: options.convert ?? false,
    ...(patterns && {
      rules: rules.filter(({ id }) => patterns.some((pattern) => matchesRule(pattern, id))),
    }),
    ...(lastYear !== undefined && { lastYear: await loadLastYear(lastYear, host, options) }),
  };
  const loadConfig = createConfigLoader(host);
  const describe = (report: string, linted: LintedFile): LintOutcome => {
    const { file, source, findings, isWord, failed, used } = linted;
    const { suppressions } = failed ? defaultConfig : loadConfig(report).config;
    return {
      report,
      file,
      findings,
      failed,
      used: suppressions.flatMap((entry, index) => (used.has(entry) ? [index] : [])),
      notice: '',
      source,
      isWord,
      ...(failed && file !== report && { isShared: true }),
      ...(options.summary !== undefined && { row: summarizeLinted(linted) }),
    };
  };
  return async (report) => {
    const linted = await lintFile(report, host, loadConfig, settings);
    const copies = await writeCopies(linted, options, host);
    try {
      const fixed = options.fix ? await writeFixed(linted, options, host) : {};
      return { ...describe(report, linted), notice: copies, ...fixed };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return describe(report, { ...linted, failed: true, findings: explainFailure(error) });
    }
  };
}

/** An outcome for a file that our own error, or a lack of memory, has kept from being checked. */
export function loseLint(report: string, reason: string, { summary }: LintTaskOptions): LintOutcome {
  const findings = [{ rule: 'file/not-checked', severity: 'error' as const, message: reason }];
  const lost = { file: report, findings, failed: true, used: new Set<never>() };
  return {
    ...lost,
    report,
    used: [],
    notice: '',
    ...(summary !== undefined && { row: summarizeLinted(lost) }),
  };
}

/** Texts have none, and most files are texts. */
async function writeCopies(linted: LintedFile, options: LintTaskOptions, host: Host): Promise<string> {
  if (!linted.word && options.annotate === undefined) return '';
  const { writeWordCopies } = await import('./lint-word-copies.js');
  return writeWordCopies(linted, options, host);
}

async function loadLastYear(file: string, host: Host, options: LintTaskOptions) {
  return loadDocument(file, await readSource(file, host), host, options).document;
}

/** The notice goes to stderr, so that it does not mingle with JSON. */
async function writeFixed(
  { file, original, fixed }: LintedFile,
  { dryRun, backup }: LintTaskOptions,
  host: Host,
): Promise<{ notice?: string; patch?: string }> {
  if (!original || fixed === undefined) return {};
  if (dryRun) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    return {
      patch: createTwoFilesPatch(file, file, original.text, fixed, '原来', '改后', {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    };
  }
  const { holdReport } = await import('../../disk/hold-report.js');
  const { writeBack } = await import('../../disk/write-back.js');
  const note = await holdReport(file, { command: 'lint --fix', host }, () =>
    writeBack(file, fixed, { original, backup, host }),
  );
  return { notice: `已改正 ${file}${note}\n` };
}
