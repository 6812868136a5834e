import { oncePerText } from '../../text/once-per-text.js';
import { oncePer } from '../once-per.js';

export type WordMatch<T> = { start: number; end: number; entry: T };
export type WordMatcher<T> = (text: string) => readonly WordMatch<T>[];

/**
 * Finds all words of a list in one pass: at each character the longest that `accept` does not refuse,
 * and none within another. The time is that of the text times its longest match, however many words there are.
 */
export function createWordMatcher<T>(
  words: Iterable<readonly [word: string, entry: T]>,
  accept: (text: string, match: WordMatch<T>) => boolean = () => true,
): WordMatcher<T> {
  const isFirst = new Uint8Array(0x10000);
  /** By their first two characters, or the only one. A text holds few of these, and only what it holds becomes a trie. */
  const alike = new Map<number, (readonly [string, T])[]>();
  for (const entry of words) {
    const [word] = entry;
    if (word === '') throw new RangeError('an empty word matches everywhere');
    const key = keyAt(word, 0);
    isFirst[word.charCodeAt(0)] = 1;
    const known = alike.get(key);
    if (known) known.push(entry);
    else alike.set(key, [entry]);
  }
  const trieOf = oncePer(growTrie<T>);
  const matchAlike = (text: string, start: number, key: number): WordMatch<T>[] => {
    const group = alike.get(key);
    return group ? matchAt(trieOf(group), text, start) : [];
  };
  return oncePerText((text) => {
    const matches: WordMatch<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      if (isFirst[text.charCodeAt(start)] === 0) continue;
      const found = matchAlike(text, start, text.charCodeAt(start));
      if (start + 1 < text.length) found.push(...matchAlike(text, start, keyAt(text, start)));
      const match = found.findLast((candidate) => accept(text, candidate));
      if (!match) continue;
      matches.push(match);
      start = match.end - 1;
    }
    return matches;
  });
}

/** The two characters at a place as one number; a single one, as the words of one character have it, is its code. */
function keyAt(text: string, at: number): number {
  return at + 1 < text.length
    ? text.charCodeAt(at) + (text.charCodeAt(at + 1) + 1) * 0x10000
    : text.charCodeAt(at);
}

/** One character of a trie; `entries` are those of the words that end here. */
type Branch<T> = { next: Map<number, Branch<T>>; entries: T[] };

function growTrie<T>(words: readonly (readonly [string, T])[]): Branch<T> {
  const root: Branch<T> = { next: new Map(), entries: [] };
  for (const [word, entry] of words) {
    let branch = root;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index);
      const grown: Branch<T> = branch.next.get(code) ?? { next: new Map(), entries: [] };
      branch.next.set(code, grown);
      branch = grown;
    }
    branch.entries.push(entry);
  }
  return root;
}

/** Every word that begins at `start`, the shortest first. */
function matchAt<T>(root: Branch<T>, text: string, start: number): WordMatch<T>[] {
  const found: WordMatch<T>[] = [];
  let branch = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; branch; end++) {
    for (const entry of branch.entries) found.push({ start, end, entry });
    branch = end < text.length ? branch.next.get(text.charCodeAt(end)) : undefined;
  }
  return found;
}
