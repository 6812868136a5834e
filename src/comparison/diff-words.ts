import { diffArrays } from 'diff';

/** The characters `start`..`end` of one text became `text` in the other, where they stand at `from`..`to`. */
export type Hunk = { start: number; end: number; from: number; to: number; before: string; text: string };

/** What differs between two texts; a number is never taken apart, other text is compared by character. */
export function diffWords(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let [start, from] = [0, 0];
  let open: Hunk | undefined;
  for (const { value, added, removed } of diffArrays(tokenize(before), tokenize(after))) {
    const words = value.join('');
    if (!added && !removed) {
      open = undefined;
      start += words.length;
      from += words.length;
      continue;
    }
    if (!open) {
      open = { start, end: start, from, to: from, before: '', text: '' };
      hunks.push(open);
    }
    if (removed) {
      start += words.length;
      open.end = start;
      open.before += words;
    } else {
      from += words.length;
      open.to = from;
      open.text += words;
    }
  }
  return hunks;
}

/** Hunks that only a few characters part are read as one. */
export function joinHunks(hunks: readonly Hunk[], before: string, least = 3): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const between = last ? before.slice(last.end, hunk.start) : '';
    if (!last || between.length >= least) {
      joined.push(hunk);
      continue;
    }
    joined[joined.length - 1] = {
      start: last.start,
      end: hunk.end,
      from: last.from,
      to: hunk.to,
      before: last.before + between + hunk.before,
      text: last.text + between + hunk.text,
    };
  }
  return joined;
}

function tokenize(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g) ?? [];
}
