import type { Document } from '../../document/model.js';
import { landscapeGeometry, pageGeometry } from '../page-geometry.js';
import type { Style } from '../style.js';
import { composeFlow, readAsWord } from './compose-flow.js';
import { applyEnding, type Ending } from './ending.js';
import { fillPages, type PageHeights } from './fill-pages.js';
import type { Page } from './flow-item.js';
import { settleEnding } from './settle-ending.js';

export type DocumentLayout = { pages: Page[]; ending: Ending };

/** The pages of a document as the .docx prints them, by arithmetic: where each line and each page ends. */
export function layOutDocument(document: Document, style: Style): DocumentLayout {
  const items = composeFlow(document, style);
  const heights = pageHeights(style);
  const ending = settleEnding({ libreOffice: items, word: readAsWord(items) }, heights, style);
  return { pages: fillPages(applyEnding(items, ending), heights), ending };
}

function pageHeights(style: Style): PageHeights {
  const { height, margin } = pageGeometry(style);
  return { upright: height - margin.top - margin.bottom, landscape: landscapeGeometry(style).textHeight };
}
