import { oncePer, oncePerText } from '../../text/once-per.js';
import { createSlipFinder } from './find-slips.js';
import type { Lexicon } from './lexicon.js';
import { createWordMatcher } from './match-words.js';
import type { NearMiss, Slip } from './near-miss.js';
import { codesOf, codesOfSounds, createAlikeFinder, judgeSound } from './terms-alike.js';

/** Finds near-misses of the fixed terms of a lexicon; none within a term or a word of the white list. */
export const nearMissFinderOf = oncePer((lexicon: Lexicon): ((text: string) => readonly NearMiss[]) => {
  const { terms, exceptions } = lexicon.fixedTerms;
  if (terms.length === 0) return () => [];
  // Of two terms that one way to write may stand for, the longer is meant; of two slips, the first that is found.
  const inOrder = [...terms].sort((a, b) => b.length - a.length);
  const finders = [
    createAlikeFinder(inOrder, codesOfSounds(lexicon.syllables), judgeSound(lexicon.syllables)),
    createAlikeFinder(inOrder, codesOf(lexicon.lookAlikes), () => 'lookAlike'),
    createSlipFinder(inOrder),
  ];
  const words = [...terms, ...exceptions];
  const known = createWordMatcher(words.map((word) => [word, word] as const));
  const isWord = new Set(words);
  return oncePerText((text) => {
    const misses = finders
      .flatMap((find) => find(text))
      .filter(({ start, end, term }) => {
        const written = text.slice(start, end);
        return !isWord.has(written) && !term.includes(written);
      });
    if (misses.length === 0) return misses;
    const right = known(text);
    // Within a term, or with one that reaches beyond it, the words are parted otherwise: 以|法治国家.
    const isRight = ({ start, end, slip }: NearMiss) => {
      const word = firstEndingAfter(right, start);
      if (!word || word.start >= end) return false;
      if (word.start === start) return word.end >= end;
      // What lacks a character, or has one too many, is no other word: 行政执|监督检查.
      return word.start < start || (word.end > end && keepsLength(slip));
    };
    const found = misses.filter(
      (miss) =>
        !isRight(miss) && standsAlone(text, miss) && !exceptions.some((word) => covers(text, word, miss)),
    );
    return keepLongest(found, text.length);
  });
});

/** Characters that join no word before or behind them. */
const particles = '的了和与及在对将把从为各该、';

/** With a single character left of its first or last word a term may run into the word beside it: 进行执法监督. */
function standsAlone(text: string, { start, end, term, slip }: NearMiss): boolean {
  if (slip !== 'dropped') return true;
  const isWord = (character = ' ') => /\p{Script=Han}/u.test(character) && !particles.includes(character);
  if (text[start + 1] === term[2] && isWord(text[start - 1])) return false;
  return !(text[end - 2] === term[term.length - 3] && isWord(text[end]));
}

function keepsLength(slip: Slip): boolean {
  return slip !== 'dropped' && slip !== 'doubled' && slip !== 'added';
}

/** Whether an exception lies over a part of the words; one in their middle is no word of its own there. */
function covers(text: string, word: string, { start, end }: NearMiss): boolean {
  const from = Math.max(0, start - word.length + 1);
  const near = text.slice(from, end + word.length - 1);
  for (let at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1))
    if (from + at <= start || from + at + word.length >= end) return true;
  return false;
}

function keepLongest(found: readonly NearMiss[], length: number): NearMiss[] {
  if (found.length < 2) return [...found];
  const taken = new Uint8Array(length);
  const kept = [...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}

/** Of places in order that do not overlap. */
function firstEndingAfter<T extends { end: number }>(places: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return places[low];
}
