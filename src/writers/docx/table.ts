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
import type { ColumnAlignment, Table as DocumentTable, SourcedText } from '../../document/model.js';
import type { Style } from '../../layout/style.js';
import { cellMargins } from '../../layout/table-columns.js';
import { layOutTable, type TableLayout } from '../../layout/table-layout.js';
import { tableLine } from '../../layout/type-metrics.js';
import { textRuns } from './runs.js';
import type { Placed } from './sections.js';
import { paragraphStyles } from './style-ids.js';

/** The caption and a table over the whole width of its page; its header is repeated on every page. */
export function writeTable(
  table: DocumentTable,
  style: Style,
  { isHeld = false, isLandscape = false } = {},
): Placed[] {
  const layout = layOutTable(table, style, { isLandscape });
  const caption = table.caption
    ? [new Paragraph({ style: paragraphStyles.tableCaption.id, children: textRuns(table.caption.text) })]
    : [];
  const place = (component: Paragraph | Table): Placed => ({ component, isLandscape: layout.isLandscape });
  if (layout.widths.length === 0) return caption.map(place);
  const rows = table.header.length > 0 ? [table.header, ...table.rows] : table.rows;
  const written = [
    ...caption,
    new Table({
      width: { size: layout.widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
      columnWidths: layout.widths,
      layout: TableLayoutType.FIXED,
      borders: gridBorders,
      margins: {
        top: cellMargins.top,
        bottom: cellMargins.top,
        left: cellMargins.side,
        right: cellMargins.side,
        marginUnitType: WidthType.DXA,
      },
      rows: rows.map((cells, index) =>
        writeRow(cells, {
          row: layout.rows[index]!,
          layout,
          style,
          isHeld: isHeld && index === rows.length - 1,
        }),
      ),
    }),
  ];
  return written.map(place);
}

type RowPlace = { row: TableLayout['rows'][number]; layout: TableLayout; style: Style; isHeld: boolean };

function writeRow(cells: readonly SourcedText[], { row, layout, style, isHeld }: RowPlace): TableRow {
  const { isHeader, isDivided } = row;
  return new TableRow({
    cantSplit: !isDivided,
    tableHeader: isHeader,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: layout.widths[column]!, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              style: isHeader ? paragraphStyles.tableHeader.id : paragraphStyles.tableCell.id,
              keepNext: isHeader || isHeld || undefined,
              alignment: isHeader ? undefined : ownAlignment(layout.alignments[column]!, style),
              spacing:
                layout.size === style.elements.tableCell.size
                  ? undefined
                  : { line: tableLine(layout.size), lineRule: 'atLeast' },
              children: textRuns(cell.text, typeOf(layout, style)),
            }),
          ],
        }),
    ),
  });
}

/** Where it is not that of the style. */
function ownAlignment(alignment: ColumnAlignment, style: Style): ColumnAlignment | undefined {
  return alignment === style.elements.tableCell.align ? undefined : alignment;
}

/** Smaller or narrower than the style's type, where the table asks for it. */
function typeOf({ size, scale }: TableLayout, style: Style) {
  return {
    size: size === style.elements.tableCell.size ? undefined : size,
    scale: scale < 1 ? scale : undefined,
  };
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
