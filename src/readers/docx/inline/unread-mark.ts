import type { UnreadKind } from '../../../document/model.js';

/** What no text says, `at` so many characters into the text of its paragraph. */
export type UnreadMark = { kind: UnreadKind; at: number; words?: string };

/** Hidden or struck words that touch are one piece, however many runs hold them. */
export function addUnread(marks: UnreadMark[], mark: UnreadMark): void {
  const last = marks.at(-1);
  const end = (last?.at ?? 0) + (last?.kind === 'struck' ? (last.words ?? '').length : 0);
  if (/^(?:hidden|struck)$/.test(mark.kind) && last?.kind === mark.kind && end === mark.at)
    last.words = (last.words ?? '') + (mark.words ?? '');
  else marks.push(mark);
}

export function shiftUnread(marks: readonly UnreadMark[], by: number): UnreadMark[] {
  return marks.map((mark) => ({ ...mark, at: mark.at + by }));
}
