import type { Document } from '../../document/model.js';
import { landscapeGeometry, pageGeometry } from '../page-geometry.js';
import type { Style } from '../style.js';
import { composeFlow } from './compose-flow.js';
import { fillPages, type PageHeights } from './fill-pages.js';
import type { Page } from './flow-item.js';

/** The pages of a document as the .docx prints them, by arithmetic: where each line and each page ends. */
export function layOutDocument(document: Document, style: Style): Page[] {
  return fillPages(composeFlow(document, style), pageHeights(style));
}

export function pageHeights(style: Style): PageHeights {
  const { height, margin } = pageGeometry(style);
  return { upright: height - margin.top - margin.bottom, landscape: landscapeGeometry(style).textHeight };
}
