import { childElements, findChild, type XmlElement } from '../parse-xml.js';
import { lastColumn, lastRow, parseAddress, parseRange } from './cell-address.js';
import { type CellContext, readCell } from './read-cell.js';
import type { Worksheet, WorksheetCell, WorksheetRow } from './workbook.js';

/** Cells of which it cannot be said where they stand, and those that stand in the file twice, as the file names them. */
export type CellLosses = { misplaced: string[]; repeated: string[] };

type SheetContent = Omit<Worksheet, 'name' | 'visibility'> & CellLosses;

/** The part `worksheet` (ECMA-376-1, 18.3.1.99). */
export function readWorksheet(root: XmlElement, context: CellContext): SheetContent {
  const rows = new Map<number, OpenRow>();
  const losses: CellLosses = { misplaced: [], repeated: [] };
  let previous = 0;
  for (const element of childElements(findChild(root, 'x:sheetData'))) {
    if (element.name !== 'x:row') continue;
    const { r, hidden } = element.attributes;
    // Rows and cells may leave out where they stand: then they follow the one before (18.3.1.73).
    const number = r === undefined ? previous + 1 : /^[1-9]\d{0,6}$/.test(r) ? Number(r) : 0;
    if (number < 1 || number > lastRow) {
      losses.misplaced.push(`第${(r ?? String(number)).slice(0, 20)}行`);
      continue;
    }
    previous = number;
    const row = rows.get(number) ?? { number, isHidden: isOn(hidden), cells: new Map() };
    rows.set(number, row);
    readCells(element, row, context, losses);
  }
  return {
    rows: inOrder([...rows.values()], ({ number }) => number).flatMap(({ cells, ...row }) =>
      cells.size === 0 ? [] : [{ ...row, cells: inOrder([...cells.values()], ({ column }) => column) }],
    ),
    merges: childElements(findChild(root, 'x:mergeCells')).flatMap(({ attributes }) => {
      const range = parseRange(attributes.ref ?? '');
      return range ? [range] : [];
    }),
    hiddenColumns: readHiddenColumns(root),
    ...losses,
  };
}

/** A row with its cells by column, as far as it has been read: a file may name a row more than once. */
type OpenRow = Omit<WorksheetRow, 'cells'> & { cells: Map<number, WorksheetCell> };

function readCells(element: XmlElement, row: OpenRow, context: CellContext, losses: CellLosses): void {
  let previous = 0;
  for (const child of childElements(element)) {
    if (child.name !== 'x:c') continue;
    const { r } = child.attributes;
    const place = r === undefined ? { row: row.number, column: previous + 1 } : parseAddress(r);
    const isPlaced = place !== undefined && place.row === row.number && place.column <= lastColumn;
    if (isPlaced) previous = place.column;
    const cell = readCell(child, isPlaced ? place : { row: row.number, column: 1 }, context);
    if (!cell) continue;
    if (!isPlaced) losses.misplaced.push((r ?? `第${row.number}行`).slice(0, 20));
    else if (row.cells.has(cell.column)) losses.repeated.push(cell.address);
    else row.cells.set(cell.column, cell);
  }
}

function inOrder<T>(items: T[], placeOf: (item: T) => number): T[] {
  const isSorted = items.every((item, at) => at === 0 || placeOf(items[at - 1]!) < placeOf(item));
  return isSorted ? items : items.sort((one, other) => placeOf(one) - placeOf(other));
}

/** Ranges of columns may be many and overlap; what comes of them are few that do not. */
function readHiddenColumns(root: XmlElement): Worksheet['hiddenColumns'] {
  const change = new Int32Array(lastColumn + 2);
  for (const { attributes } of childElements(findChild(root, 'x:cols'))) {
    const [first, last] = [Number(attributes.min), Math.min(Number(attributes.max), lastColumn)];
    if (!isOn(attributes.hidden) || !(first >= 1) || !(last >= first)) continue;
    change[first]! += 1;
    change[last + 1]! -= 1;
  }
  const hidden: Worksheet['hiddenColumns'] = [];
  let depth = 0;
  for (let column = 1; column <= lastColumn; column++) {
    depth += change[column]!;
    if (depth <= 0) continue;
    if (hidden.at(-1)?.last === column - 1) hidden.at(-1)!.last = column;
    else hidden.push({ first: column, last: column });
  }
  return hidden;
}

/** A truth value (22.9.2.7; the old forms `on` and `off` are met too). */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
