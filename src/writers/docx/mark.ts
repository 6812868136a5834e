import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Letterhead } from '../../document/model.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { textWidth, tightLine } from '../../layout/type-metrics.js';
import type { Point, Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';

/** Size of a mark and how far its glyphs are narrowed (1: not at all). */
export type MarkType = { size: Point; scale: number };

/** As large as the style allows and the type area holds: a mark fills at most 19/20 of the width. */
export function fitMark({ mark, markSuffix }: Letterhead, style: Style): MarkType {
  const longest = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts.digitWidth)), 1);
  const characters = longest + textWidth(markSuffix, 1) + (mark.length > 1 && markSuffix ? suffixGap : 0);
  const fitting = (pageGeometry(style).textWidth * 0.95) / (20 * characters);
  const { unscaledSize, minScale } = style.mark;
  const scale = Math.min(1, Math.max(minScale, Math.floor((fitting / unscaledSize) * 100) / 100));
  // A column of marks may not push the text off the first page (7.3.3).
  const stacked = (style.page.typeArea.height * 0.4 * 72) / 25.4 / (mark.length * 1.2);
  const size = Math.min(style.elements.mark.size, fitting / scale, stacked);
  return { size: Math.floor(size * 2) / 2, scale };
}

/** Between a column of marks and 文件, in characters. */
const suffixGap = 0.5;

/** 发文机关标志, `before` below what precedes it; GB/T 9704-2012, 7.2.4. */
export function writeMark(
  letterhead: Letterhead,
  type: MarkType,
  before: Twip,
  style: Style,
): (Paragraph | Table)[] {
  const { mark, markSuffix } = letterhead;
  if (mark.length > 1) return writeJointMark(letterhead, type, before, style);
  return [markParagraph((mark[0]?.text ?? '') + markSuffix, type, { before })];
}

/** Several organs: names of one width below each other, 文件 to their right, centred on them. */
function writeJointMark({ mark, markSuffix }: Letterhead, type: MarkType, before: Twip, style: Style) {
  const names = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts.digitWidth)));
  const columns = [names, ...(markSuffix ? [textWidth(markSuffix, 1) + suffixGap] : [])];
  const widths = columns.map((width) => Math.ceil((width + 0.1) * type.size * type.scale * 20));
  const cell = (column: number, paragraph: Paragraph, verticalMerge?: 'restart' | 'continue') =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(verticalMerge
        ? { verticalMerge: VerticalMergeType[verticalMerge === 'restart' ? 'RESTART' : 'CONTINUE'] }
        : {}),
      children: [paragraph],
    });
  const rows = mark.map((organ, index) => {
    const name = cell(0, markParagraph(organ.text, type, { distribute: true }));
    if (!markSuffix) return new TableRow({ children: [name] });
    const isFirst = index === 0;
    const suffix = cell(
      1,
      markParagraph(isFirst ? markSuffix : '', type, {}),
      isFirst ? 'restart' : 'continue',
    );
    return new TableRow({ children: [name, suffix] });
  });
  return [
    // A table has no space above it.
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

function markParagraph(
  text: string,
  { size, scale }: MarkType,
  { before = 0, distribute = false },
): Paragraph {
  return new Paragraph({
    style: paragraphStyles.mark.id,
    spacing: { before, line: tightLine(size), lineRule: 'exact' },
    ...(distribute ? { alignment: AlignmentType.DISTRIBUTE } : {}),
    children: textRuns(text, { size, ...(scale < 1 ? { scale } : {}) }),
  });
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};
