import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Letterhead, SourcedText } from '../../document/model.js';
import { textRuns } from './runs.js';
import { pageGeometry, type Style } from './style.js';
import { paragraphStyles, redLineStyle, signatoryNameStyle, spacerStyle } from './style-ids.js';
import { aroundGlyphs, characterCell, tightLine } from './styles-part.js';
import { textWidth } from './text-width.js';
import { millimetresToTwips, type Point, type Twip } from './units.js';

/** 版头: everything down to the red line; GB/T 9704-2012, 7.2. */
export function writeLetterhead(letterhead: Letterhead, style: Style): (Paragraph | Table)[] {
  const top = (['serialNumber', 'classification', 'urgency'] as const).flatMap((name) => {
    const text = letterhead[name];
    return text ? [new Paragraph({ style: paragraphStyles[name].id, children: textRuns(text.text) })] : [];
  });
  const size = markSize(letterhead, style);
  const { linePitch, compensation } = pageGeometry(style);
  const before =
    millimetresToTwips(style.markTop) + compensation - top.length * linePitch - aroundGlyphs(size);
  return [
    ...top,
    ...writeMark(letterhead, { size, before: Math.max(0, before) }, style),
    ...writeNumberAndSignatories(letterhead, size, style),
    new Paragraph({ style: redLineStyle.id }),
  ];
}

/** As large as the style allows and the type area holds: a mark fills at most 19/20 of the width. */
function markSize({ mark, markSuffix }: Letterhead, style: Style): Point {
  const longest = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts.digitWidth)), 1);
  const characters = longest + textWidth(markSuffix, 1) + (mark.length > 1 && markSuffix ? 0.5 : 0);
  const fitting = (pageGeometry(style).textWidth * 0.95) / (20 * characters);
  // A column of marks may not push the text off the first page (7.3.3).
  const stacked =
    mark.length > 1 ? (style.page.typeArea.height * 0.4 * 72) / 25.4 / (mark.length * 1.2) : fitting;
  return Math.floor(Math.min(style.elements.mark.size, fitting, stacked) * 2) / 2;
}

type MarkLayout = { size: Point; before: Twip };

function writeMark(
  { mark, markSuffix }: Letterhead,
  { size, before }: MarkLayout,
  style: Style,
): (Paragraph | Table)[] {
  const [first] = mark;
  if (mark.length > 1) return writeJointMark(mark, markSuffix, { size, before }, style);
  return [markParagraph((first?.text ?? '') + markSuffix, size, { before })];
}

function markParagraph(text: string, size: Point, { before = 0, distribute = false }): Paragraph {
  return new Paragraph({
    style: paragraphStyles.mark.id,
    spacing: { before, line: tightLine(size), lineRule: 'exact' },
    ...(distribute ? { alignment: AlignmentType.DISTRIBUTE } : {}),
    children: [
      new TextRun({ text, size: size * 2, sizeComplexScript: size * 2, font: { hint: 'eastAsia' } }),
    ],
  });
}

/** Several organs: names of one width below each other, 文件 to their right, centred on them (7.2.4). */
function writeJointMark(
  mark: readonly SourcedText[],
  suffix: string,
  { size, before }: MarkLayout,
  style: Style,
) {
  const names = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts.digitWidth)));
  const widths = [names, ...(suffix ? [textWidth(suffix, 1) + 0.5] : [])].map((width) =>
    Math.ceil((width + 0.1) * size * 20),
  );
  const cell = (column: number, children: Paragraph[], verticalMerge?: 'restart' | 'continue') =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(verticalMerge
        ? { verticalMerge: VerticalMergeType[verticalMerge === 'restart' ? 'RESTART' : 'CONTINUE'] }
        : {}),
      children,
    });
  const rows = mark.map(
    (organ, index) =>
      new TableRow({
        children: [
          cell(0, [markParagraph(organ.text, size, { distribute: true })]),
          ...(suffix
            ? [
                cell(
                  1,
                  [markParagraph(index === 0 ? suffix : '', size, {})],
                  index === 0 ? 'restart' : 'continue',
                ),
              ]
            : []),
        ],
      }),
  );
  return [
    new Paragraph({ style: spacerStyle.id, spacing: { line: Math.max(14, before), lineRule: 'exact' } }),
    new Table({
      alignment: AlignmentType.CENTER,
      width: { size: widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
      rows,
    }),
  ];
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};

/**
 * 发文字号, centred; on an upward document left, one character in, on the line of the last signatories,
 * who stand right, one character in, two to a line, the names of further lines under the first (7.2.5, 7.2.6).
 */
function writeNumberAndSignatories(
  { documentNumber, signatories }: Letterhead,
  markSize: Point,
  style: Style,
): Paragraph[] {
  const { linePitch, textWidth: fullWidth } = pageGeometry(style);
  const line = tightLine(style.elements.documentNumber.size);
  if (signatories.length === 0)
    return [
      new Paragraph({
        style: paragraphStyles.documentNumber.id,
        spacing: { before: style.elements.documentNumber.linesBefore * linePitch - aroundGlyphs(markSize) },
        children: textRuns(documentNumber?.text ?? ''),
      }),
    ];

  const { left, right, linesBefore } = style.elements.signatory;
  const cell = characterCell('signatory', style);
  const width = (text: string) => textWidth(text, style.fonts.digitWidth) * cell;
  const rows = pairs(signatories.map((signatory) => signatory.text));
  const labelWidth = width(signatoryLabel);
  const [widestFirst, widestSecond] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  const namesWidth = widestFirst! + (widestSecond! > 0 ? cell + widestSecond! : 0);
  const names = Math.round(fullWidth - right * cell - namesWidth);
  const tabStops = [names - labelWidth, names, names + widestFirst! + cell].map((position) => ({
    type: TabStopType.LEFT,
    position: Math.round(position),
  }));
  const tab = () => new TextRun({ children: [new Tab()] });

  return rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const [name, second] = row;
    return new Paragraph({
      style: paragraphStyles.signatory.id,
      indent: { left: Math.round(left * cell) },
      spacing: { before: index === 0 ? linesBefore * linePitch - aroundGlyphs(markSize) : linePitch - line },
      tabStops: index === 0 ? tabStops : tabStops.slice(1),
      children: [
        ...(isLast && documentNumber ? textRuns(documentNumber.text) : []),
        tab(),
        ...(index === 0 ? textRuns(signatoryLabel) : []),
        ...textRuns(name!, { style: signatoryNameStyle.id }),
        ...(second ? [tab(), ...textRuns(second, { style: signatoryNameStyle.id })] : []),
      ],
    });
  });
}

const signatoryLabel = '签发人：';

function pairs(names: readonly string[]): string[][] {
  return names.flatMap((_, index) => (index % 2 === 0 ? [names.slice(index, index + 2)] : []));
}
