/** A table as it came back, whatever program wrote it: a sheet of a workbook, a table of a Word file. */
export type Grid = {
  /** “数据”, 第2个表格 */
  name: string;
  rows: readonly GridRow[];
  /** Whether a row is found only with the name: a Word file may have several tables, and numbers none of their rows. */
  needsName?: boolean;
  /** Whether a cell lies below another with which it is merged, so that it has no content of its own. */
  isCovered?: (row: number, column: string) => boolean;
};

/** `number` is that of the row as the program shows it, from 1; cells that hold something, in their order. */
export type GridRow = { number: number; cells: readonly GridCell[] };

export type GridCell = {
  /** `F` in a workbook, `第6列` in a Word file. */
  column: string;
  /** What the cell shows. */
  text: string;
  /** Why its content is no text or number to take: 是一个日期, 公式没有算出结果. */
  trouble?: string;
};

/** Where something stands in a return, in words: 住建局.xlsx 第6行. */
export type Place = { file: string; grid?: string; row?: number; column?: string };

export function formatPlace({ file, grid, row, column }: Place): string {
  const cell = [row === undefined ? '' : `第${row}行`, column === undefined ? '' : formatColumn(column)].join(
    '',
  );
  return [`${file}${grid ?? ''}`, cell].filter((words) => words !== '').join(' ');
}

function formatColumn(column: string): string {
  return column.startsWith('第') ? column : `${column}列`;
}

/** A text without spaces, invisible characters and full-width forms, to compare what people typed anew. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}
