import { isWide } from '../text/characters.js';
import { pageGeometry } from './page-geometry.js';
import type { ElementName, Style } from './style.js';
import type { Point, Twip } from './units.js';

/** Height of a line that holds one row of type: its glyphs then stand in its middle in every program. */
export function tightLine(size: Point): Twip {
  return Math.round(size * 20 * 1.2);
}

/** How far the ink of Chinese glyphs stays from the top and the bottom of their tight line. */
export function aroundGlyphs(size: Point): Twip {
  return Math.round(size * 20 * 0.12);
}

/** Height of a line of the 版记. */
export function imprintLine(size: Point): Twip {
  return Math.round(size * 20 * 1.35);
}

/** Width of one character (字) of an element: the grid's cell for body type, its own size otherwise. */
export function characterCell(name: ElementName, style: Style): Twip {
  const { size } = style.elements[name];
  return size * 20 + (isSpaced(name, style) ? pageGeometry(style).characterSpacing : 0);
}

function isSpaced(name: ElementName, style: Style): boolean {
  return name !== 'mark' && style.elements[name].size === style.elements.body.size;
}

/** Width of a text in characters (字) of its own size. */
export function textWidth(text: string, digitWidth: number): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : digitWidth;
  return width;
}
