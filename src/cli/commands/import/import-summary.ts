import type { Finding } from '../../../finding/finding.js';
import type { DocxReading } from '../../../readers/docx/read-docx.js';
import { furnitureNames, type TextReading } from '../../../readers/text/reading.js';
import { summarizeReading } from '../../../readers/text/summarize-reading.js';
import { formatKept } from '../../disk/keep-backup.js';
import { formatWordSummary, type WordSummaryOptions } from './word-summary.js';

const mostLinesShown = 12;
const mostCharactersShown = 30;

/** What was kept, changed and taken out when a text was read, and what its reader had to assume. */
export function formatImportSummary(
  input: string,
  output: string,
  reading: TextReading | DocxReading,
  notes: readonly Finding[],
  {
    kept,
    isBrief = false,
    ...options
  }: WordSummaryOptions & {
    kept?: string;
    /** Only the first of many lines that were taken out: for somebody at a terminal, who would have to scroll. */
    isBrief?: boolean;
  } = {},
): string {
  const summary = summarizeReading(reading);
  const unit = 'revisions' in reading ? '段' : '行';
  const lines = [`已把 ${input} 转成 ${output}${formatKept(kept)}`, `  保留${summary.kept}字`];
  for (const { name, count } of summary.normalized) lines.push(`  ${name}：${count}处`);
  if (reading.furniture.length > 0) {
    lines.push(`  去掉不属于报告的文字${reading.furniture.length}${unit}：`);
    const most = isBrief ? mostLinesShown : reading.furniture.length;
    for (const { line, kind, text } of reading.furniture.slice(0, most))
      lines.push(`    第${line}${unit}（${furnitureNames[kind]}）：${isBrief ? shorten(text) : text}`);
    const rest = reading.furniture.length - most;
    if (rest > 0) lines.push(`    ……还有${rest}${unit}`);
  }
  if ('revisions' in reading) lines.push(...formatWordSummary(reading, options));
  if (notes.length > 0) lines.push('请核对：', ...notes.map(({ message }) => `  ${message}`));
  lines.push(`下一步：lawreport lint ${quote(output)}`);
  return `${lines.join('\n')}\n`;
}

function shorten(text: string): string {
  return text.length > mostCharactersShown ? `${text.slice(0, mostCharactersShown)}…` : text;
}

/** A file name as it has to be typed. */
function quote(file: string): string {
  return /\s/.test(file) ? `"${file}"` : file;
}
