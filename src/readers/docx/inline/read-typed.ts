import type { XmlElement } from '../../../ooxml/parse-xml.js';
import type { XmlOrigin } from '../body.js';
import type { RunFormat } from '../styled/formats.js';
import { isPrivateUse, isSymbolFont, readSymbol } from './symbols.js';

/** `unknown` names the first character whose look no other character has. */
export type Typed = {
  text: string;
  place: Pick<XmlOrigin, 'kind' | 'start' | 'end' | 'skip'>;
  unknown?: string;
};

/** The text nodes of a w:t. Without xml:space="preserve" white space at both ends is dropped (ECMA-376-1, 17.3.3.31). */
export function readTyped(element: XmlElement, { fonts }: RunFormat): Typed[] {
  const isPreserved = element.attributes['xml:space'] === 'preserve';
  return element.children.flatMap((child): Typed[] => {
    if (child.kind !== 'text') return [];
    const typed = child.text.replace(/[\r\n]/g, ' ');
    const text = isPreserved ? typed : typed.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
    const skip = isPreserved ? 0 : typed.length - typed.replace(/^[ \t]+/, '').length;
    const kind = child.literal ? 'literal' : 'text';
    return [{ ...lookLike(text, fonts), place: { kind, start: child.start, end: child.end, skip } }];
  });
}

/** A w:sym, or a symbol beyond the basic plane (w16se:symEx). */
export function readTypedSymbol({ name, attributes }: XmlElement): { text: string; unknown?: string } {
  const prefix = name.slice(0, name.indexOf(':'));
  const font = attributes[`${prefix}:font`];
  const code = Number.parseInt(attributes[`${prefix}:char`] ?? '', 16);
  const known = readSymbol(font, code);
  if (known !== undefined) return { text: known };
  const isPlain =
    code > 0x1f && code <= 0x10ffff && !isPrivateUse(code) && !(code >= 0xd800 && code < 0xe000);
  if (isPlain && !isSymbolFont(font)) return { text: String.fromCodePoint(code) };
  return { text: '□', unknown: nameSymbol(font, attributes[`${prefix}:char`]) };
}

/** Text set in a symbol font, one character for one; East Asian characters come from another font. */
function lookLike(text: string, fonts: RunFormat['fonts']): { text: string; unknown?: string } {
  const font = [fonts.ascii, fonts.hAnsi].find(isSymbolFont);
  if (font === undefined) return { text };
  let unknown: string | undefined;
  const seen = text.replace(/[\x20-\xff\ue000-\uf8ff]/g, (character) => {
    const code = character.charCodeAt(0);
    const known = readSymbol(font, code);
    if (known === undefined && code !== 0x20) unknown ??= nameSymbol(font, code.toString(16).toUpperCase());
    return known?.length === 1 ? known : character;
  });
  return { text: seen, unknown };
}

function nameSymbol(font = '', code = ''): string {
  return [font, code].filter((word) => word !== '').join(' ');
}
