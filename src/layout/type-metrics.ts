import { isCommonHan, isWide } from '../text/characters.js';
import { pageGeometry } from './page-geometry.js';
import type { ElementName, FontPreset, Style } from './style.js';
import type { Point, Twip } from './units.js';

/** Height of a line that holds one row of type: its glyphs then stand in its middle in every program. */
export function tightLine(size: Point): Twip {
  return Math.round(size * 20 * 1.2);
}

/** How far the ink of Chinese glyphs stays from the top and the bottom of their tight line. */
export function aroundGlyphs(size: Point): Twip {
  return Math.round(size * 20 * 0.12);
}

/** Height of a line in a table: more than any usual font asks for, so that rows are as high in every program. */
export function tableLine(size: Point): Twip {
  return Math.round(size * 20 * 1.35);
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

/** What lines are broken by. */
export type LineMeasure = {
  /** Room for the first line and for the others. */
  first: Twip;
  rest: Twip;
  /** Width of a character, the spacing between characters included. */
  widthOf: (character: string) => Twip;
  /** What LibreOffice 7.4 puts between Chinese and Western letters or digits, whatever autoSpaceDN says. */
  gap: Twip;
  /** Whether a comma or a full stop may stand over the edge of a full line, as Word and WPS let it (标点溢出边界). */
  hangs?: boolean;
};

/** How the characters of an element fill a line; `room` leaves the indents out. */
export function lineMeasure(name: ElementName, style: Style, room: { first: Twip; rest: Twip }): LineMeasure {
  const { size } = style.elements[name];
  const spacing = characterCell(name, style) - size * 20;
  return { ...room, ...characterMeasure(size * 20, style, spacing) };
}

/** Widths of characters of a size, with `spacing` after each. */
export function characterMeasure(size: Twip, { fonts }: Style, spacing: Twip = 0) {
  const widthOf = (character: string) => spacing + size * characterWidth(character, fonts);
  return { widthOf, gap: size / 5 - spacing };
}

/** Width of a text in characters (字) of its own size. */
export function textWidth(text: string, fonts: WesternWidths): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, fonts);
  return width;
}

type WesternWidths = Pick<FontPreset, 'digitWidth' | 'westernWidths'>;

function characterWidth(character: string, { westernWidths, digitWidth }: WesternWidths): number {
  return isFullWidth(character) ? 1 : (westernWidths[character] ?? digitWidth);
}

/** Gaps that LibreOffice leaves in a text. */
export function countGaps(text: string): number {
  let gaps = 0;
  for (let at = 1; at < text.length; at++) if (changesScript(text[at - 1]!, text[at]!)) gaps++;
  return gaps;
}

/** Whether it leaves one between two characters. */
export function changesScript(before: string, after: string): boolean {
  if (isCommonHan(before.charCodeAt(0)) && isCommonHan(after.charCodeAt(0))) return false;
  return (western.test(before) && han.test(after)) || (han.test(before) && western.test(after));
}

export const han = /\p{Script=Han}/u;
export const western = /[\da-z]/i;

/** Whether a character fills a cell in Chinese type: the symbols of GB 2312 do, though a terminal sets them narrow. */
export function isFullWidth(character: string): boolean {
  return isWide(character) || fullWidthSymbols.test(character);
}

const fullWidthSymbols = /[§°±·×÷\u2103-\u27bf]/u;
