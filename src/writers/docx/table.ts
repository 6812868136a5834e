import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as DocumentTable, SourcedText } from '../../document/model.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import type { Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { paragraphStyles } from './style-ids.js';

/** The caption and a table over the whole width of the type area; its header is repeated on every page. */
export function writeTable(table: DocumentTable, style: Style, keepNext: boolean): (Paragraph | Table)[] {
  const widths = columnWidths(table, pageGeometry(style).textWidth);
  const caption = table.caption
    ? [new Paragraph({ style: paragraphStyles.tableCaption.id, children: textRuns(table.caption.text) })]
    : [];
  const row = (cells: readonly SourcedText[], isHeader: boolean, keep: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHeader,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: widths[column]!, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: isHeader ? paragraphStyles.tableHeader.id : paragraphStyles.tableCell.id,
                ...(keep ? { keepNext: true } : {}),
                children: textRuns(cell.text),
              }),
            ],
          }),
      ),
    });
  if (widths.length === 0) return caption;
  return [
    ...caption,
    new Table({
      width: { size: pageGeometry(style).textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: gridBorders,
      margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
      rows: [
        ...(table.header.length > 0 ? [row(table.header, true, true)] : []),
        ...table.rows.map((cells, index) => row(cells, false, keepNext && index === table.rows.length - 1)),
      ],
    }),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' } as const;
const gridBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

function columnWidths({ header, rows, widths }: DocumentTable, total: Twip): Twip[] {
  const columns = header.length > 0 ? header : (rows[0] ?? []);
  const shares = columns.map((_, column) => widths?.[column] ?? 1);
  const sum = shares.reduce((all, share) => all + share, 0);
  const rounded = shares.map((share) => Math.floor((share / sum) * total));
  const left = total - rounded.reduce((all, width) => all + width, 0);
  return rounded.map((width, column) => (column === rounded.length - 1 ? width + left : width));
}
