import type { Document } from '../../document/model.js';
import { landscapeGeometry, pageGeometry } from '../page-geometry.js';
import type { Style } from '../style.js';
import { composeFlow, readAsWord } from './compose-flow.js';
import { applyEnding, type Ending } from './ending.js';
import { fillPages, type PageHeights } from './fill-pages.js';
import type { Page } from './flow-item.js';
import { settleEnding } from './settle-ending.js';
import { type Opening, settleOpening } from './settle-opening.js';

/** `imprintBreaks`: pages that begin between the text and the 版记; two where one of them is left blank. */
export type DocumentLayout = { pages: Page[]; opening: Opening; ending: Ending; imprintBreaks: 0 | 1 | 2 };

/** The pages of a document as the .docx prints them, by arithmetic: where each line and each page ends. */
export function layOutDocument(document: Document, style: Style): DocumentLayout {
  const heights = pageHeights(style);
  const opening = settleOpening(document, style, heights);
  const items = composeFlow(document, style, opening.mark);
  const readings = { libreOffice: items, word: readAsWord(items) };
  const ending = settleEnding(readings, heights, style);
  const pages = fillPages(applyEnding(items, ending), heights);
  const word = fillPages(applyEnding(readings.word, ending), heights);
  const imprint = pages.at(-1)?.pieces.at(-1);
  if (imprint?.item.origin.kind !== 'imprint') return { pages, opening, ending, imprintBreaks: 0 };
  // Where one of the programs has no room for it, it begins a page in both.
  const isAlone = isImprintAlone(pages) || isImprintAlone(word);
  const text = isImprintAlone(pages) ? pages.slice(0, -1) : pages;
  const wantsEven = document.imprint?.onEvenPage === true;
  const shares = !isAlone && !(wantsEven && text.length % 2 === 1);
  if (shares) return { pages, opening, ending, imprintBreaks: 0 };
  const imprintBreaks = wantsEven && text.length % 2 === 0 ? 2 : 1;
  const rest = text.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => piece !== imprint) }));
  const empty = (number: number): Page => ({
    number,
    pieces: [],
    used: 0,
    height: heights.upright,
    isLandscape: false,
  });
  const added = Array.from({ length: imprintBreaks }, (_, at) => empty(text.length + at + 1));
  added.at(-1)!.pieces.push({ ...imprint, top: 0 });
  return { pages: [...rest, ...added], opening, ending, imprintBreaks };
}

function isImprintAlone(pages: readonly Page[]): boolean {
  return pages.at(-1)!.pieces.length === 1;
}

/** Whether the first page shows any of the body, as it must (GB/T 9704-2012, 7.3.3). */
export function showsBodyFirst(document: Document, style: Style): boolean {
  return settleOpening(document, style, pageHeights(style)).showsBody;
}

function pageHeights(style: Style): PageHeights {
  const { height, margin } = pageGeometry(style);
  return { upright: height - margin.top - margin.bottom, landscape: landscapeGeometry(style).textHeight };
}
