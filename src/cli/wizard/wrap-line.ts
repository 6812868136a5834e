import { displayWidth } from '../../text/characters.js';

/** Marks that must not begin a line (GB/T 15834-2011, 5.1.1). */
const closing = /[，。、；：？！）》”’】]/u;

/** Breaks a line where the terminal would, but not within a number, with the rest indented like its beginning. */
export function wrapLine(line: string, columns: number): string {
  const indent = /^\s*/.exec(line)![0];
  const rows: string[] = [];
  let row = '';
  for (const character of line) {
    if (displayWidth(row + character) > columns - 2 && !closing.test(character)) {
      const word = /[\w.%]/.test(character) ? (/(?<![\w.%])[\w.%]*$/.exec(row)?.[0] ?? '') : '';
      rows.push(row.slice(0, row.length - word.length));
      row = indent + word;
    }
    row += character;
  }
  return [...rows, row].join('\n');
}
