import { replaceUnprintable } from '../../text/characters.js';
import { childElements, type XmlElement } from '../parse-xml.js';
import type { Part } from '../read-package.js';

/** The shared strings in their order (ECMA-376-1, 18.4.9). */
export function readSharedStrings(part: Part | undefined): string[] {
  return childElements(part?.root)
    .filter(({ name }) => name === 'x:si')
    .map(readRichText);
}

/** The text of `si` or `is`: of the item itself and of its runs, without the phonetic ones, `rPh` (18.4.8). */
export function readRichText(item: XmlElement): string {
  const texts = childElements(item).flatMap((child) => {
    if (child.name === 'x:t') return [child];
    return child.name === 'x:r' ? childElements(child).filter(({ name }) => name === 'x:t') : [];
  });
  return decodeText(texts.map(rawText).join(''));
}

/** The characters directly within an element. */
export function rawText(element: XmlElement | undefined): string {
  return element?.children.map((child) => (child.kind === 'text' ? child.text : '')).join('') ?? '';
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for a stroke that only looks so (22.9.2.19). */
export function decodeText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return replaceUnprintable(decoded.replace(/\r\n?/g, '\n'));
}
