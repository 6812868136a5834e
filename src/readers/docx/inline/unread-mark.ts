import type { UnreadKind } from '../../../document/model.js';

/** What no text says, `at` so many characters into the text of its paragraph. */
export type UnreadMark = { kind: UnreadKind; at: number; words?: string };

/** Hidden words that touch are one piece, however many runs hold them. */
export function addUnread(marks: UnreadMark[], mark: UnreadMark): void {
  const last = marks.at(-1);
  if (mark.kind === 'hidden' && last?.kind === 'hidden' && last.at === mark.at)
    last.words = (last.words ?? '') + (mark.words ?? '');
  else marks.push(mark);
}

export function shiftUnread(marks: readonly UnreadMark[], by: number): UnreadMark[] {
  return marks.map((mark) => ({ ...mark, at: mark.at + by }));
}
