import { childElements, childValue, findChild, findPath, type XmlElement } from '../../../ooxml/parse-xml.js';
import { isOn } from '../styled/formats.js';
import { readSymbol } from './symbols.js';

/** What a field prints of itself; `isWhole` tells whether that says all that is seen. */
export type FieldText = { text: string; isWhole: boolean };

/**
 * What a field without a result shows on the page (ECMA-376-1, 17.16.5): boxes and lists of forms, characters composed
 * by EQ, the words of a button. Undefined where there is nothing to see.
 */
export function readFieldText(code: string, begin: XmlElement): FieldText | undefined {
  const [, name = '', rest = ''] = /^\s*(\w+)\s*([\s\S]*)$/.exec(code) ?? [];
  switch (name.toUpperCase()) {
    case 'FORMCHECKBOX':
      return whole(isTicked(begin) ? '☑' : '☐');
    case 'FORMDROPDOWN':
      return whole(chosenEntry(begin));
    case 'EQ':
      return readEquation(rest.trim());
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return whole(rest.trim().replace(/^\S+\s*/, ''));
    case 'SYMBOL':
      return readSymbolField(rest);
    case 'AUTONUM':
    case 'AUTONUMLGL':
    case 'AUTONUMOUT':
    case 'LISTNUM':
      return { text: '', isWhole: false };
    default:
      return undefined;
  }
}

function whole(text: string): FieldText {
  return { text, isWhole: true };
}

function isTicked(begin: XmlElement): boolean {
  const box = findPath(begin, 'w:ffData', 'w:checkBox');
  const state = findChild(box, 'w:checked') ?? findChild(box, 'w:default');
  return state !== undefined && isOn(state);
}

function chosenEntry(begin: XmlElement): string {
  const list = findPath(begin, 'w:ffData', 'w:ddList');
  const entries = childElements(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = Number(childValue(list, 'w:result') ?? childValue(list, 'w:default') ?? 0);
  return entries[chosen]?.attributes['w:val'] ?? '';
}

/** `SYMBOL 254 \f "Wingdings"`; without a font the number is a character of its own. */
function readSymbolField(rest: string): FieldText {
  const code = Number(/^\s*(0x[\da-f]+|\d+)/i.exec(rest)?.[1]);
  const font = /\\f\s+"?([^"\\]+)"?/i.exec(rest)?.[1];
  const plain = code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : undefined;
  const text = readSymbol(font, code) ?? (font === undefined ? plain : undefined);
  return text === undefined ? { text: '□', isWhole: false } : whole(text);
}

/** Circled characters (带圈字符), phonetic guides (拼音指南), fractions and roots; of all else the words in it. */
function readEquation(code: string): FieldText {
  let text = code.replace(/\\\*\s*(?:"[^"]*"|\w+)/g, '').trim();
  const circled = /^\\o\s*\\ac\s*\(\s*([○◯〇□△◇])\s*[,，;；]([^)]{1,40})\)$/i.exec(text);
  if (circled) return readEnclosed(circled[1]!, circled[2]!.trim());
  const ruby =
    /^\\o\s?(?:\\a[lcrd]\s?)?\(\s?\\s\s?\\up\s?\d{0,4}\s?\([^()]{0,40}\)\s?[,，;；]([^()]{1,40})\)$/i.exec(
      text,
    );
  if (ruby) return { text: ruby[1]!.trim(), isWhole: false };
  let isWhole = true;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(
        /\\f\s*\(([^(),，;；]*)[,，;；]([^(),，;；]*)\)/gi,
        (_, over: string, under: string) => `${group(over)}/${group(under)}`,
      )
      .replace(/\\r\s?\(\s?[,，;；]?([^(),，;；\\]{0,80})\)/gi, (_, inner: string) => `√${group(inner)}`);
  }
  if (/\\/.test(text)) {
    isWhole = false;
    text = text
      .replace(/\\[a-z]+\s*\d*/gi, '')
      .replace(/[\\(),，;；]/g, ' ')
      .replace(/\s+/g, ' ');
  }
  return { text: text.trim(), isWhole };
}

function group(words: string): string {
  const text = words.trim();
  return /[-+−×÷=/]/.test(text) ? `(${text})` : text;
}

/** ①–㊿ and ㊀–㊉ have characters of their own. */
function readEnclosed(frame: string, inner: string): FieldText {
  const isCircle = !/[□△◇]/.test(frame);
  const number = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  const numeral = '一二三四五六七八九十'.indexOf(inner);
  if (isCircle && number >= 1 && number <= 20) return whole(String.fromCharCode(0x245f + number));
  if (isCircle && number >= 21 && number <= 35) return whole(String.fromCharCode(0x3251 + number - 21));
  if (isCircle && number >= 36 && number <= 50) return whole(String.fromCharCode(0x32b1 + number - 36));
  if (isCircle && inner.length === 1 && numeral >= 0) return whole(String.fromCharCode(0x3280 + numeral));
  return { text: inner, isWhole: false };
}
