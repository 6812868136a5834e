import { columnName } from '../../ooxml/spreadsheet/cell-address.js';
import { displayWidth } from '../../text/characters.js';
import type { CellStyle, SheetLayout } from './sheet-layout.js';
import { writeSheets } from './write-sheets.js';

/** A table of values below a row of headings; undefined is an empty cell. */
export type Sheet = {
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | undefined)[])[];
};

/**
 * Tables as an Excel workbook: the header stays in sight, filters the rows and is printed on each page. Equal
 * sheets give equal bytes.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  return writeSheets(sheets.map(layOutTable));
}

const heading: CellStyle = {
  isBold: true,
  hasBorder: true,
  horizontal: 'center',
  vertical: 'center',
  wraps: true,
};
const entry: CellStyle = { hasBorder: true, vertical: 'center', wraps: true };

/** Widths in characters of half a Chinese one. */
const narrowest = 8;
const widest = 60;
/** Wider tables are printed on A3. */
const widestOnA4 = 180;

function layOutTable({ name, header, rows }: Sheet): SheetLayout {
  const widths = header.map((title, at) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, displayWidth(String(row[at] ?? ''))),
      displayWidth(title),
    );
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
  const isWide = widths.reduce((sum, width) => sum + width, 0) > widestOnA4;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      { cells: header.map((value) => ({ value, style: heading })) },
      ...rows.map((cells) => ({ cells: cells.map((value) => ({ value, style: entry })) })),
    ],
    frozen: { rows: 1 },
    filter: `A1:${columnName(header.length)}${rows.length + 1}`,
    page: { paper: isWide ? 'A3' : 'A4', orientation: 'landscape', repeatedRows: '1:1' },
  };
}
