import { oncePerText } from '../../text/once-per.js';

export type WordMatch<T> = { start: number; end: number; entry: T };
export type WordMatcher<T> = (text: string) => readonly WordMatch<T>[];

/**
 * Finds all words of a list in one pass: at each character the longest that `accept` does not refuse, and none within
 * another. Words are looked at only where the two characters that they begin with are written.
 */
export function createWordMatcher<T>(
  words: Iterable<readonly [word: string, entry: T]>,
  accept: (text: string, match: WordMatch<T>) => boolean = () => true,
): WordMatcher<T> {
  const index = indexWords(words);
  return oncePerText((text) => {
    const matches: WordMatch<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      if (index.isFirst[text.charCodeAt(start)] === 0) continue;
      const match =
        find(index.byPair.get(pairAt(text, start)), text, start) ??
        find(index.single.get(text[start]!), text, start);
      if (!match) continue;
      matches.push(match);
      start = match.end - 1;
    }
    return matches;
  });

  function find(entries: Entries<T> | undefined, text: string, start: number): WordMatch<T> | undefined {
    if (!entries) return undefined;
    for (const [word, entry] of entries) {
      if (!text.startsWith(word, start)) continue;
      const match = { start, end: start + word.length, entry };
      if (accept(text, match)) return match;
    }
    return undefined;
  }
}

/** The longest words first. */
type Entries<T> = (readonly [word: string, entry: T])[];

function indexWords<T>(words: Iterable<readonly [string, T]>) {
  const isFirst = new Uint8Array(0x10000);
  const single = new Map<string, Entries<T>>();
  const byPair = new Map<number, Entries<T>>();
  const inOrder = [...words].sort((a, b) => b[0].length - a[0].length);
  for (const entry of inOrder) {
    const [word] = entry;
    if (word === '') throw new RangeError('an empty word matches everywhere');
    isFirst[word.charCodeAt(0)] = 1;
    if (word.length === 1) addTo(single, word, entry);
    else addTo(byPair, pairAt(word, 0), entry);
  }
  return { isFirst, single, byPair };
}

export function addTo<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** Two characters as one number, which V8 finds faster than a string. */
export function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
