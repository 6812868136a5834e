import { displayWidth } from '../../../text/characters.js';
import { showControls } from '../guard-output.js';
import { type Line, splitCharacters } from './edit-line.js';

/** A character on the screen; those of the prompt stand for no offset of the text. */
type Cell = { shown: string; offset?: number };

/** `end` is the last offset that the cursor can have in this row. */
export type Row = { cells: Cell[]; end: number };

/** The rows of a terminal that a prompt and the text behind it take, and where among their cells the cursor stands. */
export type LaidOutLine = { rows: Row[]; row: number; column: number };

/**
 * Breaks prompt and text into rows of at most so many columns. What a terminal may show wide or narrow (“”, ——) is taken
 * to be wide, so that no row is ever longer than the terminal.
 */
export function layOutLine(prompt: string, { text, cursor }: Line, columns: number): LaidOutLine {
  const rows: Row[] = [{ cells: [], end: 0 }];
  for (const cell of [...cellsOf(prompt), ...cellsOf(text, 0)]) {
    const row = rows.at(-1)!;
    if (cell.shown === '\n') {
      row.end = cell.offset ?? 0;
      rows.push({ cells: [], end: 0 });
    } else if (widthOf([...row.cells, cell]) <= columns) row.cells.push(cell);
    else {
      const carried = [cell];
      while (
        row.cells.length > 1 &&
        (closing.test(carried[0]!.shown) || opening.test(row.cells.at(-1)!.shown))
      )
        carried.unshift(row.cells.pop()!);
      row.end = row.cells.at(-1)?.offset ?? 0;
      rows.push({ cells: carried, end: 0 });
    }
  }
  rows.at(-1)!.end = text.length;
  const row = rows.findIndex(({ end }) => cursor <= end);
  const { cells } = rows[row]!;
  // A place within a character, as behind a mark that joins it, is shown before what follows.
  const before = cells.findIndex(({ offset }) => offset !== undefined && offset >= cursor);
  return { rows, row, column: before < 0 ? cells.length : before };
}

/** Marks that begin no line, and those that end none (GB/T 15834-2011, 5.1). */
const closing = /^[，。、；：？！）》〉”’】〕」』］…]/u;
const opening = /^[“‘（《〈【〔「『［]/u;

function* cellsOf(text: string, start?: number): Generator<Cell> {
  for (const { character, offset } of splitCharacters(text)) {
    const shown = character === '\n' ? '\n' : showControls(character);
    yield start === undefined ? { shown } : { shown, offset: start + offset };
  }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, { shown }) => width + displayWidth(shown), 0);
}

export function showCells(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}

/** The cursor a row higher or lower, in the column nearest to its own; beyond the first and the last row, at the ends. */
export function moveByRow({ text }: Line, { rows, row, column }: LaidOutLine, step: 1 | -1): Line {
  const target = rows[row + step];
  if (!target) return { text, cursor: step < 0 ? 0 : text.length };
  const wanted = widthOf(rows[row]!.cells.slice(0, column));
  let width = 0;
  for (const { shown, offset } of target.cells) {
    width += displayWidth(shown);
    if (offset !== undefined && width > wanted) return { text, cursor: offset };
  }
  return { text, cursor: target.end };
}
