import { annotate, track } from '../../../annotation/mark-word-file.js';
import { capFindings } from '../../../finding/cap-findings.js';
import type { Finding } from '../../../finding/finding.js';
import { chooseFixes } from '../../../lint/apply-fixes.js';
import { formatKept } from '../../disk/keep-backup.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import type { LoadedWord } from '../../load/load-document.js';
import { keepSevere } from './keep-severe.js';
import type { LintOptions } from './lint-options.js';

/** A Word file, and what was found in it, fixes and all. */
export type FoundInWord = { loaded: LoadedWord; findings: readonly Finding[] };

/** Writes the copies with comments or tracked changes that are asked for, and says so, and how the file was read. */
export function writeWordCopies(
  { loaded, findings: found }: FoundInWord,
  options: LintOptions,
  host: Host,
): string {
  const { today, quiet, failOn, force } = options;
  const copy = { kind: 'docx' as const, from: loaded.file, force };
  let notice = '';
  if (options.annotate !== undefined) {
    const capped = capFindings(found);
    const findings = quiet ? keepSevere(capped, failOn) : capped;
    const kept = writeWhole(options.annotate, annotate(loaded, findings, { today }), host, copy);
    notice += `已写出 ${options.annotate}${formatKept(kept)}：批注${findings.length}条\n`;
  }
  if (options.track) {
    const { bytes, made, left } = track(loaded, chooseFixes(found, { withSuggestions: true }), { today });
    const kept = made > 0 ? writeWhole(options.output!, bytes, host, copy) : undefined;
    notice += formatTracked(options.output! + formatKept(kept), made, left);
  }
  return notice + formatRevisions(loaded, options);
}

function formatTracked(output: string, made: number, left: number): string {
  const rest = left > 0 ? `；另有${left}处在文本框、自动编号或者别人的修订里，请自己改` : '';
  if (made === 0) return `没有写出 ${output}：没有可以直接改正的地方${rest}\n`;
  return `已写出 ${output}：修订${made}处，请在Word或者WPS里逐条接受或者拒绝${rest}\n`;
}

function formatRevisions({ file, reading: { revisions } }: LoadedWord, { original }: LintOptions): string {
  const count = revisions.insertions + revisions.deletions + revisions.moves;
  if (count === 0) return '';
  const view = original ? '修订之前' : '接受全部修订以后';
  return `${file}：有修订${count}处，按${view}的文字检查\n`;
}
