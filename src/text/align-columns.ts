import { displayWidth } from './characters.js';

/** Rows with their columns below each other on a terminal; `right` columns are aligned to the right. */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column]! - displayWidth(cell));
        return right.includes(column) ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** As much of a text as fits into so many columns of a terminal. */
export function cutToWidth(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  let cut = '';
  for (const character of text) {
    if (displayWidth(`${cut}${character}…`) > most) break;
    cut += character;
  }
  return `${cut}…`;
}
