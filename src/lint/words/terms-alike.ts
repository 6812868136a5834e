import { createWordMatcher } from './match-words.js';

/** Words that miss a fixed term by one slip of the pen. */
export type NearMiss = { start: number; end: number; term: string; slip: Slip };

export type Slip =
  | 'exchanged'
  | 'dropped'
  | 'doubled'
  | 'added'
  | 'homophone'
  | 'similarSound'
  | 'lookAlike'
  | 'replaced';

type Groups = Readonly<Record<string, string>>;
/** For each character the number of its group; 0 for those of none. */
type Codes = Uint16Array;

/** Shorter terms meet by chance where other words join. */
const leastAlike = 4;
const leastOfSimilarSound = 5;
const leastOfReplaced = 7;

/** Characters that make two words of one term: 规范性文件的清理. */
const joining = /[的地得之和与及或等了着过在是有无不各全新大小多再更应已将均可须需经由被对向把从按依为]/;
const isHan = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? '');

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
    for (const character of characters) codes[character.charCodeAt(0)] = number;
  }
  return codes;
}

function blur(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');
}

/** Homophones may differ in half of a term, what only sounds similar in one character of a long one. */
export function judgeSound(syllables: Groups): (written: string, term: string) => Slip | undefined {
  const codes = codesOf(syllables);
  return (written, term) => {
    const others = [...written].filter((character, at) => character !== term[at]);
    const isSame = [...written].every(
      (character, at) =>
        character === term[at] || codes[character.charCodeAt(0)] === codes[term.charCodeAt(at)],
    );
    if (isSame) return 'homophone';
    return others.length === 1 && term.length >= leastOfSimilarSound ? 'similarSound' : undefined;
  };
}

/** Words whose characters are of the same groups as those of a term, and that differ from it in half of them at most. */
export function createAlikeFinder(
  terms: readonly string[],
  codes: Codes,
  judge: (written: string, term: string) => Slip | undefined,
): (text: string) => NearMiss[] {
  // A character of no group stands for itself, above all numbers of groups.
  const spell = (text: string) => {
    let spelt = '';
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      spelt += String.fromCharCode(codes[code] || (code < 0x2000 ? code + 0xe000 : code));
    }
    return spelt;
  };
  const match = createWordMatcher(
    terms.filter((term) => term.length >= leastAlike).map((term) => [spell(term), term] as const),
  );
  return (text) =>
    match(spell(text)).flatMap(({ start, end, entry: term }): NearMiss[] => {
      const written = text.slice(start, end);
      const others = [...written].filter((character, at) => character !== term[at]);
      // 法制 for 法治 has a rule of its own, and is often right.
      if (others.every((character) => '制治'.includes(character))) return [];
      const slip = others.length * 2 <= term.length ? judge(written, term) : undefined;
      return slip ? [{ start, end, term, slip }] : [];
    });
}

/** Long terms with whatever character in the place of one of theirs, or one more. */
export function createBrokenTermFinder(terms: readonly string[]): (text: string) => NearMiss[] {
  const long = terms.filter((term) => term.length >= leastOfReplaced);
  const byHead = indexBy(long, 0);
  const bySecond = indexBy(long, 2);
  const isFirst = new Uint8Array(0x10000);
  for (const pair of [...byHead.keys(), ...bySecond.keys()]) isFirst[pair.charCodeAt(0)] = 1;
  return (text) => {
    const found: NearMiss[] = [];
    for (let at = 0; at + 1 < text.length; at++) {
      if (isFirst[text.charCodeAt(at)] === 0) continue;
      const key = text.slice(at, at + 2);
      for (const term of byHead.get(key) ?? []) found.push(...breakAfterHead(text, at, term));
      for (const term of bySecond.get(key) ?? []) {
        const start = at - 2;
        if (text[start] !== term[0] || text[start + 1] === term[1] || !isHan(text[start + 1])) continue;
        if (text.startsWith(term.slice(2), at))
          found.push({ start, end: start + term.length, term, slip: 'replaced' });
      }
    }
    return found;
  };
}

function indexBy(terms: readonly string[], offset: number): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const term of terms) {
    const key = term.slice(offset, offset + 2);
    index.set(key, [...(index.get(key) ?? []), term]);
  }
  return index;
}

function breakAfterHead(text: string, start: number, term: string): NearMiss[] {
  let at = 2;
  while (at < term.length && text[start + at] === term[at]) at++;
  const written = text[start + at];
  if (at === term.length || !isHan(written) || written === '的') return [];
  const end = start + term.length;
  // Another last character begins another word: 行政执法责任|单位 is no slip of 行政执法责任制.
  const isWithin = at < term.length - 1;
  const isReplaced = isWithin && isHan(term[at]) && text.startsWith(term.slice(at + 1), start + at + 1);
  if (isReplaced && !'制治'.includes(written!)) return [{ start, end, term, slip: 'replaced' }];
  const isAdded = !joining.test(written!) && text.startsWith(term.slice(at), start + at + 1);
  return isAdded ? [{ start, end: end + 1, term, slip: 'added' }] : [];
}
