import type { Font, Style } from '../../layout/style.js';
import { element, mainNamespace, property, xmlHeader } from '../../ooxml/xml.js';

/** word/fontTable.xml: the Chinese fonts of a style, and what Word takes where one is not installed. */
export function writeFontTablePart({ fonts }: Style): string {
  const byName = new Map(Object.values(fonts.fonts).map((font) => [font.name, font]));
  return `${xmlHeader}${element('w:fonts', { 'xmlns:w': mainNamespace }, [...byName.values()].map(writeFont))}`;
}

/** The character set of simplified Chinese, GB 2312, as Windows numbers it. */
const simplifiedChinese = '86';

function writeFont({ name, substitute }: Font): string {
  return element('w:font', { 'w:name': name }, [
    ...(substitute ? [property('w:altName', substitute)] : []),
    property('w:charset', simplifiedChinese),
  ]);
}
