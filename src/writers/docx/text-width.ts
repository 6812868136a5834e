import { isWide } from '../../text/characters.js';

/** Width of a text in characters (字) of its own size. */
export function textWidth(text: string, digitWidth: number): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : digitWidth;
  return width;
}
