import type { Severity } from '../../../finding/finding.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import { formatKept } from '../../disk/keep-backup.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { keepWeighty } from './keep-weighty.js';
import type { LintedFile } from './linted-file.js';
import { annotate, track } from './word-copies.js';

export type WordCopiesOptions = {
  annotate?: string;
  track?: boolean;
  output?: string;
  force?: boolean;
  original?: boolean;
  quiet?: boolean;
  failOn: Severity;
  today?: CalendarDate;
};

/** Writes the copies with comments or tracked changes that are asked for, and says so, and how the file was read. */
export function writeWordCopies(linted: LintedFile, options: WordCopiesOptions, host: Host): string {
  const copy = { kind: 'docx' as const, force: options.force };
  const dated = options.today ? { today: options.today } : {};
  const { file, word, revisions } = linted;
  let notice = '';
  if (options.annotate !== undefined && !linted.failed) {
    if (!word)
      throw new InputError('批注只能写进Word文件（.docx）；report.yaml请用 lawreport render --annotate', {
        file,
      });
    const findings = options.quiet ? keepWeighty(linted.findings, options.failOn) : linted.findings;
    const kept = writeWhole(options.annotate, annotate(word, findings, dated), host, copy);
    notice += `已写出 ${options.annotate}${formatKept(kept)}：批注${findings.length}条\n`;
  }
  if (options.track && word) {
    const { bytes, made, left } = track(word, word.fixes, dated);
    const kept = made > 0 ? writeWhole(options.output!, bytes, host, copy) : undefined;
    notice += formatTracked(options.output! + formatKept(kept), made, left);
  }
  if (revisions) notice += formatRevisions(file, revisions, options);
  return notice;
}

function formatTracked(output: string, made: number, left: number): string {
  const rest = left > 0 ? `；另有${left}处在文本框、自动编号或者别人的修订里，请自己改` : '';
  if (made === 0) return `没有写出 ${output}：没有可以直接改正的地方${rest}\n`;
  return `已写出 ${output}：修订${made}处，请在Word或者WPS里逐条接受或者拒绝${rest}\n`;
}

function formatRevisions(file: string, revisions: number, { original }: WordCopiesOptions): string {
  const view = original ? '修订之前' : '接受全部修订以后';
  return `${file}：有修订${revisions}处，按${view}的文字检查\n`;
}
