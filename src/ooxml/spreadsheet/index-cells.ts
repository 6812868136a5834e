import { lastColumn } from './cell-address.js';
import type { CellRange, Worksheet, WorksheetCell } from './workbook.js';

/** Finds cells of a sheet by row and column, both from 1. */
export type CellIndex = {
  /** The cell that shows there: of a merged range, from any of its places, the upper left one. */
  cellAt(row: number, column: number): WorksheetCell | undefined;
  /** The merged range that covers a place in a row that has cells. */
  mergeAt(row: number, column: number): CellRange | undefined;
  isHidden(row: number, column: number): boolean;
};

/** More than forms have; the largest ranges are left out first, which cover whole sheets and say nothing. */
const mostPlaces = 200_000;

export function indexCells(sheet: Worksheet): CellIndex {
  const cells = new Map<number, WorksheetCell>();
  for (const row of sheet.rows) for (const cell of row.cells) cells.set(keyOf(cell.row, cell.column), cell);
  const covering = coverPlaces(sheet);
  const hiddenRows = new Set(sheet.rows.flatMap(({ number, isHidden }) => (isHidden ? [number] : [])));
  const hiddenColumns = new Set(sheet.hiddenColumns.flatMap(({ first, last }) => countFrom(first, last)));
  const mergeAt = (row: number, column: number) => covering.get(keyOf(row, column));
  return {
    mergeAt,
    cellAt(row, column) {
      const { first } = mergeAt(row, column) ?? { first: { row, column } };
      return cells.get(keyOf(first.row, first.column));
    },
    isHidden: (row, column) => hiddenRows.has(row) || hiddenColumns.has(column),
  };
}

function keyOf(row: number, column: number): number {
  return row * (lastColumn + 1) + column;
}

function coverPlaces({ rows, merges }: Worksheet): Map<number, CellRange> {
  const places = new Map<number, CellRange>();
  const numbers = rows.map(({ number }) => number);
  const sized = merges.map((range) => {
    const start = findFirst(numbers, range.first.row);
    const covered = findFirst(numbers, range.last.row + 1) - start;
    return { range, start, covered, size: covered * (range.last.column - range.first.column + 1) };
  });
  let left = mostPlaces;
  for (const { range, start, covered, size } of sized.sort((one, other) => one.size - other.size)) {
    left -= size;
    if (left < 0) break;
    for (const row of numbers.slice(start, start + covered))
      for (const column of countFrom(range.first.column, range.last.column))
        if (!places.has(keyOf(row, column))) places.set(keyOf(row, column), range);
  }
  return places;
}

/** The index of the first of the ascending numbers that is not below `least`. */
function findFirst(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
