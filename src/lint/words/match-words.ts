export type WordMatch<T> = { start: number; end: number; entry: T };
export type WordMatcher<T> = (text: string) => WordMatch<T>[];

/**
 * Finds all words of a list in one pass: at each character the longest that `accept` does not refuse,
 * and none within another. The time is that of the text times its longest match, however many words there are.
 */
export function createWordMatcher<T>(
  words: Iterable<readonly [word: string, entry: T]>,
  accept: (text: string, match: WordMatch<T>) => boolean = () => true,
): WordMatcher<T> {
  const root: Branch<T> = { next: new Map(), entries: [] };
  const isFirst = new Uint8Array(0x10000);
  for (const [word, entry] of words) {
    growTrie(root, word, entry);
    isFirst[word.charCodeAt(0)] = 1;
  }
  return (text) => {
    const matches: WordMatch<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      if (isFirst[text.charCodeAt(start)] === 0) continue;
      const match = matchAt(root, text, start).findLast((candidate) => accept(text, candidate));
      if (!match) continue;
      matches.push(match);
      start = match.end - 1;
    }
    return matches;
  };
}

/** One character of a trie; `entries` are those of the words that end here. */
type Branch<T> = { next: Map<number, Branch<T>>; entries: T[] };

function growTrie<T>(root: Branch<T>, word: string, entry: T): void {
  if (word === '') throw new RangeError('an empty word matches everywhere');
  let branch = root;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    const grown: Branch<T> = branch.next.get(code) ?? { next: new Map(), entries: [] };
    branch.next.set(code, grown);
    branch = grown;
  }
  branch.entries.push(entry);
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
