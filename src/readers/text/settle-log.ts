import type { PunctuationEdit } from '../../text/widen-punctuation.js';
import type { ReadingLog } from './reading.js';

/** The log in the order of the source, with the punctuation that was widened in lines that were kept. */
export function settleLog(
  { furniture, marks, normalizations }: ReadingLog,
  edits: readonly PunctuationEdit[],
): ReadingLog {
  const removed = [...furniture].sort((a, b) => a.offset - b.offset);
  const isRemoved = findRemoved(removed);
  const widened = edits
    .filter(({ offset }) => !isRemoved(offset))
    .map(({ offset, from, to }) => ({ kind: 'punctuation' as const, offset, from, to }));
  return {
    furniture: removed,
    marks,
    normalizations: [...normalizations, ...widened].sort((a, b) => a.offset - b.offset),
  };
}

/** Whether an offset lies in a removed line; offsets must be asked for in order. */
function findRemoved(furniture: readonly { offset: number; text: string }[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < furniture.length && furniture[next]!.offset + furniture[next]!.text.length <= offset)
      next++;
    return next < furniture.length && furniture[next]!.offset <= offset;
  };
}
