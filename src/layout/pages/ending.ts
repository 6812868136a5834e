import { respaceBlank } from '../place-signature.js';
import type { Twip } from '../units.js';
import type { FlowItem } from './flow-item.js';

/**
 * How the end of a document is set so that signature and date stand on one page with at least two lines of the body
 * (GB/T 9704-2012, 7.3.5.5), and no page before it stays half empty. Blocks are named by their numbers in the body.
 */
export type Ending = {
  /** The last blocks of the body, which together have two lines. */
  last: readonly number[];
  hold: Hold;
  /** From this block on, and for all that follows the body, lines are this high (调整行距). */
  spacing?: { from: number; linePitch: Twip };
  /** Of a long attachment note only the entries from this one on keep to the signature, as the body does else. */
  noteFrom?: number;
  /** A page begins within this block, before this character of its printed text. */
  pageBreak?: { block: number; at: number };
};

/**
 * How the last blocks hold to what follows them. `next`: they keep to it (与下段同页), and no single line of theirs
 * stands on a page of its own (孤行控制). LibreOffice 7.4 moves a paragraph that keeps to the next as a whole, so one
 * that begins on an earlier page may only have its `lines` held; and where even that would leave a page short, `none`.
 */
export type Hold = 'next' | 'lines' | 'none';

/** The items as the ending sets them. */
export function applyEnding(items: readonly FlowItem[], ending: Ending): FlowItem[] {
  return items.flatMap((item, at) => {
    // Of a table only the last row is held.
    const next = items[at + 1];
    const isLast = next === undefined || blockOf(item) === undefined || blockOf(next) !== blockOf(item);
    const set = respace(isLast ? holdItem(item, ending) : item, ending);
    return ending.pageBreak && blockOf(item) === ending.pageBreak.block
      ? divide(set, ending.pageBreak.at)
      : [set];
  });
}

/** The number of a block of the body; undefined for anything else. */
export function blockOf({ origin }: FlowItem): number | undefined {
  return origin.kind === 'block' && origin.attachment === undefined ? origin.index : undefined;
}

function holdItem(item: FlowItem, { last, hold, noteFrom }: Ending): FlowItem {
  if (item.origin.kind === 'attachmentNote' && noteFrom !== undefined)
    return { ...item, keepNext: item.keepNext && item.origin.index >= noteFrom, isText: true };
  const block = blockOf(item);
  if (block === undefined || !last.includes(block) || hold === 'none') return item;
  return { ...item, keepNext: hold === 'next' || item.keepNext, widowControl: true };
}

function respace(item: FlowItem, { spacing }: Ending): FlowItem {
  if (!spacing || !isRespaced(item, spacing.from)) return item;
  const { linePitch } = spacing;
  const isBelowBody = item.origin.kind !== 'block';
  const before = isBelowBody ? respaceBlank(item, { linePitch, usual: item.lineHeight }) : item.before;
  return { ...item, lineHeight: linePitch, before };
}

/** Tables keep their own lines. */
function isRespaced(item: FlowItem, from: number): boolean {
  const { kind } = item.origin;
  if (kind === 'block')
    return blockOf(item) !== undefined && blockOf(item)! >= from && !item.element.startsWith('table');
  return kind === 'attachmentNote' || kind === 'signature' || kind === 'date' || kind === 'note';
}

function divide(item: FlowItem, at: number): FlowItem[] {
  const line = item.lines.findIndex(({ start }) => start >= at);
  return [
    { ...item, lines: item.lines.slice(0, line), keepNext: false, widowControl: false, after: 0 },
    { ...item, lines: item.lines.slice(line), pageBreakBefore: true },
  ];
}
