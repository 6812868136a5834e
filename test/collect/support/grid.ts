import type { Grid } from '../../../src/collect/grid.js';

/** A table by its rows; an empty text is an empty cell. */
export function grid(rows: readonly (readonly string[])[], more: Partial<Grid> = {}): Grid {
  return {
    name: '“数据”',
    rows: rows.map((cells, at) => ({
      number: at + 1,
      cells: cells.flatMap((text, index) =>
        text === '' ? [] : [{ column: String.fromCharCode(65 + index), text }],
      ),
    })),
    ...more,
  };
}
