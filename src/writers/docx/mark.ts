import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Letterhead } from '../../document/model.js';
import { type MarkType, suffixGap } from '../../layout/fit-mark.js';
import type { Style } from '../../layout/style.js';
import { textWidth, tightLine } from '../../layout/type-metrics.js';
import type { Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';

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
  const names = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts)));
  const columns = [names, ...(markSuffix ? [markSuffix.length + suffixGap] : [])];
  const widths = columns.map((width) => Math.ceil((width + 0.1) * type.size * type.scale * 20));
  const cell = (column: number, paragraph: Paragraph, verticalMerge?: 'restart' | 'continue') =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      verticalMerge,
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
    alignment: distribute ? AlignmentType.DISTRIBUTE : undefined,
    children: textRuns(text, { size, scale: scale < 1 ? scale : undefined }),
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
