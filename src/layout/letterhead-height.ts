import type { Letterhead } from '../document/model.js';
import type { MarkType } from './fit-mark.js';
import { pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { aroundGlyphs, tightLine } from './type-metrics.js';
import { millimetresToTwips, type Twip } from './units.js';

/** Rows above the mark: 份号, 密级, 紧急程度. */
const rowsAbove = ['serialNumber', 'classification', 'urgency'] as const;

/** From what precedes the mark (发文机关标志) to the mark's own line, so that its glyphs stand where 7.2.4 says. */
export function blankAboveMark(letterhead: Letterhead, { size }: MarkType, style: Style): Twip {
  const { linePitch, compensation } = pageGeometry(style);
  const rows = rowsAbove.filter((name) => letterhead[name]).length;
  return Math.max(
    0,
    millimetresToTwips(style.mark.top) + compensation - rows * linePitch - aroundGlyphs(size),
  );
}

/** From the upper edge of the type area to the red line. */
export function letterheadHeight(letterhead: Letterhead, mark: MarkType, style: Style): Twip {
  const { linePitch } = pageGeometry(style);
  const { size } = mark;
  const { elements, redLine } = style;
  const rows = rowsAbove.filter((name) => letterhead[name]).length * linePitch;
  const marks = Math.max(1, letterhead.mark.length) * tightLine(size);
  const signatories = Math.ceil(letterhead.signatories.length / 2);
  const blank = (signatories > 0 ? elements.signatory : elements.documentNumber).linesBefore * linePitch;
  const number =
    blank -
    aroundGlyphs(size) +
    tightLine(elements.documentNumber.size) +
    Math.max(0, signatories - 1) * linePitch;
  const line = millimetresToTwips(redLine.gap) - aroundGlyphs(elements.documentNumber.size);
  return rows + blankAboveMark(letterhead, mark, style) + marks + number + line;
}
