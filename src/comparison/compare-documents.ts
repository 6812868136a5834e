import { diffArrays } from 'diff';
import type { Document } from '../document/model.js';
import { diffWords, type Hunk } from './diff-words.js';
import { listPassages, type Passage } from './list-passages.js';
import { type Pairs, pairsOf, similarity } from './similarity.js';

/** What became of one passage from one document to the other. */
export type Change =
  /** `below` is the passage above it in the other document, where that has stayed. */
  | { kind: 'added'; after: Passage; below?: Passage }
  | { kind: 'removed'; before: Passage }
  | {
      kind: 'reworded';
      before: Passage;
      after: Passage;
      hunks: Hunk[];
      hasFigures: boolean;
      isMoved: boolean;
    }
  | { kind: 'moved'; before: Passage; after: Passage; below?: Passage };

/** The passages that differ between two documents, in the order of the second; passages are told apart by their words. */
export function compareDocuments(before: Document, after: Document): Change[] {
  const [old, next] = [listPassages(before), listPassages(after)];
  const pairs = new Map<Passage, Passage>();
  for (const region of ['front', 'body', 'end', 'attachments'] as const)
    alignPassages(
      old.filter((passage) => passage.region === region),
      next.filter((passage) => passage.region === region),
      pairs,
    );
  const moved = findMoved(old, next, pairs);
  const partners = new Map([...pairs].map(([one, other]) => [other, one]));

  const changes: Change[] = [];
  const removed = old.filter((passage) => !pairs.has(passage));
  const places = new Map(old.map((passage, index) => [passage, index]));
  const flushRemoved = (until: Passage | undefined) => {
    const end = until ? places.get(until)! : old.length;
    while (removed[0] && places.get(removed[0])! < end)
      changes.push({ kind: 'removed', before: removed.shift()! });
  };
  for (const [index, passage] of next.entries()) {
    const partner = partners.get(passage);
    const below = partners.get(next[index - 1]!);
    if (!partner) {
      changes.push({ kind: 'added', after: passage, below });
      continue;
    }
    const isMoved = moved.has(passage);
    if (!isMoved) flushRemoved(partner);
    const hunks = diffWords(partner.content.text, passage.content.text);
    if (hunks.length > 0)
      changes.push({
        kind: 'reworded',
        before: partner,
        after: passage,
        hunks,
        hasFigures: hunks.some(({ before: gone, text }) => /\d/.test(gone + text)),
        isMoved,
      });
    else if (isMoved) changes.push({ kind: 'moved', before: partner, after: passage, below });
  }
  flushRemoved(undefined);
  return changes;
}

/** Equal passages first, in order; between them those that are alike. */
function alignPassages(
  old: readonly Passage[],
  next: readonly Passage[],
  pairs: Map<Passage, Passage>,
): void {
  const [texts, others] = [old, next].map((list) => list.map(({ content }) => content.text)) as [
    string[],
    string[],
  ];
  let [at, to] = [0, 0];
  let gap = { old: [] as Passage[], next: [] as Passage[] };
  const close = () => {
    alignGap(gap.old, gap.next, pairs);
    gap = { old: [], next: [] };
  };
  for (const { added, removed, count } of diffArrays(texts, others)) {
    if (removed) gap.old.push(...old.slice(at, at + count));
    else if (added) gap.next.push(...next.slice(to, to + count));
    else {
      close();
      for (let index = 0; index < count; index++) pairs.set(old[at + index]!, next[to + index]!);
    }
    if (!added) at += count;
    if (!removed) to += count;
  }
  close();
}

/** Less alike than this, two passages have nothing to do with each other. */
const leastAlike = 0.4;
/** Farther apart, passages have to be more alike to be the same. */
const leastAlikeMoved = 0.6;
/** More comparisons than any two reports need. */
const mostComparisons = 500_000;

const fields: readonly Passage['region'][] = ['front', 'end'];

/** The pairs in order whose likeness adds up to most. */
function alignGap(old: readonly Passage[], next: readonly Passage[], pairs: Map<Passage, Passage>): void {
  if (old.length === 0 || next.length === 0 || old.length * next.length > mostComparisons) return;
  const [left, right] = [old, next].map((list) => list.map(({ content }) => pairsOf(content.text))) as [
    Pairs[],
    Pairs[],
  ];
  const width = next.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const alike = new Float64Array(old.length * next.length);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--) {
      // What stands in its own field is the same field, however much its words have changed.
      const isSameField = fields.includes(old[i]!.region) && old[i]!.place === next[j]!.place;
      const value = Math.max(similarity(left[i]!, right[j]!), isSameField ? leastAlike : 0);
      alike[i * next.length + j] = value;
      const matched = value >= leastAlike ? value + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(matched, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  for (let i = 0, j = 0; i < old.length && j < next.length; ) {
    const value = alike[i * next.length + j]!;
    if (value >= leastAlike && best[i * width + j] === value + best[(i + 1) * width + j + 1]!)
      pairs.set(old[i++]!, next[j++]!);
    else if (best[i * width + j] === best[(i + 1) * width + j]) i++;
    else j++;
  }
}

/** Passages that have gone in one place and come in another. */
function findMoved(
  old: readonly Passage[],
  next: readonly Passage[],
  pairs: Map<Passage, Passage>,
): Set<Passage> {
  const taken = new Set(pairs.values());
  const gone = old
    .filter((passage) => !pairs.has(passage))
    .map((passage) => ({ passage, pairs: pairsOf(passage.content.text) }));
  const come = next
    .filter((passage) => !taken.has(passage))
    .map((passage) => ({ passage, pairs: pairsOf(passage.content.text) }));
  const moved = new Set<Passage>();
  if (gone.length * come.length > mostComparisons) return moved;
  for (const one of gone) {
    let found: { passage: Passage; value: number } | undefined;
    for (const other of come) {
      if (moved.has(other.passage)) continue;
      const value = similarity(one.pairs, other.pairs);
      if (value >= leastAlikeMoved && value > (found?.value ?? 0)) found = { passage: other.passage, value };
    }
    if (!found) continue;
    pairs.set(one.passage, found.passage);
    moved.add(found.passage);
  }
  return moved;
}
