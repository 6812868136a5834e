import { describe, expect, it } from 'vitest';
import { gridsOfWorkbook } from '../../src/collect/workbook-grids.js';
import type { CellRange, WorksheetCell } from '../../src/ooxml/spreadsheet/workbook.js';

const cellOf = (value: number, text: string): WorksheetCell => {
  return { address: 'F2', row: 2, column: 6, isFormula: false, kind: 'number', value, text };
};
const gridOf = (cell: WorksheetCell, merges: CellRange[] = []) =>
  gridsOfWorkbook({
    sheets: [
      {
        name: '数据',
        visibility: 'visible',
        rows: [{ number: 2, isHidden: false, cells: [cell] }],
        merges,
        hiddenColumns: [],
      },
    ],
  })[0]!;

describe('a number of a workbook', () => {
  it.each([
    [46, '46', '46'],
    [45.6, '46', '45.6'],
    [1200, '1,200', '1200'],
    [46, '46件', '46件'],
    [0.982, '98.2%', '98.2%'],
    [12345, '1.2万', '12345'],
    [460000, '460.0千件', '460000件'],
    [46, '￥46.00', '46'],
  ])('is as it is stored: %s shown as %s', (value, text, read) =>
    expect(gridOf(cellOf(value, text)).rows[0]!.cells[0]!.text).toBe(read),
  );

  it.each([
    [46, '46万'],
    [46, '46百件'],
  ])('is as it is shown where that is another number: %s shown as %s', (value, text) =>
    expect(gridOf(cellOf(value, text)).rows[0]!.cells[0]!.text).toBe(text),
  );

  it('is missing where its cell is merged with the one above or to the left', () => {
    const merged = { first: { row: 2, column: 5 }, last: { row: 2, column: 6 } };
    const grid = gridOf({ ...cellOf(46, '46'), column: 5, address: 'E2' }, [merged]);
    expect(grid.isCovered!(2, 'F')).toBe(true);
    expect(grid.isCovered!(2, 'E')).toBe(false);
  });
});
