import { gap } from './normalize-passages.js';

/** Characters that two places must share before they are compared further. */
export const shingle = 12;

/** Finds places of a text by the characters that begin there. */
export type ShingleIndex = {
  /** The place at which the same characters were first added, if any; -1 where there is none. */
  find(text: string, hashes: Uint32Array, place: number): number;
  add(place: number): void;
};

/**
 * A hash of the characters that begin at each place, in one pass (Rabin and Karp);
 * 0 where a gap stands among them or the text ends before.
 */
export function hashShingles(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  let highest = 1;
  for (let step = 1; step < shingle; step++) highest = Math.imul(highest, base);
  let hash = 0;
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === gap) {
      [hash, length] = [0, 0];
      continue;
    }
    if (length === shingle) hash -= Math.imul(text.charCodeAt(index - shingle), highest);
    else length++;
    hash = (Math.imul(hash, base) + text.charCodeAt(index)) | 0;
    if (length === shingle) hashes[index - shingle + 1] = hash >>> 0 || 1;
  }
  return hashes;
}

const base = 0x01000193;

/** An index of places in `own`; what it finds has been compared character by character. */
export function createShingleIndex(own: string, ownHashes: Uint32Array): ShingleIndex {
  const bits = Math.ceil(Math.log2(Math.max(16, own.length * 2)));
  const size = 2 ** bits;
  const slots = new Int32Array(size).fill(-1);
  const slotOf = (text: string, hash: number, place: number) => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot]! >= 0 && !(ownHashes[slots[slot]!] === hash && isSame(own, slots[slot]!, text, place)))
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    find: (text, hashes, place) => slots[slotOf(text, hashes[place]!, place)]!,
    add: (place) => {
      const slot = slotOf(own, ownHashes[place]!, place);
      if (slots[slot]! < 0) slots[slot] = place;
    },
  };
}

function isSame(a: string, from: number, b: string, at: number): boolean {
  for (let step = 0; step < shingle; step++)
    if (a.charCodeAt(from + step) !== b.charCodeAt(at + step)) return false;
  return true;
}
