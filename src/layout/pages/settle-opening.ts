import type { Document } from '../../document/model.js';
import { fitMark, type MarkType } from '../fit-mark.js';
import { letterheadHeight } from '../letterhead-height.js';
import type { Style } from '../style.js';
import { composeFlow } from './compose-flow.js';
import { fillPages, type PageHeights } from './fill-pages.js';
import type { FlowItem } from './flow-item.js';

/** How the first page begins: the size of its mark, and whether any of the body stands there. */
export type Opening = { mark?: MarkType; showsBody: boolean };

/** A heading on each level, and what it stands over. */
const firstBlocks = 6;

/**
 * The first page has to show some of the body (GB/T 9704-2012, 7.3.3), and how large a mark is the standard leaves to
 * the organ (7.2.4): where letterhead, title and addressees fill the page, the mark becomes smaller, though never than
 * the title. Where that is not enough it stays as it is, since nothing would be won.
 */
export function settleOpening(document: Document, style: Style, heights: PageHeights): Opening {
  const { letterhead } = document;
  const usual = letterhead && fitMark(letterhead, style);
  if (document.blocks.length === 0) return { mark: usual, showsBody: true };
  const head = {
    ...document,
    blocks: document.blocks.slice(0, firstBlocks),
    attachments: [],
    imprint: undefined,
  };
  const items = composeFlow(head, style, usual);
  if (showsBody(items, heights)) return { mark: usual, showsBody: true };
  if (!letterhead || !usual) return { showsBody: false };
  const [first, ...rest] = items as [FlowItem, ...FlowItem[]];
  for (let most = usual.size - 0.5; most >= style.elements.title.size; most -= 0.5) {
    const mark = fitMark(letterhead, style, most);
    const lineHeight = letterheadHeight(letterhead, mark, style);
    if (showsBody([{ ...first, lineHeight }, ...rest], heights)) return { mark, showsBody: true };
  }
  return { mark: usual, showsBody: false };
}

function showsBody(items: readonly FlowItem[], heights: PageHeights): boolean {
  const [page] = fillPages(items, heights);
  return page!.pieces.some(({ item }) => item.origin.kind === 'block');
}
