import { addTo, pairAt } from './match-words.js';
import type { NearMiss, Slip } from './near-miss.js';

/** Shorter words meet by chance where two others join. */
const leastOfDropped = 5;
const leastOfReplaced = 7;

/** Characters that make two words of one term: 规范性文件的清理. */
const joining = '的地得之和与及或等了着过在是有无不各全新大小多再更应已将均可须需经由被对向把从按依为';
const isHan = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? '');

/** Looks at a term where its pair of characters stands in a text. */
type Look = { term: string; look: (text: string, at: number, term: string) => Candidate | undefined };
type Candidate = { start: number; end: number; slip: Slip };

/**
 * Finds terms with two neighbours exchanged, with one character left out or written twice, and of long terms also those
 * with any other character in the place of one of theirs, or one more. A slip leaves two characters beside each other
 * somewhere: the terms are found by these, and compared from there.
 */
export function createSlipFinder(terms: readonly string[]): (text: string) => NearMiss[] {
  const looks = new Map<number, Look[]>();
  const isFirst = new Uint8Array(0x10000);
  const add = (pair: string, term: string, look: Look['look']) => {
    isFirst[pair.charCodeAt(0)] = 1;
    addTo(looks, pairAt(pair, 0), { term, look });
  };
  for (const term of terms) {
    const [first, second, third] = term;
    add(first! + second!, term, lookBehindHead);
    add(second! + first!, term, lookForExchangedHead);
    add(first! + third!, term, lookForLostSecond);
    if (term.length >= leastOfReplaced) add(term.slice(2, 4), term, lookForReplacedSecond);
  }
  return (text) => {
    const found: NearMiss[] = [];
    for (let at = 0; at + 1 < text.length; at++) {
      if (isFirst[text.charCodeAt(at)] === 0) continue;
      const here = looks.get(pairAt(text, at));
      if (!here) continue;
      for (const { term, look } of here) {
        const candidate = look(text, at, term);
        if (candidate) found.push({ ...candidate, term });
      }
    }
    return found;
  };
}

function lookBehindHead(text: string, start: number, term: string): Candidate | undefined {
  let at = 2;
  while (at < term.length && text.charCodeAt(start + at) === term.charCodeAt(at)) at++;
  if (at === term.length) return undefined;
  const place = start + at;
  const written = text.charCodeAt(place);
  // Most places are another word, and are left with the fewest looks.
  if (written === term.charCodeAt(at + 1)) {
    if (text[place + 1] === term[at] && text.startsWith(term.slice(at + 2), place + 2))
      return { start, end: start + term.length, slip: 'exchanged' };
    if (term.length >= leastOfDropped && text.startsWith(term.slice(at + 1), place))
      return { start, end: start + term.length - 1, slip: 'dropped' };
  }
  if (written === term.charCodeAt(at - 1) && text.startsWith(term.slice(at), place + 1))
    return { start, end: start + term.length + 1, slip: 'doubled' };
  return term.length >= leastOfReplaced ? lookForStrange(text, start, { term, at }) : undefined;
}

/** Another character at a place of a long term. Another last one begins another word: 行政执法责任|单位 is no slip of 行政执法责任制. */
function lookForStrange(
  text: string,
  start: number,
  { term, at }: { term: string; at: number },
): Candidate | undefined {
  const written = text[start + at];
  const next = text.charCodeAt(start + at + 1);
  if (next === term.charCodeAt(at + 1) && text.startsWith(term.slice(at + 1), start + at + 1))
    if (isHan(written) && isHan(term[at]) && !'的制治'.includes(written!))
      return { start, end: start + term.length, slip: 'replaced' };
  if (next === term.charCodeAt(at) && text.startsWith(term.slice(at), start + at + 1))
    if (isHan(written) && !joining.includes(written!))
      return { start, end: start + term.length + 1, slip: 'added' };
  return undefined;
}

function lookForExchangedHead(text: string, start: number, term: string): Candidate | undefined {
  if (!text.startsWith(term.slice(2), start + 2)) return undefined;
  return { start, end: start + term.length, slip: 'exchanged' };
}

function lookForLostSecond(text: string, start: number, term: string): Candidate | undefined {
  if (text[start + 2] === term[1] && text.startsWith(term.slice(3), start + 3))
    return { start, end: start + term.length, slip: 'exchanged' };
  if (term.length >= leastOfDropped && text.startsWith(term.slice(3), start + 2))
    return { start, end: start + term.length - 1, slip: 'dropped' };
  return undefined;
}

function lookForReplacedSecond(text: string, at: number, term: string): Candidate | undefined {
  const start = at - 2;
  if (text[start] !== term[0] || text[start + 1] === term[1] || !isHan(text[start + 1])) return undefined;
  return text.startsWith(term.slice(2), at)
    ? { start, end: start + term.length, slip: 'replaced' }
    : undefined;
}
