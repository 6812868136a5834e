import { displayWidth } from '../../../text/characters.js';
import { indexLines } from '../../../text/file/line-index.js';
import type { ShownRange } from './reporter.js';

const widestExcerpt = 72;

/**
 * The line of a finding with its words under a mark, right for double-width characters:
 *
 *     3 | 年度: 二五
 *       |       ~~~~
 *
 * It takes one row of so many columns.
 */
export function formatExcerpt(source: string, range: ShownRange, columns = Number.POSITIVE_INFINITY): string {
  const lines = indexLines(source);
  const { line, column } = range.start;
  const start = lines.lineStart(line);
  const row = source.slice(start, lines.lineStart(line + 1)).replace(/\r?\n?$/, '');
  const end = range.end.line === line ? range.end.column - 1 : row.length;
  const most = Math.min(widestExcerpt, columns - String(line).length - 7);
  const from = cutBefore(row, column - 1, most / 2);
  const lead = from > 0 ? '…' : '';
  const before = lead + row.slice(from, column - 1).replaceAll('\t', ' ');
  const words = row.slice(column - 1, Math.max(end, column - 1));
  const shown = cut(before + row.slice(column - 1).replaceAll('\t', ' '), most);
  const mark = '~'.repeat(Math.max(1, Math.min(displayWidth(words), most - displayWidth(before))));
  const gutter = ' '.repeat(String(line).length);
  return `  ${line} | ${shown}\n  ${gutter} | ${' '.repeat(displayWidth(before))}${mark}`;
}

/** Where an excerpt has to begin so that the marked words stand in sight. */
function cutBefore(row: string, column: number, most: number): number {
  let from = column;
  let width = 0;
  while (from > 0 && width < most) width += displayWidth(row[--from]!);
  if (from > 0 && /[\udc00-\udfff]/.test(row[from]!)) from--;
  return from <= 2 ? 0 : from;
}

function cut(text: string, most: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > most) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}
