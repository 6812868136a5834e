import { readPart, replaceParts } from '../../ooxml/replace-parts.js';
import { readDialect } from '../../ooxml/word-dialect.js';
import type { PackedPart } from '../../ooxml/zip.js';
import { wholeCharacters } from '../../text/characters.js';
import { addCommentsPart } from './add-comments-part.js';
import { changeRuns, type RunChange } from './change-runs.js';
import { holdsText } from './rebuild-run.js';
import { findRun, scanRuns, type WordRun } from './scan-runs.js';
import type { Authorship, TextPlace } from './text-place.js';

/** A comment (批注): its paragraphs, and the words that it is anchored on, in order. */
export type WordNote = { paragraphs: readonly string[]; places: readonly TextPlace[] };

/**
 * A copy of a Word file with comments in its main part. Runs are split at the words, their formatting kept; words in a
 * text box are told by the run that carries the box. A note without a place in the main part is anchored on the first run.
 */
export function annotateWord(
  parts: readonly PackedPart[],
  main: string,
  notes: readonly WordNote[],
  authorship: Authorship,
): Uint8Array {
  const part = readPart(parts, main)!;
  const dialect = readDialect(part.text);
  const runs = scanRuns(part.text, dialect);
  const { replaced, firstId } = addCommentsPart(
    parts,
    main,
    notes.map(({ paragraphs }) => paragraphs),
    authorship,
  );
  const ends: RunChange[] = [];
  const starts: RunChange[] = [];
  for (const [index, { places }] of notes.entries()) {
    const id = firstId + index;
    const { first, last } = findAnchor(runs, { name: main, text: part.text }, places);
    starts.push({ ...first, markup: dialect.write('commentRangeStart', { id }) });
    const reference = dialect.write('r', {}, [dialect.write('commentReference', { id })]);
    ends.push({ ...last, markup: dialect.write('commentRangeEnd', { id }) + reference });
  }
  // Where one comment ends and another begins, the end comes first.
  const text = changeRuns(part.text, { inserted: [...ends, ...starts], deleted: [] }, dialect);
  return replaceParts(parts, new Map([...replaced, [main, { ...part, text }]]));
}

type Bound = { run: WordRun; offset: number };

function findAnchor(
  runs: readonly WordRun[],
  main: { name: string; text: string },
  places: readonly TextPlace[],
): { first: Bound; last: Bound } {
  const found = places.flatMap(({ part, start, end }) => {
    const run = part === main.name ? findRun(runs, start, end) : undefined;
    const whole = wholeCharacters(main.text, start, end);
    return run ? [{ run, ...widen(run, whole.start, whole.end) }] : [];
  });
  // A formula stands in no run: the words before it are the nearest.
  const start = places.find(({ part }) => part === main.name)?.start ?? 0;
  const run =
    runs.findLast(({ children, end }) => children.length > 0 && end <= start) ??
    runs.find(({ children }) => children.length > 0) ??
    runs[0]!;
  const first = found[0] ?? { run, start: run.start, end: run.end };
  const last = found.at(-1) ?? first;
  return { first: { run: first.run, offset: first.start }, last: { run: last.run, offset: last.end } };
}

/** Characters of a text node stand for themselves; for what lies deeper in the run its whole child does. */
function widen({ children }: WordRun, start: number, end: number): { start: number; end: number } {
  const child = children.find((candidate) => candidate.start <= start && end <= candidate.end);
  return child && !holdsText(child) ? { start: child.start, end: child.end } : { start, end };
}
