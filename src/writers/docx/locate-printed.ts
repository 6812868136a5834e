import { documentTexts } from '../../document/document-texts.js';
import type { Document, SourcedText } from '../../document/model.js';
import type { TextPlace } from '../word-edits/text-place.js';
import { mainPart } from './skeleton.js';

/** Where characters of a text of the document stand in the main part; none where they are not printed. */
export type LocatePrinted = (content: SourcedText, start: number, end: number) => TextPlace[];

/**
 * Follows the texts of a document through the main part that was written for it, in the order in which they are
 * printed. White space is passed over: the layout breaks a title where it fits.
 */
export function locatePrinted(document: Document, xml: string): LocatePrinted {
  const printed = readPrinted(xml);
  const starts = new Map<SourcedText, number>();
  let next = 0;
  for (const content of documentTexts(document)) {
    const wanted = content.text.replace(/\s+/gu, '');
    if (wanted === '') continue;
    const after = printed.text.indexOf(wanted, next);
    const at = after < 0 ? printed.text.indexOf(wanted) : after;
    if (at < 0) continue;
    starts.set(content, at);
    next = at + wanted.length;
  }
  return (content, start, end) => {
    const first = starts.get(content);
    if (first === undefined) return [];
    const from = first + countPrinted(content.text.slice(0, start));
    const to = from + countPrinted(content.text.slice(start, end));
    return joinPlaces(printed.places.slice(from, to));
  };
}

function countPrinted(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** Every printed UTF-16 unit that is no white space, with its place; a character reference stands for one. */
function readPrinted(xml: string): { text: string; places: TextPlace[] } {
  const units: string[] = [];
  const places: TextPlace[] = [];
  for (const { 0: element, 1: opening, 2: written, index } of xml.matchAll(
    /(<w:t(?: [^<>]*)?>)([^<]*)<\/w:t>/g,
  )) {
    if (element === undefined || opening === undefined || written === undefined) continue;
    let start = index + opening.length;
    for (const [unit] of written.matchAll(/&\w+;|[\s\S]/g)) {
      const end = start + unit.length;
      const character = references[unit] ?? unit;
      if (!/\s/u.test(character)) {
        units.push(character);
        places.push({ part: mainPart, start, end });
      }
      start = end;
    }
  }
  return { text: units.join(''), places };
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function joinPlaces(places: readonly TextPlace[]): TextPlace[] {
  const joined: TextPlace[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last?.end === place.start) joined[joined.length - 1] = { ...last, end: place.end };
    else joined.push(place);
  }
  return joined;
}
