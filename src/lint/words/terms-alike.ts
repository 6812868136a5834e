import { addTo } from './match-words.js';
import type { NearMiss, Slip } from './near-miss.js';

type Groups = Readonly<Record<string, string>>;
/** For each character the number of its group; 0 for those of none. */
type Codes = Uint16Array;

/** Shorter terms meet by chance where other words join. */
const leastAlike = 4;
const leastOfSimilarSound = 5;

export function codesOf(groups: Groups): Codes {
  return numberGroups(Object.entries(groups));
}

/** Syllables that many speakers do not tell apart (zh and z, ing and in) have one number. */
export function codesOfSounds(syllables: Groups): Codes {
  return numberGroups(
    Object.entries(syllables).map(([syllable, characters]) => [blur(syllable), characters]),
  );
}

function numberGroups(groups: readonly (readonly [name: string, characters: string])[]): Codes {
  const codes = new Uint16Array(0x10000);
  const numbers = new Map<string, number>();
  for (const [name, characters] of groups) {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    for (let at = 0; at < characters.length; at++) codes[characters.charCodeAt(at)] = number;
  }
  return codes;
}

function blur(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');
}

/** Homophones may differ in half of a term, what only sounds similar in one character of a long one. */
export function judgeSound(syllables: Groups): (written: string, term: string) => Slip | undefined {
  let known: Codes | undefined;
  return (written, term) => {
    known ??= codesOf(syllables);
    const codes = known;
    const others = [...written].filter((character, at) => character !== term[at]);
    const isSame = [...written].every(
      (character, at) =>
        character === term[at] || codes[character.charCodeAt(0)] === codes[term.charCodeAt(at)],
    );
    if (isSame) return 'homophone';
    return others.length === 1 && term.length >= leastOfSimilarSound ? 'similarSound' : undefined;
  };
}

/**
 * Words whose characters are of the same groups as those of a term, and that differ from it in half of them at most. Of
 * several terms that a place may stand for, the first is taken, and none within another.
 */
export function createAlikeFinder(
  terms: readonly string[],
  codes: Codes,
  judge: (written: string, term: string) => Slip | undefined,
): (text: string) => NearMiss[] {
  // A character of no group stands for itself, above all numbers of groups.
  const codeAt = (text: string, at: number) => {
    const code = text.charCodeAt(at);
    return codes[code] || (code < 0x2000 ? code + 0xe000 : code);
  };
  const pairAt = (text: string, at: number) => (codeAt(text, at) << 16) | codeAt(text, at + 1);
  const isAlike = (text: string, start: number, term: string) => {
    if (start + term.length > text.length) return false;
    for (let at = 2; at < term.length; at++) if (codeAt(text, start + at) !== codeAt(term, at)) return false;
    return true;
  };
  const isFirst = new Uint8Array(0x10000);
  const byPair = new Map<number, string[]>();
  for (const term of terms) {
    if (term.length < leastAlike) continue;
    isFirst[codeAt(term, 0)] = 1;
    addTo(byPair, pairAt(term, 0), term);
  }
  return (text) => {
    const found: NearMiss[] = [];
    for (let start = 0; start + leastAlike <= text.length; start++) {
      if (isFirst[codeAt(text, start)] === 0) continue;
      const term = byPair.get(pairAt(text, start))?.find((each) => isAlike(text, start, each));
      if (term === undefined) continue;
      const end = start + term.length;
      const slip = slipOf(text.slice(start, end), term);
      if (slip) found.push({ start, end, term, slip });
      start = end - 1;
    }
    return found;
  };

  function slipOf(written: string, term: string): Slip | undefined {
    if (written === term) return undefined;
    const others = [...written].filter((character, at) => character !== term[at]);
    // 法制 for 法治 has a rule of its own, and is often right.
    if (others.every((character) => '制治'.includes(character))) return undefined;
    return others.length * 2 <= term.length ? judge(written, term) : undefined;
  }
}
