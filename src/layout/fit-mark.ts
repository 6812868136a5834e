import type { Letterhead } from '../document/model.js';
import { pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { textWidth } from './type-metrics.js';
import type { Point } from './units.js';

/** Size of a mark and how far its glyphs are narrowed (1: not at all). */
export type MarkType = { size: Point; scale: number };

/** As large as the style allows, or `most`, and the type area holds: a mark fills at most 19/20 of the width. */
export function fitMark(
  { mark, markSuffix }: Letterhead,
  style: Style,
  most: Point = style.elements.mark.size,
): MarkType {
  const longest = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts)), 1);
  const characters = longest + markSuffix.length + (mark.length > 1 && markSuffix ? suffixGap : 0);
  const fitting = (pageGeometry(style).textWidth * 0.95) / (20 * characters);
  const { unscaledSize, minScale } = style.mark;
  const unscaled = Math.min(unscaledSize, most);
  const scale = Math.min(1, Math.max(minScale, Math.floor((fitting / unscaled) * 100) / 100));
  // A column of marks may not push the text off the first page (7.3.3).
  const stacked = (style.page.typeArea.height * 0.4 * 72) / 25.4 / (mark.length * 1.2);
  const size = Math.min(most, fitting / scale, stacked);
  return { size: Math.floor(size * 2) / 2, scale };
}

/** Between a column of marks and 文件, in characters. */
export const suffixGap = 0.5;
