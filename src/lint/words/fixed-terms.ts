import { oncePerText } from '../../text/once-per-text.js';
import { oncePer } from '../once-per.js';
import type { FixedTerms, Lexicon } from './lexicon.js';
import { createWordMatcher } from './match-words.js';
import {
  codesOf,
  codesOfSounds,
  createAlikeFinder,
  createBrokenTermFinder,
  judgeSound,
  type NearMiss,
  type Slip,
} from './terms-alike.js';

/** Shorter words meet by chance where two others join. */
const leastOfDropped = 5;

/** Finds near-misses of the fixed terms of a lexicon; none within a term or a word of the white list. */
export const nearMissFinderOf = oncePer((lexicon: Lexicon): ((text: string) => readonly NearMiss[]) => {
  const { terms, exceptions } = lexicon.fixedTerms;
  if (terms.length === 0) return () => [];
  const wordsAlike = [
    createAlikeFinder(terms, codesOfSounds(lexicon.syllables), judgeSound(lexicon.syllables)),
    createAlikeFinder(terms, codesOf(lexicon.lookAlikes), () => 'lookAlike'),
    createBrokenTermFinder(terms),
  ];
  const known = createWordMatcher([...terms, ...exceptions].map((word) => [word, word] as const));
  const misspelt = createWordMatcher(listSlips(lexicon.fixedTerms));
  return oncePerText((text) => {
    const misses = [
      ...misspelt(text).map(({ start, end, entry }): NearMiss => ({ start, end, ...entry })),
      ...wordsAlike.flatMap((find) => find(text)),
    ];
    if (misses.length === 0) return misses;
    const right = known(text);
    // Within a term, or with one that reaches beyond it, the words are parted otherwise: 以|法治国家.
    const isRight = ({ start, end, slip }: NearMiss) => {
      const word = firstEndingAfter(right, start);
      return (
        word &&
        word.start < end &&
        (word.start < start ||
          word.end - word.start === end - start ||
          // What lacks a character, or has one too many, is no other word: 行政执|监督检查.
          (word.end > end && (word.start === start || keepsLength(slip))))
      );
    };
    const found = misses.filter(
      (miss) =>
        !isRight(miss) && standsAlone(text, miss) && !exceptions.some((word) => covers(text, word, miss)),
    );
    return keepLongest(found, text.length);
  });
});

type Slipped = Pick<NearMiss, 'term' | 'slip'>;

/** Characters that join no word before or behind them. */
const particles = '的了和与及在对将把从为各该、';

/** With a single character left of its first or last word a term may run into the word beside it: 进行执法监督. */
function standsAlone(text: string, { start, end, term, slip }: NearMiss): boolean {
  if (slip !== 'dropped') return true;
  const isWord = (character = ' ') => /\p{Script=Han}/u.test(character) && !particles.includes(character);
  if (text[start + 1] === term[2] && isWord(text[start - 1])) return false;
  return !(text[end - 2] === term[term.length - 3] && isWord(text[end]));
}

/** Every way to write a term with two neighbours exchanged, one character left out, or one written twice. */
function listSlips({ terms, exceptions }: FixedTerms): [string, Slipped][] {
  const taken = new Set([...terms, ...exceptions]);
  const slips: [string, Slipped][] = [];
  const add = (written: string, term: string, slip: Slip) => {
    if (taken.has(written) || term.includes(written)) return;
    taken.add(written);
    slips.push([written, { term, slip }]);
  };
  for (const term of [...terms].sort((a, b) => b.length - a.length))
    for (let at = 0; at < term.length; at++) {
      const [before, own, next] = [term.slice(0, at), term[at]!, term[at + 1]];
      if (!next) continue;
      add(before + next + own + term.slice(at + 2), term, 'exchanged');
      if (at === 0) continue;
      if (term.length >= leastOfDropped) add(before + term.slice(at + 1), term, 'dropped');
      add(before + own + term.slice(at), term, 'doubled');
    }
  return slips;
}

function keepsLength(slip: Slip): boolean {
  return slip !== 'dropped' && slip !== 'doubled' && slip !== 'added';
}

/** Whether an exception lies over a part of the words; one in their middle is no word of its own there. */
function covers(text: string, word: string, { start, end }: NearMiss): boolean {
  const from = Math.max(0, start - word.length);
  const at = from + text.slice(from, end + word.length).indexOf(word);
  if (at < from || at >= end || at + word.length <= start) return false;
  return at <= start || at + word.length >= end;
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
