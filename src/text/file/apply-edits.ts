import type { TextEdit } from '../../finding/finding.js';

/** The text with its edits applied; they must not overlap. Of several at one place the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(last, start), replacement);
    last = end;
  }
  return [...pieces, text.slice(last)].join('');
}
