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
        return range !== undefined && (range.first.row < row || range.first.column < columnNumber(column));
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
      return { column, text: numberOf(cell.value, cell.text) };
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

/**
 * What is shown may be rounded, so the number is taken as it is stored, with the measure that its format shows (46件); but
 * as shown where that says another number: a percentage is stored as its hundredth, and `0"万"` shows 46 as 46万.
 */
function numberOf(value: number, shown: string): string {
  const stored = String(Number(value.toPrecision(15)));
  const [, digits = '', scale = '', measure = ''] =
    /^(-?[\d,]{1,20}(?:\.\d{1,9})?)\s?([十百千]?[万亿]|[十百千])?(\p{Script=Han}{0,6})$/u.exec(shown) ?? [];
  if (digits === '' || (scale !== '' && !isRounded(value, digits, scale)))
    return shown.endsWith('%') || scale !== '' ? shown : stored;
  return `${stored}${measure}`;
}

/** Whether `1.2万` is 12 345 as a format shows it. */
function isRounded(value: number, digits: string, scale: string): boolean {
  const places = digits.split('.')[1]?.length ?? 0;
  const factor = [...scale].reduce((product, word) => product * scales[word]!, 1);
  return Math.abs(Number(digits.replaceAll(',', '')) * factor - value) <= factor * 10 ** -places;
}

const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** A → 1, AA → 27 */
function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
