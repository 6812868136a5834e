/** A workbook as plain data: sheets in the order of their tabs, every row and cell where the file has it. */
export type Workbook = { sheets: Worksheet[] };

export type Worksheet = {
  name: string;
  /** Excel shows a `veryHidden` sheet only to macros (ECMA-376-1, 18.18.68). */
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows that have cells, in ascending order; rows without any are left out. */
  rows: WorksheetRow[];
  /** Merged ranges; their value stands in the upper left cell. `indexCells` finds it from any other. */
  merges: CellRange[];
  /** Hidden columns, both ends included. */
  hiddenColumns: { first: number; last: number }[];
};

/** `number` counts from 1, as on the screen. */
export type WorksheetRow = { number: number; isHidden: boolean; cells: WorksheetCell[] };

/** A cell that has something in it, in the order of columns; cells that are only formatted are left out. */
export type WorksheetCell = {
  /** `C6` */
  address: string;
  /** From 1. */
  row: number;
  /** From 1: A is 1. */
  column: number;
  /**
   * What the cell shows, with its number format: `1,200`, `46件`, `98.2%`, `2026年2月20日`. Where a format is not
   * one of the usual, the plain number.
   */
  text: string;
  /** Whether the value is the last result of a formula. */
  isFormula: boolean;
} & CellContent;

/**
 * `text`: as typed, with its line breaks (`\n`). `number`: as stored, so 98.2 % is 0.982. `date`: ISO 8601, `2026-02-20`,
 * `2026-02-20T08:30:00` or `08:30:00`, whichever the number format shows; in the 1900 and the 1904 system.
 * `error`: an error of a formula, its name (`#REF!`) in `text`. `unread`: there is something, and it could not be
 * read. `explainCell` says in words what is wrong with a cell of the last two.
 */
type CellContent =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; value: string }
  | { kind: 'error'; value: undefined }
  | { kind: 'unread'; value: undefined; reason: UnreadReason };

/** `not-computed`: a formula without a result; `damaged`: no number, or a text that is not there; `too-long`: a text. */
export type UnreadReason = 'not-computed' | 'damaged' | 'too-long';

/** A place by row and column, both from 1. */
export type CellPlace = { row: number; column: number };

/** Both ends included. */
export type CellRange = { first: CellPlace; last: CellPlace };

/** Together with the limits of every package (`packageLimits`) and its XML (`xmlLimits`). */
export const workbookLimits = {
  sheets: 100,
  /** What a cell of Excel holds. */
  cellCharacters: 32_767,
} as const;

/** What is wrong with a cell, in words that follow the name of the sheet: `C6是错误值#REF!；…`. */
export function explainCell(cell: WorksheetCell): string | undefined {
  if (cell.kind === 'error') return `${cell.address}是错误值“${cell.text}”；请改正公式，或者直接填写`;
  if (cell.kind !== 'unread') return undefined;
  switch (cell.reason) {
    case 'not-computed':
      return `${cell.address}是公式，文件里没有算出的结果；请在WPS或者Excel中打开，保存后再试`;
    case 'damaged':
      return `${cell.address}的内容已经损坏，读不出来；请重新填写`;
    case 'too-long':
      return `${cell.address}的文字超过了${workbookLimits.cellCharacters}个字符，没有读取`;
  }
}
