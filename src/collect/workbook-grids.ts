import { columnName } from '../ooxml/spreadsheet/cell-address.js';
import { indexCells } from '../ooxml/spreadsheet/index-cells.js';
import { explainCell, type Workbook, type WorksheetCell } from '../ooxml/spreadsheet/workbook.js';
import type { Grid, GridCell } from './grid.js';

/** The sheets of a workbook, hidden ones too: that of the form says whose it is. */
export function gridsOfWorkbook({ sheets }: Workbook): Grid[] {
  return sheets.map((sheet) => {
    const index = indexCells(sheet);
    return {
      name: `“${sheet.name}”`,
      rows: sheet.rows.map(({ number, cells }) => ({ number, cells: cells.map(toGridCell) })),
      isCovered: (row, column) => {
        const range = index.mergeAt(row, columnNumber(column));
        return range !== undefined && range.first.row < row;
      },
    };
  });
}

function toGridCell(cell: WorksheetCell): GridCell {
  const column = columnName(cell.column);
  switch (cell.kind) {
    case 'text':
      return { column, text: cell.value };
    case 'number':
      // What is shown may be rounded; a percentage is stored as its hundredth.
      return {
        column,
        text: cell.text.endsWith('%') ? cell.text : String(Number(cell.value.toPrecision(15))),
      };
    case 'date':
      return {
        column,
        text: cell.value,
        trouble: `是一个日期（${cell.text}），请把单元格的格式改成“常规”再填`,
      };
    case 'boolean':
      return { column, text: cell.text, trouble: `是“${cell.text}”，不是一个数` };
    default:
      return { column, text: cell.text, trouble: `读不出来：${explainCell(cell)}` };
  }
}

/** A → 1, AA → 27 */
function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
