import { type Grid, type GridRow, plain } from './grid.js';

/** The columns of a table by their headings, with the rows below. */
export type FoundTable<Column extends string> = {
  grid: Grid;
  columns: Partial<Record<Column, string>>;
  rows: readonly GridRow[];
};

/** The table of a grid whose headings hold those that are needed, in whatever order and with whatever between. */
export function findTable<Column extends string>(
  grid: Grid,
  headings: Readonly<Record<Column, string>>,
  needed: readonly Column[],
): FoundTable<Column> | undefined {
  for (const [at, row] of grid.rows.entries()) {
    const columns: Partial<Record<Column, string>> = {};
    for (const { text, column: place } of row.cells) {
      // 今年（2025年）, or a line break within a heading.
      const words = plain(text).replace(/\([^()]{0,20}\)$/, '');
      for (const column of Object.keys(headings) as Column[])
        if (words === headings[column] && columns[column] === undefined) columns[column] = place;
    }
    if (needed.every((column) => columns[column] !== undefined))
      return { grid, columns, rows: grid.rows.slice(at + 1) };
  }
  return undefined;
}

export function cellOf<Column extends string>(
  { columns }: FoundTable<Column>,
  row: GridRow,
  column: Column,
): GridRow['cells'][number] | undefined {
  const place = columns[column];
  return place === undefined ? undefined : row.cells.find((cell) => cell.column === place);
}
