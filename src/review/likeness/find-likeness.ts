import {
  fingerprint,
  grain,
  type LikenessSource,
  makeComparable,
  type PreparedText,
} from './fingerprint-text.js';
import { gatherPassages, type Run, type SharedPassage } from './gather-passages.js';

export type Likeness = {
  /** Of each report: the share of its own words, in per cent, that some other report has as well. */
  shares: number[];
  /** Two reports that share passages, the first of which comes earlier. */
  pairs: LikePair[];
  /** How much was done for it, to show how that grows. */
  work: { fingerprints: number; compared: number };
};

type LikePair = {
  first: number;
  second: number;
  /** Shared characters, and what share of the own words of either report they are, in per cent. */
  characters: number;
  shareOfFirst: number;
  shareOfSecond: number;
  passages: SharedPassage[];
};

/** What this report has taken over from last year's of the same organ. */
export type Reuse = { share: number; passages: SharedPassage[] };

/**
 * Passages that two of many reports share. What more than a third of the reports have is stock formula and counts
 * for nothing; in a handful of reports it takes three to make a formula. Each fingerprint is compared with the first
 * `mostHolders` reports that have it, so that the work grows with the text, not with its square.
 */
export function findLikeness(
  sources: readonly LikenessSource[],
  lastYear: readonly (LikenessSource | undefined)[] = [],
): Likeness & { reuse: (Reuse | undefined)[] } {
  const texts = sources.map(prepare);
  const stock = findStock(texts);
  for (const text of texts) markStock(text, stock);
  const index = createIndex(texts);
  const work = { fingerprints: texts.reduce((sum, { hashes }) => sum + hashes.length, 0), compared: 0 };
  const covered = texts.map(({ codes }) => new Uint8Array(codes.length));
  const pairs: LikePair[] = [];
  for (const [second, text] of texts.entries()) {
    const { runs, compared } = index.query(text);
    work.compared += compared;
    for (const [first, own] of runs) {
      const other = texts[first]!;
      const passages = gatherPassages(other, text, own);
      if (passages.length === 0) continue;
      const characters = passages.reduce((sum, passage) => sum + passage.characters, 0);
      cover(covered[first]!, passages, 'first');
      cover(covered[second]!, passages, 'second');
      pairs.push({
        first,
        second,
        characters,
        shareOfFirst: percent(characters, other.own),
        shareOfSecond: percent(characters, text.own),
        passages: passages.map(({ runs: _, ...passage }) => passage),
      });
    }
    index.add(second);
  }
  pairs.sort((a, b) => a.first - b.first || a.second - b.second);
  const shares = texts.map((text, at) => percent(sumWidths(text, covered[at]!), text.own));
  const reuse = texts.map((text, at) => {
    const before = lastYear[at];
    return before && findReuse(text, before, stock);
  });
  return { shares, pairs, work, reuse };
}

const mostHolders = 24;

function prepare(source: LikenessSource): PreparedText {
  const text = makeComparable(source);
  return { ...text, ...fingerprint(text.codes), isStock: new Uint8Array(text.codes.length), own: 0 };
}

/** The fingerprints of what more than a third of the reports have. */
function findStock(texts: readonly PreparedText[]): ReadonlySet<number> {
  const most = Math.max(2, texts.length / 3);
  const counts = new Map<number, number>();
  for (const { hashes } of texts)
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > most).map(([hash]) => hash));
}

function markStock(text: PreparedText, stock: ReadonlySet<number>): void {
  for (const [at, hash] of text.hashes.entries())
    if (stock.has(hash)) text.isStock.fill(1, text.places[at]!, text.places[at]! + grain);
  text.own = sumWidths(text, undefined);
}

function sumWidths({ widths, codes, isStock }: PreparedText, only: Uint8Array | undefined): number {
  let sum = 0;
  for (let at = 0; at < codes.length; at++)
    if (codes[at] !== 0 && isStock[at] === 0 && (!only || only[at] === 1)) sum += widths[at]!;
  return sum;
}

/** The reports that came before, found by their fingerprints. */
function createIndex(texts: readonly PreparedText[]) {
  const total = texts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const heads = new Map<number, { last: number; count: number }>();
  const next = new Int32Array(total);
  const owners = new Uint32Array(total);
  const places = new Uint32Array(total);
  let size = 0;
  const query = (text: PreparedText) => {
    const runs = new Map<number, Run[]>();
    let compared = 0;
    for (const [at, hash] of text.hashes.entries()) {
      const place = text.places[at]!;
      if (text.isStock[place] === 1) continue;
      for (let entry = heads.get(hash)?.last ?? -1; entry >= 0; entry = next[entry]!) {
        compared++;
        const owner = owners[entry]!;
        const known = runs.get(owner);
        if (known?.some((run) => isWithin(run, places[entry]!, place))) continue;
        const run = extend(texts[owner]!, text, places[entry]!, place);
        if (!run) continue;
        if (known) known.push(run);
        else runs.set(owner, [run]);
      }
    }
    return { runs, compared };
  };
  const add = (owner: number) => {
    const text = texts[owner]!;
    for (const [at, hash] of text.hashes.entries()) {
      if (text.isStock[text.places[at]!] === 1) continue;
      const head = heads.get(hash);
      if (head && head.count >= mostHolders) continue;
      owners[size] = owner;
      places[size] = text.places[at]!;
      next[size] = head?.last ?? -1;
      heads.set(hash, { last: size++, count: (head?.count ?? 0) + 1 });
    }
  };
  return { query, add };
}

function isWithin(run: Run, first: number, second: number): boolean {
  return first - run.first === second - run.second && first >= run.first && first < run.first + run.length;
}

/** The longest run of equal codes around a place; undefined where only the hashes were equal. */
function extend(a: PreparedText, b: PreparedText, first: number, second: number): Run | undefined {
  const isSame = (i: number, j: number) =>
    i >= 0 &&
    j >= 0 &&
    i < a.codes.length &&
    j < b.codes.length &&
    a.codes[i] === b.codes[j] &&
    a.codes[i] !== 0;
  for (let step = 0; step < grain; step++) if (!isSame(first + step, second + step)) return undefined;
  let back = 0;
  while (isSame(first - back - 1, second - back - 1)) back++;
  let length = grain + back;
  while (isSame(first - back + length, second - back + length)) length++;
  return { first: first - back, second: second - back, length };
}

function cover(covered: Uint8Array, passages: readonly { runs: Run[] }[], side: 'first' | 'second'): void {
  for (const { runs } of passages) for (const run of runs) covered.fill(1, run[side], run[side] + run.length);
}

function findReuse(text: PreparedText, before: LikenessSource, stock: ReadonlySet<number>): Reuse {
  const earlier = prepare(before);
  markStock(earlier, stock);
  const index = createIndex([earlier]);
  index.add(0);
  const passages = gatherPassages(earlier, text, index.query(text).runs.get(0) ?? []);
  const covered = new Uint8Array(text.codes.length);
  cover(covered, passages, 'second');
  return {
    share: percent(sumWidths(text, covered), text.own),
    passages: passages.map(({ runs: _, ...passage }) => passage),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.round((1000 * part) / whole) / 10);
}
