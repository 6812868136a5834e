import { displayWidth } from './characters.js';

/**
 * Breaks a line to so many columns of a terminal, the rest indented like its beginning. Words and numbers stay
 * whole, and marks stay with the words that they open or close (GB/T 15834-2011, 5.1); only what is wider than
 * a row is cut. Cells of a table, which two or more spaces part, go to the next row as a whole where they fit.
 */
export function wrapLine(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  const [lead] = /^\s*/u.exec(line)!;
  const cells = line.trim().split(/ {2,}/);
  const indent = Math.min(displayWidth(lead) + (cells.length > 1 ? 2 : 0), Math.floor(columns / 2));
  const rows: string[] = [];
  let row = lead;
  const breakRow = () => {
    rows.push(row.trimEnd());
    row = ' '.repeat(indent);
  };
  for (const [index, cell] of cells.entries()) {
    const gap = index === 0 ? '' : '  ';
    const isWhole = displayWidth(cell) <= columns - indent;
    if (index > 0 && isWhole && displayWidth(row + gap + cell) > columns) breakRow();
    else row += gap;
    for (const [piece] of cell.matchAll(pieces))
      for (const part of cutToRows(piece, columns - indent)) {
        if (displayWidth(row + part) > columns && row.trim() !== '') breakRow();
        if (part !== ' ' || row.trim() !== '') row += part;
      }
  }
  return [...rows, row.trimEnd()].join('\n');
}

/** A space, or a word or character with its marks; a word goes on in `.docx` and the like behind Chinese. */
const pieces =
  /\s|[“‘（《〈【〔「『［]*(?:[!-~]+|\S)(?:[，。、；：？！）》〉”’】〕」』］…%]|[.,:;?!)\]}/][!-~]*)*/gu;

function cutToRows(piece: string, columns: number): string[] {
  if (displayWidth(piece) <= columns) return [piece];
  const parts = [''];
  for (const character of piece) {
    if (displayWidth(parts.at(-1)! + character) > columns) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts;
}
