import type { CellRange } from '../../ooxml/spreadsheet/workbook.js';
import { displayWidth } from '../../text/characters.js';
import type { SheetColumn, SheetRow } from './sheet-layout.js';

/** Digits of the standard font are half a Chinese character wide: 5.5 points; a cell keeps some room at its sides. */
const digitWidth = 5.5;
const sideRoom = 5;
/** A line, by the size of its font: fonts that stand in for 仿宋 and 宋体 are taller than they are. */
const lineHeight = 1.4;
const heightRoom = 4;
const leastHeight = 15;
/** What Excel takes. */
const mostHeight = 409;

/**
 * The height in points at which a row shows its wrapped texts whole. `merges` are those that begin in the row; what
 * reaches over several rows is left out, since it has their room too.
 */
export function fitRow(
  { cells }: SheetRow,
  columns: readonly SheetColumn[],
  merges: readonly CellRange[],
): number {
  const heights = cells.map((cell, at) => {
    if (!cell || typeof cell.value !== 'string') return leastHeight;
    const { size = 11, wraps } = cell.style ?? {};
    const merge = merges.find(({ first }) => first.column === at + 1);
    if (merge && merge.last.row > merge.first.row) return leastHeight;
    const width = columns
      .slice(at, merge?.last.column ?? at + 1)
      .reduce((sum, column) => sum + (column.isHidden ? 0 : column.width * digitWidth), -sideRoom);
    if (width <= 0) return leastHeight;
    const lines = wraps ? countLines(cell.value, Math.floor(width / (size / 2))) : 1;
    return lines * size * lineHeight + heightRoom;
  });
  return Math.min(mostHeight, Math.ceil(Math.max(leastHeight, ...heights)));
}

/** Lines of so many half characters. A Chinese character that has only half a place left goes to the next line. */
function countLines(text: string, halves: number): number {
  const room = Math.max(2, halves - (halves % 2));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}
