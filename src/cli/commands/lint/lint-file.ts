import type { Finding } from '../../../finding/finding.js';
import { applyFixes } from '../../../lint/apply-fixes.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import type { LoadedConfig } from '../../load/load-config.js';
import { readSource, type Source } from '../../load/read-source.js';
import { capFindings } from './cap-findings.js';
import { type LintSourceOptions, lintSource } from './lint-source.js';
import type { LintedFile } from './linted-file.js';

export type LintFileOptions = LintSourceOptions & {
  fix: boolean;
  /** Fixes of Word files are wanted as tracked changes in a copy. */
  track?: boolean;
  /** Checks Word files without their tracked changes. */
  original?: boolean;
  convert?: boolean;
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
    source = await readSource(file, host, {
      original: options.original ?? false,
      convert: options.convert ?? false,
    });
    const context = { file, host, config, options };
    if (source.kind === 'word') {
      if (options.fix && !options.track) throw new InputError(untracked, { file });
      const { lintWord } = await import('./lint-word.js');
      return { file, failed: false, isWord: true, ...lintWord(source, context) };
    }
    if (options.track) throw new InputError(untrackable, { file });
    const original = source;
    const lint = (text: string) => lintSource({ ...original, text }, context);
    const fixed = options.fix ? fixText(source.text, lint) : source.text;
    const linted = lint(fixed);
    const isChanged = fixed !== source.text;
    return {
      file,
      source: fixed,
      ...linted,
      findings: capFindings(linted.findings),
      failed: false,
      ...(isChanged && { original: source, fixed }),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const text = error.source ?? source?.text;
    return {
      file: error.file ?? file,
      source: text,
      findings: capFindings(explainFailure(error)),
      used: new Set(),
      failed: true,
    };
  }
}

const untracked =
  'Word文件不直接改；请加 --track，并用 -o 写出文件名，改正的地方会写成修订，可以逐条接受或者拒绝';
const untrackable = '--track 只用于Word文件（.docx），.yaml和.txt文件请直接用 --fix';

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

export function explainFailure(error: InputError): Finding[] {
  if (error.findings.length > 0) return [...error.findings];
  return [{ rule: 'file/unreadable', severity: 'error', message: error.message }];
}
