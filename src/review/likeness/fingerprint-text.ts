import { gap, maskFormulas } from '../../lint/rules/residue/normalize-passages.js';

/** A paragraph of a report, and where it stands, in words. */
export type Passage = { text: string; place: string };

/** What is compared: the paragraphs of a report, and the names that make it this report and no other. */
export type LikenessSource = { passages: readonly Passage[]; names: readonly string[] };

/**
 * A report made comparable. Each code stands for a character, for a number or for one of the report's own names, so
 * that a copy with figures and names exchanged has the same codes; 0 is where a comparison must not run on.
 */
export type ComparableText = {
  codes: Uint16Array;
  /** How many characters a code stands for, with the punctuation behind it; white space counts for nothing. */
  widths: Uint8Array;
  /** Where a code begins in `raw`, which is the text of the paragraphs one after the other. */
  offsets: Uint32Array;
  raw: string;
  /** Where each paragraph begins in `raw`. */
  starts: readonly number[];
  passages: readonly Passage[];
};

/** `own`: characters that are no stock formula; `isStock` marks the others. */
export type PreparedText = ComparableText & {
  hashes: Uint32Array;
  places: Uint32Array;
  isStock: Uint8Array;
  own: number;
};

/** Characters that a fingerprint covers; with the window, every shared run of 15 codes has one in common. */
export const grain = 10;
const windowSize = 6;

const numberCode = 1;
const nameCode = 2;
/** More than a chain may bridge: a passage ends with its paragraph. */
const betweenParagraphs = 24;

export function makeComparable({ passages, names }: LikenessSource): ComparableText {
  const raw = passages.map(({ text }) => text).join('\n');
  const room = raw.length + (passages.length + 1) * betweenParagraphs;
  const codes = new Uint16Array(room);
  const widths = new Uint8Array(room);
  const offsets = new Uint32Array(room);
  const starts: number[] = [];
  let length = 0;
  const add = (code: number, offset: number) => {
    codes[length] = code;
    offsets[length++] = offset;
  };
  let start = 0;
  for (const { text } of passages) {
    starts.push(start);
    const masked = maskFormulas(text);
    const first = length;
    for (const { index, 0: piece } of masked.matchAll(tokenPattern(names))) {
      if (piece[0] === gap) add(0, start + index);
      else if (names.includes(piece)) add(nameCode, start + index);
      else add(/^\d/.test(piece) ? numberCode : piece.charCodeAt(0), start + index);
    }
    for (let at = first; at < length; at++) {
      const end = at + 1 < length ? offsets[at + 1]! : start + text.length;
      widths[at] = Math.min(255, end - offsets[at]! - countSpaces(text, offsets[at]! - start, end - start));
    }
    for (let count = 0; count < betweenParagraphs; count++) add(0, start + text.length);
    start += text.length + 1;
  }
  return {
    codes: codes.subarray(0, length),
    widths: widths.subarray(0, length),
    offsets: offsets.subarray(0, length),
    raw,
    starts,
    passages,
  };
}

function countSpaces(text: string, from: number, to: number): number {
  let spaces = 0;
  for (let at = from + 1; at < to; at++) if (/\s/.test(text[at]!)) spaces++;
  return spaces;
}

/** A whole number, a name, a masked stretch, or one letter or character; punctuation says nothing. */
function tokenPattern(names: readonly string[]): RegExp {
  const known = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  return new RegExp([...known, '\\0+', '\\d[\\d.,，]*', '\\p{L}'].join('|'), 'gu');
}

/**
 * The fingerprints of a text (winnowing: of each window of hashes the least; Schleimer, Wilkerson, Aiken 2003), as
 * pairs of hash and place. The hashes come from one pass (Rabin and Karp).
 */
export function fingerprint(codes: Uint16Array): { hashes: Uint32Array; places: Uint32Array } {
  const hashes: number[] = [];
  const places: number[] = [];
  let highest = 1;
  for (let step = 1; step < grain; step++) highest = Math.imul(highest, base);
  const recent = new Uint32Array(windowSize);
  let [hash, run, filled, chosen] = [0, 0, 0, -1];
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index]!;
    if (code === 0) {
      [hash, run, filled, chosen] = [0, 0, 0, -1];
      continue;
    }
    if (run === grain) hash -= Math.imul(codes[index - grain]!, highest);
    else run++;
    hash = (Math.imul(hash, base) + code) | 0;
    if (run < grain) continue;
    const place = index - grain + 1;
    recent[place % windowSize] = mix(hash);
    filled = Math.min(filled + 1, windowSize);
    const endsHere = codes[index + 1] === 0 || index + 1 === codes.length;
    if (filled < windowSize && !(endsHere && chosen < 0)) continue;
    let least = place;
    for (let back = 1; back < filled; back++)
      if (recent[(place - back) % windowSize]! < recent[least % windowSize]!) least = place - back;
    if (least === chosen) continue;
    chosen = least;
    hashes.push(recent[least % windowSize]!);
    places.push(least);
  }
  return { hashes: Uint32Array.from(hashes), places: Uint32Array.from(places) };
}

const base = 0x01000193;

/** Spreads the hash, so that the least of a window is not that of the most usual characters. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
