import type { Twip } from '../units.js';
import type { FlowItem, Page, Piece } from './flow-item.js';

export type PageHeights = { upright: Twip; landscape: Twip };

/**
 * Puts items on pages as LibreOffice 7.4 does, from exact heights: a paragraph that keeps to the next moves as a whole
 * where it would part from it, unless it begins the page.
 */
export function fillPages(items: readonly FlowItem[], heights: PageHeights): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < items.length; ) {
    const end = chainEnd(items, at);
    const chain = items.slice(at, end);
    const mark = snapshot(pages);
    for (const item of chain) place(item, pages, { heights });
    if (mark.used > 0 && isParted(chain, pages.slice(Math.max(0, mark.pages - 1)))) {
      restore(pages, mark);
      for (const item of chain) place(item, pages, { heights, onNewPage: item === chain[0] });
    }
    at = end;
  }
  return pages;
}

/** After the last item that is held to the one at `start`. */
function chainEnd(items: readonly FlowItem[], start: number): number {
  let end = start;
  while (items[end]!.keepNext && end + 1 < items.length && !items[end + 1]!.pageBreakBefore) end++;
  return end + 1;
}

type Placing = { heights: PageHeights; onNewPage?: boolean };

function place(item: FlowItem, pages: Page[], { heights, onNewPage }: Placing): void {
  const isLandscape = item.isLandscape === true;
  let page = pages.at(-1);
  if (!page || onNewPage || item.pageBreakBefore || page.isLandscape !== isLandscape)
    page = addPage(pages, heights, isLandscape);
  for (let from = 0; from < item.lines.length; ) {
    const isAtHead = page.pieces.every((piece) => piece.item !== item && piece.item.isHeaderRow === true);
    const before = from > 0 || (isAtHead && page.number > 1) ? 0 : item.before;
    const room = Math.floor((page.height - page.used - before) / item.lineHeight);
    const lines = linesHere(item, from, Math.max(0, room), isAtHead);
    if (lines > 0) {
      page.pieces.push({ item, from, to: from + lines, top: page.used + before });
      page.used += before + lines * item.lineHeight + (from + lines === item.lines.length ? item.after : 0);
      from += lines;
    }
    if (from < item.lines.length) page = addPage(pages, heights, isLandscape, repeatedHeader(item, page));
  }
}

/** How many of the lines from `from` on stand on a page with room for `room`. */
function linesHere(item: FlowItem, from: number, room: number, isAtHead: boolean): number {
  const left = item.lines.length - from;
  if (left <= room) return left;
  if (!item.widowControl) return isAtHead ? Math.max(1, room) : room;
  const over = left - room < 2 ? room - 1 : room;
  if (isAtHead) return Math.max(1, over);
  return from === 0 && over < 2 ? 0 : over;
}

function addPage(pages: Page[], heights: PageHeights, isLandscape: boolean, header?: Piece): Page {
  const height = isLandscape ? heights.landscape : heights.upright;
  const page: Page = { number: pages.length + 1, pieces: [], used: 0, height, isLandscape };
  if (header) {
    page.pieces.push({ ...header, top: 0 });
    page.used = header.item.lineHeight;
  }
  pages.push(page);
  return page;
}

/** The header of the table that a row belongs to: it stands on every page of the table, so on the one just filled. */
function repeatedHeader({ origin }: FlowItem, { pieces }: Page): Piece | undefined {
  if (origin.kind !== 'block' || !origin.row) return undefined;
  return pieces.findLast(
    ({ item }) =>
      item.isHeaderRow === true && item.origin.kind === 'block' && item.origin.index === origin.index,
  );
}

/** Whether one that keeps to the next stands on two pages itself, or on another than the next. */
function isParted(chain: readonly FlowItem[], pages: readonly Page[]): boolean {
  if (chain.length === 1) return false;
  const ends = new Map<FlowItem, { first: number; last: number }>();
  for (const { number, pieces } of pages)
    for (const { item } of pieces) ends.set(item, { first: ends.get(item)?.first ?? number, last: number });
  return chain.some((item, index) => {
    const next = chain[index + 1];
    return next !== undefined && ends.get(item)?.first !== ends.get(next)?.first;
  });
}

type Snapshot = { pages: number; pieces: number; used: Twip };

function snapshot(pages: readonly Page[]): Snapshot {
  const last = pages.at(-1);
  return { pages: pages.length, pieces: last?.pieces.length ?? 0, used: last?.used ?? 0 };
}

function restore(pages: Page[], { pages: count, pieces, used }: Snapshot): void {
  pages.length = count;
  const last = pages.at(-1);
  if (!last) return;
  last.pieces.length = pieces;
  last.used = used;
}
