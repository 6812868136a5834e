import { diffArrays } from 'diff';

/**
 * Joins two versions of a text that came of one, line by line. Undefined where both changed the same lines, or lines that
 * touch, in different ways: which is wanted only a person can say.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [own, other] = [listHunks(base, mine), listHunks(base, theirs)];
  const lines = splitLines(base);
  const merged: string[] = [];
  let at = 0;
  const queue = [
    ...own.map((hunk) => ({ ...hunk, isOwn: true })),
    ...other.map((hunk) => ({ ...hunk, isOwn: false })),
  ];
  queue.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, hunk] of queue.entries()) {
    const before = queue[index - 1];
    if (before && before.isOwn !== hunk.isOwn && hunk.start <= before.end) {
      const isSame = hunk.start === before.start && hunk.end === before.end;
      if (!isSame || hunk.lines.join('') !== before.lines.join('')) return undefined;
      continue;
    }
    merged.push(...lines.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...merged, ...lines.slice(at)].join('');
}

/** Lines `start`..`end` of the base became others. */
type Hunk = { start: number; end: number; lines: string[] };

function listHunks(base: string, text: string): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(splitLines(base), splitLines(text))) {
    const last = hunks.at(-1);
    const open = last?.end === at ? last : undefined;
    if (removed) {
      if (open) open.end += value.length;
      else hunks.push({ start: at, end: at + value.length, lines: [] });
      at += value.length;
    } else if (added) {
      if (open) open.lines.push(...value);
      else hunks.push({ start: at, end: at, lines: [...value] });
    } else at += value.length;
  }
  return hunks;
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
