import { pageGeometry } from '../page-geometry.js';
import type { Style } from '../style.js';
import type { Twip } from '../units.js';
import { applyEnding, blockOf, type Ending, type Hold } from './ending.js';
import { fillPages, type PageHeights } from './fill-pages.js';
import type { FlowItem, Page } from './flow-item.js';

/** The same items as two programs set them: LibreOffice, which can be measured, and Word and WPS by their rules. */
export type Readings = { libreOffice: readonly FlowItem[]; word: readonly FlowItem[] };

/**
 * Chooses how the end of a document is set. Nothing is changed where the pages are right by themselves; else lines of
 * the last pages are set closer or wider, as few and as little as will do, which is the standard's own remedy
 * (7.3.5.5); where that is not enough, a page begins within the last paragraph so that two lines of it go over.
 */
export function settleEnding(readings: Readings, heights: PageHeights, style: Style): Ending {
  const last = lastBlocks(readings.libreOffice);
  const held: Ending = { last, hold: 'next' };
  if (last.length === 0) return { last, hold: 'none' };
  const tails = {
    libreOffice: tailOf(readings.libreOffice, heights, held),
    word: tailOf(readings.word, heights, held),
  };
  const cost = (ending: Ending) =>
    judge(tails.libreOffice, ending, heights, style) + loneliness(paged(tails.word, ending, heights));
  let best = { ending: held, cost: cost(held) };
  for (const ending of alternatives(tails.libreOffice, last, style)) {
    if (best.cost <= 1) break;
    // What an ending gives up is a part of its cost: the pages need not be filled where that alone is too much.
    if (effort(tails.libreOffice, ending, style) >= best.cost) continue;
    const candidate = { ending, cost: cost(ending) };
    if (candidate.cost < best.cost) best = candidate;
  }
  return best.ending;
}

function alternatives(tail: readonly FlowItem[], last: readonly number[], style: Style): Ending[] {
  const holds: readonly Hold[] = ['next', 'lines', 'none'];
  return [
    { last, hold: 'lines' },
    { last, hold: 'none' },
    ...holds.flatMap((hold) => looseNotes(tail).map((noteFrom) => ({ last, hold, noteFrom }))),
    ...spacings(tail, style).flatMap((spacing) => holds.map((hold) => ({ last, hold, spacing }))),
    ...pageBreaks(tail, last).map((pageBreak): Ending => ({ last, hold: 'lines', pageBreak })),
  ];
}

/** The last blocks of the body that together have two lines; none where nothing follows the body. */
function lastBlocks(items: readonly FlowItem[]): number[] {
  if (!items.some(({ origin }) => below.has(origin.kind))) return [];
  const last: number[] = [];
  let lines = 0;
  for (const item of items.filter((candidate) => blockOf(candidate) !== undefined).reverse()) {
    if (lines >= 2) break;
    lines += item.lines.length;
    if (!last.includes(blockOf(item)!)) last.unshift(blockOf(item)!);
  }
  return last;
}

const below: ReadonlySet<string> = new Set(['attachmentNote', 'signature', 'date', 'note']);

function paged(items: readonly FlowItem[], ending: Ending, heights: PageHeights): Page[] {
  return fillPages(applyEnding(items, ending), heights);
}

/** What an ending costs: nothing where the pages are full to a line and nothing stands alone. */
function judge(items: readonly FlowItem[], ending: Ending, heights: PageHeights, style: Style): number {
  const { linePitch } = pageGeometry(style);
  const pages = paged(items, ending, heights);
  const end = pages.findLastIndex(isEnd);
  const gaps = pages.slice(0, end).map((page, at) => gapOf(page, pages[at + 1]!, linePitch));
  const { pieces } = pages.at(-1)!;
  const isImprintAlone = pieces.length === 1 && pieces[0]!.item.origin.kind === 'imprint';
  return (
    loneliness(pages) +
    sum(gaps.map((gap) => (gap > 1 ? gap * gap : 0))) +
    effort(items, ending, style) +
    (isImprintAlone ? 1 : 0)
  );
}

function isEnd({ pieces }: Page): boolean {
  return pieces.some(({ item }) => below.has(item.origin.kind) && !item.isText);
}

/** Whether what stands below the body is parted, or has fewer than two lines of the body with it. */
function loneliness(pages: readonly Page[]): number {
  const end = pages.findLastIndex(isEnd);
  if (pages.findIndex(isEnd) < end) return 1000;
  const wanted = Math.min(2, sum(pages.map(bodyLines)));
  return 500 * Math.max(0, wanted - bodyLines(pages[end]!));
}

function bodyLines({ pieces }: Page): number {
  const texts = pieces.filter(({ item }) => blockOf(item) !== undefined || item.isText);
  return sum(texts.map(({ from, to }) => to - from));
}

/** Lines that a page has fewer than it might, one for a heading that goes over left out. */
function gapOf(page: Page, next: Page, linePitch: Twip): number {
  const opener = next.pieces[0]!.item;
  const begins = opener.pageBreakBefore && blockOf(opener) === undefined;
  if (begins || opener.element.startsWith('table')) return 0;
  const pitch =
    page.pieces.findLast(({ item }) => !item.element.startsWith('table'))?.item.lineHeight ?? linePitch;
  const wider = Math.max(0, Math.floor(page.height / linePitch) - Math.floor(page.height / pitch));
  const empty = Math.floor((page.height - page.used) / pitch);
  return wider > 0 ? wider + empty : empty - (opener.keepNext ? 1 : 0);
}

/** What is given up: that the file holds its end by itself, and how far the lines depart from the page's own, by the pages that they fill. */
function effort(
  items: readonly FlowItem[],
  { hold, spacing, pageBreak, noteFrom }: Ending,
  style: Style,
): number {
  if (pageBreak) return 3;
  // A note in two pieces is better than a page with five lines less.
  if (noteFrom !== undefined) return 20;
  const unheld = { next: 0, lines: 0.1, none: 0.3 }[hold];
  if (!spacing) return unheld;
  const { linePitch, linesPerPage } = { ...pageGeometry(style), linesPerPage: style.page.linesPerPage };
  const lines = sum(
    items.filter((item) => (blockOf(item) ?? -1) >= spacing.from).map((item) => item.lines.length),
  );
  const departure = Math.abs(spacing.linePitch - linePitch) / (linePitch / linesPerPage);
  return unheld + 0.5 + departure * departure * (0.5 + lines / linesPerPage);
}

/** From a page that a block begins, some pages before the end: what comes before it is not touched. */
function tailOf(items: readonly FlowItem[], heights: PageHeights, ending: Ending): FlowItem[] {
  const pages = paged(items, ending, heights);
  const page = pages[Math.max(0, pages.findLastIndex(isEnd) - tailPages)]!;
  const opener = page.pieces[0]!;
  if (page.number === 1) return [...items];
  const at = items.findIndex((item) => item.origin === opener.item.origin && item.text === opener.item.text);
  const rest = items.slice(at + 1);
  return [{ ...items[at]!, lines: opener.item.lines.slice(opener.from), before: 0 }, ...rest];
}

/** Pages before the last on which lines may be set closer or wider. */
const tailPages = 5;

function spacings(items: readonly FlowItem[], { page, ...style }: Style) {
  const { linePitch } = pageGeometry({ page, ...style });
  const blocks = [...new Set(items.flatMap((item) => blockOf(item) ?? []))];
  return [1, -1, 2, -2, 3].flatMap((more) => {
    const pitch = Math.floor((linePitch * page.linesPerPage) / (page.linesPerPage + more));
    return blocks.map((from) => ({ from, linePitch: pitch }));
  });
}

/** Where a long attachment note may be parted: before its last entries, so that two go with the signature. */
function looseNotes(items: readonly FlowItem[]): number[] {
  const notes = items.filter(({ origin }) => origin.kind === 'attachmentNote');
  const lines = sum(notes.map((note) => note.lines.length));
  if (notes.length < 4 || lines < 6) return [];
  return [2, 3].map((kept) => notes.length - kept);
}

function pageBreaks(items: readonly FlowItem[], blocks: readonly number[]) {
  const last = items.findLast((item) => blockOf(item) === blocks.at(-1));
  if (!last || last.lines.length < 4 || last.element.startsWith('table')) return [];
  return [{ block: blocks.at(-1)!, at: last.lines.at(-2)!.start }];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
