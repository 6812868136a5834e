import type { Document, SourcedText } from '../../document/model.js';
import type { MarkType } from '../../layout/fit-mark.js';
import { groupBlocks, type PrintedBlock } from '../../layout/group-blocks.js';
import type { Piece } from '../../layout/pages/flow-item.js';
import { placeSignature } from '../../layout/place-signature.js';
import type { Style } from '../../layout/style.js';
import { listPlaces, sourcePath } from './source-path.js';
import { suppliedRun, type TextRun } from './text-runs.js';
import { writeLetterhead } from './write-letterhead.js';
import { writeNoteLine, writeParagraph } from './write-paragraph.js';
import { writePlacedLine } from './write-placed-line.js';
import { writeTableRows } from './write-table.js';

/** Writes pieces that stand below each other in the column of a page: one, or the rows of a table; `gap` above them. */
export type PieceWriter = (pieces: readonly Piece[], gap: number) => string;

export function createPieceWriter(document: Document, style: Style, mark: MarkType | undefined): PieceWriter {
  const bodies = [document, ...document.attachments].map(
    ({ blocks }) => new Map(groupBlocks(blocks).map((entry) => [entry.index, entry])),
  );
  const placed = placeSignature(document, style);
  return (pieces, gap) => {
    const [piece] = pieces as [Piece];
    const { origin } = piece.item;
    switch (origin.kind) {
      case 'letterhead':
        return document.letterhead && mark ? writeLetterhead(document.letterhead, mark, style) : '';
      case 'block': {
        const entry = bodies[(origin.attachment ?? -1) + 1]!.get(origin.index)!;
        return entry.block.kind === 'table'
          ? writeTableRows(entry.block, pieces, gap, style)
          : writeParagraph({ piece, gap, style, runs: runsOf(entry), path: pathOf(entry) });
      }
      case 'title':
        return writeSingle(document.title, piece, gap, style);
      case 'attachmentTitle':
        return writeSingle(document.attachments[origin.attachment]!.title, piece, gap, style);
      case 'addressee':
        return writeSingle(document.addressees[0]!, piece, gap, style);
      case 'attachmentLabel':
        return writeParagraph({ piece, gap, style, runs: [suppliedRun(piece.item)] });
      case 'attachmentNote':
        return writeNoteLine(document.attachments, origin.index, { piece, gap, style });
      default: {
        const lines = placed.filter((line) => kindOf(line.element) === origin.kind);
        const line = lines[origin.kind === 'signature' ? origin.index : 0];
        // What stands at the foot of the page is no part of the column.
        return line ? writePlacedLine(line, { piece, gap, document }) : '';
      }
    }
  };
}

function writeSingle(source: SourcedText, piece: Piece, gap: number, style: Style): string {
  return writeParagraph({ piece, gap, style, runs: [suppliedRun(piece.item)], path: sourcePath(source) });
}

function kindOf(element: string): 'signature' | 'date' | 'note' {
  if (element === 'note') return 'note';
  return element === 'signature' || element === 'sealedSignature' ? 'signature' : 'date';
}

/** The headings that open a paragraph take the type of their level; a number alone is body text. */
function runsOf({ opening, block }: PrintedBlock): TextRun[] {
  if (block.kind === 'table') return [];
  if (block.kind === 'heading')
    return [{ text: block.label + block.content.text, element: `heading${block.level}` }];
  return [
    ...opening.map((heading): TextRun => {
      const text = heading.label + heading.content.text;
      return heading.content.text === ''
        ? { text, element: 'body' }
        : { text, element: `heading${heading.level}`, heading };
    }),
    { text: block.content.text, element: 'body', places: listPlaces(block.content) },
  ];
}

function pathOf({ block, opening }: PrintedBlock): string | undefined {
  if (block.kind === 'table') return undefined;
  const own = block.kind === 'heading' ? block.path : undefined;
  return sourcePath(block.content) ?? own ?? opening.map((heading) => heading.path).find((path) => path);
}
