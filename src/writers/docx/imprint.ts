import {
  BorderStyle,
  HeightRule,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Imprint } from '../../document/model.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import { imprintPadding, type PlacedImprint, placeImprint } from '../../layout/place-imprint.js';
import type { Style } from '../../layout/style.js';
import { millimetresToEighths, type Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';

/**
 * 版记: a table at the foot of the last page, its last line on the lower edge of the type area, its lines as
 * wide as the type area (GB/T 9704-2012, 7.4). A list of copies too long to float stands in the flow.
 */
export function writeImprint(imprint: Imprint, style: Style): (Paragraph | Table)[] {
  const { copyTo, printer, isFloating } = placeImprint(imprint, style);
  const cells = [
    ...(copyTo ? [writeCopyTo(copyTo)] : []),
    ...(printer ? [writePrinter(printer, style)] : []),
  ];
  if (cells.length === 0) return [];
  const { textWidth: full, margin, compensation } = pageGeometry(style);
  const outer = border(millimetresToEighths(style.imprintLines.outer));
  const inner = border(millimetresToEighths(style.imprintLines.inner));
  const rows = cells.map(
    (paragraph, index) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: full, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            borders: {
              top: index === 0 ? outer : inner,
              bottom: index === cells.length - 1 ? outer : inner,
              left: none,
              right: none,
            },
            children: [paragraph],
          }),
        ],
      }),
  );
  return [
    new Table({
      width: { size: full, type: WidthType.DXA },
      columnWidths: [full],
      layout: TableLayoutType.FIXED,
      margins: {
        top: imprintPadding,
        bottom: imprintPadding,
        left: 0,
        right: 0,
        marginUnitType: WidthType.DXA,
      },
      // Where the text may stand out below the type area, the last line still lies on its edge.
      rows: compensation > 0 ? [...rows, blankRow(compensation, full)] : rows,
      float: isFloating
        ? {
            // LibreOffice lets a table as wide as the text float only where it is placed on the page.
            horizontalAnchor: TableAnchorType.PAGE,
            absoluteHorizontalPosition: margin.left,
            leftFromText: 0,
            rightFromText: 0,
            verticalAnchor: TableAnchorType.MARGIN,
            relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
            overlap: 'never',
          }
        : undefined,
    }),
    // A floating table belongs to the paragraph that follows it.
    new Paragraph({ style: spacerStyle.id }),
  ];
}

function border(size: number) {
  return { style: BorderStyle.SINGLE, size, space: 0, color: '000000' };
}

function blankRow(height: Twip, width: Twip): TableRow {
  return new TableRow({
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: 0, bottom: 0, marginUnitType: WidthType.DXA },
        borders: { bottom: none, left: none, right: none },
        children: [new Paragraph({ style: spacerStyle.id })],
      }),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function writeCopyTo({ text, left, hanging, right }: NonNullable<PlacedImprint['copyTo']>): Paragraph {
  return new Paragraph({
    style: paragraphStyles.copyTo.id,
    indent: { left: left + hanging, hanging, right },
    children: textRuns(text),
  });
}

function writePrinter(
  { organ, date, left, right }: NonNullable<PlacedImprint['printer']>,
  style: Style,
): Paragraph {
  return new Paragraph({
    style: paragraphStyles.printer.id,
    indent: { left, right },
    tabStops: [{ type: TabStopType.RIGHT, position: pageGeometry(style).textWidth - right }],
    children: [
      ...textRuns(organ),
      ...(date ? [new TextRun({ children: [new Tab()] }), ...textRuns(date)] : []),
    ],
  });
}
