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
import type { Style } from '../../layout/style.js';
import { characterCell, textWidth } from '../../layout/type-metrics.js';
import { millimetresToEighths, type Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';

/**
 * 版记: a table at the foot of the last page, its last line on the lower edge of the type area, its lines as
 * wide as the type area (GB/T 9704-2012, 7.4). A list of copies too long to float stands in the flow.
 */
export function writeImprint(imprint: Imprint, style: Style): (Paragraph | Table)[] {
  const cells = [
    ...(imprint.copyTo.length > 0 ? [writeCopyTo(imprint, style)] : []),
    ...(imprint.printer || imprint.printDate ? [writePrinter(imprint, style)] : []),
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
  const isFloating = copyToLines(imprint, style) < style.page.linesPerPage - 4;
  return [
    new Table({
      width: { size: full, type: WidthType.DXA },
      columnWidths: [full],
      layout: TableLayoutType.FIXED,
      margins: { top: rowPadding, bottom: rowPadding, left: 0, right: 0, marginUnitType: WidthType.DXA },
      // Where the text may stand out below the type area, the last line still lies on its edge.
      rows: compensation > 0 ? [...rows, blankRow(compensation, full)] : rows,
      ...(isFloating
        ? {
            float: {
              // LibreOffice lets a table as wide as the text float only where it is placed on the page.
              horizontalAnchor: TableAnchorType.PAGE,
              absoluteHorizontalPosition: margin.left,
              leftFromText: 0,
              rightFromText: 0,
              verticalAnchor: TableAnchorType.MARGIN,
              relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
              overlap: 'never',
            },
          }
        : {}),
    }),
    // A floating table belongs to the paragraph that follows it.
    new Paragraph({ style: spacerStyle.id }),
  ];
}

/** Between the lines of the 版记 and its text. */
const rowPadding: Twip = 50;

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

/** 抄送：, one character in on both sides, further lines under the first organ, closed by a full stop (7.4.2). */
function writeCopyTo({ copyTo }: Imprint, style: Style): Paragraph {
  const cell = characterCell('copyTo', style);
  const { left, right } = style.elements.copyTo;
  const hanging = copyLabel.length * cell;
  return new Paragraph({
    style: paragraphStyles.copyTo.id,
    indent: { left: left * cell + hanging, hanging, right: right * cell },
    children: textRuns(copyLabel + copyText(copyTo.map((organ) => organ.text))),
  });
}

const copyLabel = '抄送：';

function copyText(organs: readonly string[]): string {
  const text = organs.join('，');
  return text.endsWith('。') ? text : `${text}。`;
}

function copyToLines({ copyTo }: Imprint, style: Style): number {
  const { left, right, size } = style.elements.copyTo;
  const perLine = pageGeometry(style).textWidth / (size * 20) - left - right - copyLabel.length;
  return Math.ceil(textWidth(copyText(copyTo.map((organ) => organ.text)), style.fonts.digitWidth) / perLine);
}

/** 印发机关 left and 印发日期 right on one line, one character in (7.4.3). */
function writePrinter({ printer, printDate }: Imprint, style: Style): Paragraph {
  const cell = characterCell('printer', style);
  const { left, right } = style.elements.printer;
  const date = printDate?.text ?? '';
  return new Paragraph({
    style: paragraphStyles.printer.id,
    indent: { left: left * cell, right: right * cell },
    tabStops: [{ type: TabStopType.RIGHT, position: pageGeometry(style).textWidth - right * cell }],
    children: [
      ...textRuns(printer?.text ?? ''),
      ...(date
        ? [new TextRun({ children: [new Tab()] }), ...textRuns(date.endsWith('印发') ? date : `${date}印发`)]
        : []),
    ],
  });
}
