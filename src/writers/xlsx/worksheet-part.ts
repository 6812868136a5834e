import { columnName, parseRange } from '../../ooxml/spreadsheet/cell-address.js';
import { serialOfDate } from '../../ooxml/spreadsheet/date-serial.js';
import type { CellRange } from '../../ooxml/spreadsheet/workbook.js';
import { element, escapeXml, sheetNamespace, xmlHeader } from '../../ooxml/xml.js';
import { replaceUnprintable } from '../../text/characters.js';
import type { CellStyles } from './cell-styles.js';
import { fitRow } from './fit-row.js';
import type { PageLayout, SheetCell, SheetColumn, SheetLayout, SheetRow } from './sheet-layout.js';
import { writeValidations } from './write-validations.js';

/** The part `worksheet`, its elements in the order of the schema (ECMA-376-1, 18.3.1.99). */
export function writeWorksheet(sheet: SheetLayout, styles: CellStyles): string {
  const { columns, merges = [], filter, isProtected, validations = [], page } = sheet;
  return (
    xmlHeader +
    element('worksheet', { xmlns: sheetNamespace }, [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      writeView(sheet.frozen),
      ...(columns.length > 0 ? [element('cols', {}, columns.map(writeColumn))] : []),
      element('sheetData', {}, writeRows(sheet, styles)),
      ...(isProtected ? [protection] : []),
      ...(filter === undefined ? [] : [element('autoFilter', { ref: filter })]),
      ...(merges.length > 0
        ? [
            element(
              'mergeCells',
              { count: merges.length },
              merges.map((ref) => element('mergeCell', { ref })),
            ),
          ]
        : []),
      ...writeValidations(validations),
      ...writePage(page),
    ])
  );
}

/** Whoever fills the form in may still make a row higher or a column wider. */
const protection = element('sheetProtection', {
  sheet: 1,
  objects: 1,
  scenarios: 1,
  formatCells: 0,
  formatColumns: 0,
  formatRows: 0,
});

function writeView(frozen: SheetLayout['frozen']): string {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const pane = element('pane', {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: `${columnName(columns + 1)}${rows + 1}`,
    activePane: columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
    state: 'frozen',
  });
  const view = element('sheetView', { workbookViewId: 0 }, rows + columns > 0 ? [pane] : []);
  return element('sheetViews', {}, [view]);
}

function writeColumn({ width, isHidden }: SheetColumn, at: number): string {
  return element('col', {
    min: at + 1,
    max: at + 1,
    width,
    hidden: isHidden ? 1 : undefined,
    customWidth: 1,
  });
}

function writeRows(sheet: SheetLayout, styles: CellStyles): string[] {
  const ranges = (sheet.merges ?? []).map((range) => parseRange(range)!);
  return coverMerges(sheet.rows, ranges).map((row, at) => {
    const { cells, height, isHidden } = row;
    const number = at + 1;
    const beginning = ranges.filter(({ first }) => first.row === number);
    const points = height === 'fit' ? fitRow(row, sheet.columns, beginning) : height;
    return element(
      'row',
      {
        r: number,
        ht: points,
        hidden: isHidden ? 1 : undefined,
        customHeight: points === undefined ? undefined : 1,
      },
      cells.flatMap((cell, column) =>
        cell ? [writeCell(cell, `${columnName(column + 1)}${number}`, styles)] : [],
      ),
    );
  });
}

/** Every cell of a merged range has the style of its first one: border and lock are asked of each. */
function coverMerges(rows: readonly SheetRow[], ranges: readonly CellRange[]): SheetRow[] {
  const covered = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const { first, last } of ranges) {
    const style = rows[first.row - 1]?.cells[first.column - 1]?.style;
    for (const row of covered.slice(first.row - 1, last.row))
      for (let at = first.column - 1; at < last.column; at++) row.cells[at] ??= { style };
  }
  return covered;
}

function writeCell({ value, style }: SheetCell, address: string, styles: CellStyles): string {
  const dated = typeof value === 'object' ? { format: 'yyyy"年"m"月"d"日"', ...style } : style;
  const place = { r: address, s: styles.number(dated) };
  switch (typeof value) {
    case 'undefined':
      return element('c', place);
    case 'number':
      return element('c', place, [`<v>${value}</v>`]);
    case 'boolean':
      return element('c', { ...place, t: 'b' }, [`<v>${value ? 1 : 0}</v>`]);
    case 'object':
      return element('c', place, [`<v>${serialOfDate(value)}</v>`]);
    default: {
      const text = escapeXml(escapeEscapes(replaceUnprintable(value).slice(0, longestText)));
      return element('c', { ...place, t: 'inlineStr' }, [`<is><t xml:space="preserve">${text}</t></is>`]);
    }
  }
}

/** What one cell of Excel holds. */
const longestText = 32_000;

/** What looks like an escaped character, `_x0041_`, is to be read as it stands (22.9.2.19). */
function escapeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function writePage({ paper, orientation, margins, hasPageNumbers }: PageLayout): string[] {
  const { left, right, top, bottom } = margins ?? { left: 12.7, right: 12.7, top: 15.24, bottom: 15.24 };
  const inches = (millimetres: number) => Number((millimetres / 25.4).toFixed(4));
  return [
    element('pageMargins', {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: 0.3,
      footer: 0.3,
    }),
    element('pageSetup', { paperSize: paper === 'A3' ? 8 : 9, orientation, fitToWidth: 1, fitToHeight: 0 }),
    ...(hasPageNumbers
      ? [element('headerFooter', {}, ['<oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter>'])]
      : []),
  ];
}
