import { formatUnread } from '../document/format-unread.js';
import type { Unread } from '../document/model.js';
import type { Report } from '../report/model.js';
import { writeReport } from '../report/write-report.js';
import { replaceUnprintable } from '../text/characters.js';

export type ImportedOptions = {
  /** Of the template: what it supplies would be words that the text does not have. */
  template?: { closing?: string };
  unread?: readonly Unread[];
};

/** The report file of a text that was read; what it could not say is noted at the top, until its author takes that out. */
export function writeImported(report: Report, { template, unread = [] }: ImportedOptions): string {
  const yaml = writeReport({
    ...report,
    opening: report.contents === undefined ? (report.opening ?? '') : report.opening,
    closing: template?.closing === undefined ? report.closing : (report.closing ?? ''),
  });
  if (unread.length === 0) return yaml;
  const [modeline, ...rest] = yaml.split('\n');
  const notes = unread.map((entry) => `#   ${replaceUnprintable(formatUnread(entry))}`);
  return [modeline, '# 没有读进来的内容，请核对后补上：', ...notes, ...rest].join('\n');
}
