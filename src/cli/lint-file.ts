import type { Finding } from '../finding/finding.js';
import { applyFixes } from '../lint/apply-fixes.js';
import type { ConfiguredSuppression } from '../lint/config.js';
import type { DocxReading } from '../readers/docx/read-docx.js';
import type { DecodedText } from '../text/decode-text.js';
import type { LoadedConfig } from './files/load-config.js';
import { readSource, type Source } from './files/read-source.js';
import type { Host } from './host.js';
import { InputError } from './input-error.js';
import { type LintedSource, type LintSourceOptions, lintSource } from './lint-source.js';
import type { FileFindings } from './reporters/reporter.js';

export type LintFileOptions = LintSourceOptions & {
  fix: boolean;
  /** Checks Word files without their tracked changes. */
  original?: boolean;
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
    const context = { file, host, config, options };
    if (source.kind === 'word') {
      if (options.fix) throw new InputError(unfixable, { file });
      return { file, ...describeWord(source.reading, lintSource(source, context)) };
    }
    const original = source;
    const lint = (text: string) => lintSource({ ...original, text }, context);
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

const unfixable = '--fix 只改.yaml和.txt文件，Word文件请按提示在Word或者WPS里改';

function describeWord(reading: DocxReading, linted: LintedSource): Omit<LintedFile, 'file'> {
  const { insertions, deletions, moves } = reading.revisions;
  return {
    // Line breaks within a paragraph would move the cursor of a terminal.
    source: reading.source.replaceAll('\v', ' '),
    ...linted,
    failed: false,
    isWord: true,
    revisions: insertions + deletions + moves,
  };
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
