import type { Document } from '../../document/model.js';
import type { Piece } from '../../layout/pages/flow-item.js';
import { layOutDocument } from '../../layout/pages/lay-out-document.js';
import type { Style } from '../../layout/style.js';
import { tag } from './markup.js';
import { writeImprint } from './write-imprint.js';
import { createPieceWriter } from './write-piece.js';

/** One sheet of paper. */
export type HtmlPage = { number: number; isLandscape: boolean; html: string };

/**
 * The pages of a document, sheet by sheet, as the .docx has them: whoever shows them adds `writeStyleSheet`. Every
 * paragraph says in `data-path` from which place of the report file it came, and in `data-start` with which
 * character of its printed text it begins on this page; where its words come from several places, these do so in
 * `data-place`.
 */
export function writePages(document: Document, style: Style): HtmlPage[] {
  const { pages, opening } = layOutDocument(document, style);
  const writePieces = createPieceWriter(document, style, opening.mark);
  const imprint = document.imprint ? writeImprint(document.imprint, style) : '';
  return pages.map(({ number, isLandscape, pieces }, index) => {
    let bottom = 0;
    // The 版记 stands at the foot, not in the column.
    const texts = pieces.filter(({ item }) => item.origin.kind !== 'imprint');
    const column = groupRows(texts).map((group) => {
      const html = writePieces(group, group[0]!.top - bottom);
      const last = group.at(-1)!;
      bottom = last.top + (last.to - last.from) * last.item.lineHeight;
      return html;
    });
    const kinds = ['sheet', number % 2 === 0 ? 'even' : 'odd', ...(isLandscape ? ['turned'] : [])];
    const html = tag('section', { class: kinds.join(' '), 'data-page': number }, [
      tag('div', { class: 'area' }, column),
      ...(index === pages.length - 1 ? [imprint] : []),
    ]);
    return { number, isLandscape, html };
  });
}

/** The rows of a table on one page stand together, everything else by itself. */
function groupRows(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let above: string | undefined;
  for (const piece of pieces) {
    const { origin, element } = piece.item;
    const table =
      origin.kind === 'block' && element.startsWith('table')
        ? `${origin.attachment}/${origin.index}`
        : undefined;
    if (table !== undefined && table === above) groups.at(-1)!.push(piece);
    else groups.push([piece]);
    above = table;
  }
  return groups;
}
