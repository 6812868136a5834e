import type { CellPlace, CellRange } from './workbook.js';

/** The last row and column of a sheet: XFD1048576. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** `C6`, `$C$6` → row 6, column 3; undefined for what is no place of a sheet (ECMA-376-1, 18.18.7). */
export function parseAddress(address: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const column = [...match[1]!.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  const row = Number(match[2]);
  return row > lastRow || column > lastColumn ? undefined : { row, column };
}

/** `B2:D5`, or one cell; whichever corners it names (18.18.63). */
export function parseRange(text: string): CellRange | undefined {
  const corners = text.split(':');
  const one = parseAddress(corners[0]!);
  const other = corners.length === 1 ? one : parseAddress(corners[1]!);
  if (!one || !other || corners.length > 2) return undefined;
  return {
    first: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    last: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

/** Row 6, column 3 → `C6` */
export function formatAddress({ row, column }: CellPlace): string {
  return `${columnName(column)}${row}`;
}

export function formatRange({ first, last }: CellRange): string {
  return `${formatAddress(first)}:${formatAddress(last)}`;
}

/** 1 → A, 27 → AA */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}
