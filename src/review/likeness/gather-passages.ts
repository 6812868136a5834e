import type { PreparedText } from './fingerprint-text.js';

/** `length` codes at `first` in one text are those at `second` in the other. */
export type Run = { first: number; second: number; length: number };

/** A passage that two texts share, with its words and its place in both. */
export type SharedPassage = {
  /** `same`: character by character; `near`: with figures, names or a few words exchanged. */
  kind: 'same' | 'near';
  characters: number;
  first: PassagePlace;
  second: PassagePlace;
};

type PassagePlace = { place: string; words: string };

/** Shorter ones are set phrases. */
const leastCharacters = 30;
/** So many codes may be exchanged between two runs of one passage. */
const reach = 12;

/** The passages that runs of two texts make up: those near to each other belong together. */
export function gatherPassages(
  first: PreparedText,
  second: PreparedText,
  runs: readonly Run[],
): (SharedPassage & { runs: Run[] })[] {
  const groups: Run[][] = [];
  for (const run of runs
    .map((each) => trimStock(second, each))
    .sort((a, b) => a.second - b.second || a.first - b.first)) {
    const group = groups.findLast((open) => follows(open.at(-1)!, run));
    if (group) group.push(run);
    else groups.push([run]);
  }
  const passages = groups.flatMap((group) => {
    const characters = group.reduce((sum, run) => sum + countOwn(second, run), 0);
    if (characters < leastCharacters) return [];
    const [places, others] = [placeOf(first, group, 'first'), placeOf(second, group, 'second')];
    const kind = bare(places.words) === bare(others.words) ? ('same' as const) : ('near' as const);
    return [{ kind, characters, first: places, second: others, runs: group }];
  });
  return dropRepeated(passages);
}

/** Stock formula before and behind a passage is none of it. */
function trimStock({ isStock }: PreparedText, { first, second, length }: Run): Run {
  let [from, to] = [0, length];
  while (from < to && isStock[second + from] === 1) from++;
  while (to > from && isStock[second + to - 1] === 1) to--;
  return { first: first + from, second: second + from, length: to - from };
}

function follows(before: Run, run: Run): boolean {
  const [first, second] = [
    run.first - before.first - before.length,
    run.second - before.second - before.length,
  ];
  return first >= 0 && first <= reach && second >= 0 && second <= reach;
}

/** Words that stand several times in one of the texts are one passage. */
function dropRepeated<T extends { runs: Run[]; characters: number }>(passages: readonly T[]): T[] {
  const kept: T[] = [];
  for (const passage of [...passages].sort((a, b) => b.characters - a.characters)) {
    const isTold = kept.some(({ runs }) =>
      (['first', 'second'] as const).some((side) => overlaps(runs, passage.runs, side)),
    );
    if (!isTold) kept.push(passage);
  }
  return kept.sort((a, b) => a.runs[0]!.second - b.runs[0]!.second);
}

function overlaps(a: readonly Run[], b: readonly Run[], side: 'first' | 'second'): boolean {
  const span = (runs: readonly Run[]) => [runs[0]![side], runs.at(-1)![side] + runs.at(-1)!.length] as const;
  const [[from, to], [start, end]] = [span(a), span(b)];
  return from < end && start < to;
}

function countOwn({ widths, isStock }: PreparedText, { second, length }: Run): number {
  let sum = 0;
  for (let at = second; at < second + length; at++) if (isStock[at] === 0) sum += widths[at]!;
  return sum;
}

function placeOf(text: PreparedText, runs: readonly Run[], side: 'first' | 'second'): PassagePlace {
  const last = runs.at(-1)!;
  const end = last[side] + last.length - 1;
  const from = text.offsets[runs[0]![side]]!;
  // Behind each paragraph stand codes of its end.
  const to = text.offsets[end + 1]!;
  const at = text.starts.findLastIndex((start) => start <= from);
  return { place: text.passages[at]!.place, words: text.raw.slice(from, to).trim() };
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
