import type { Attachment } from '../../document/model.js';
import { placeAttachmentNote } from '../../layout/attachment-note.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Line } from '../../layout/pages/break-lines.js';
import type { FlowItem, Piece } from '../../layout/pages/flow-item.js';
import type { ElementName, Style } from '../../layout/style.js';
import type { Twip } from '../../layout/units.js';
import { points } from './lengths.js';
import { escapeHtml, tag } from './markup.js';
import { sourcePath } from './source-path.js';
import { type TextRun, writeRuns } from './text-runs.js';

export type ParagraphPiece = {
  piece: Piece;
  gap: Twip;
  style: Style;
  runs: readonly TextRun[];
  path?: string;
};

/**
 * The lines of a paragraph that stand on one page, each of its own so that no browser breaks them elsewhere. A line
 * is an inline block: what is copied has no line break in it.
 */
export function writeParagraph({ piece, gap, style, runs, path }: ParagraphPiece): string {
  const { element, lines } = piece.item;
  const shown = lines.slice(piece.from, piece.to);
  const justifies = style.elements[element].align === 'both';
  const html = shown.map((line, index) => {
    const isFirst = piece.from + index === 0;
    const isFull = justifies && !endsParagraph(line, piece.item);
    return tag(
      'span',
      { class: `line${isFirst ? ' first' : ''}${isFull ? ' full' : ''}` },
      writeRuns(runs, element, line),
    );
  });
  return tag(tagOf(element), attributesOf({ piece, gap, path, style }), html);
}

/** A line of the attachment note: its label and number before the names, which stand below each other. */
export function writeNoteLine(
  attachments: readonly Attachment[],
  index: number,
  { piece, gap, style }: { piece: Piece; gap: Twip; style: Style },
): string {
  const { label, number, first, names } = placeAttachmentNote(attachments, style)[index]!;
  const { lines, text } = piece.item;
  const lead = label + number;
  const html = lines.slice(piece.from, piece.to).map((line, at) => {
    const start = piece.from + at === 0 ? lead.length : line.start;
    const before =
      piece.from + at === 0
        ? tag('span', { class: 'part', style: `left:${points(first)}` }, escapeHtml(lead))
        : '';
    const words = escapeHtml(text.slice(start, line.end));
    return tag('span', { class: 'line', style: `padding-left:${points(names)}` }, before + words);
  });
  return tag('p', attributesOf({ piece, gap, style, path: sourcePath(attachments[index]!.title) }), html);
}

/** Whether the paragraph ends with this line, or its author breaks it here. */
function endsParagraph(line: Line, { text }: FlowItem): boolean {
  return line.end >= text.length || /[\r\n]/.test(text[line.end]!);
}

function attributesOf({ piece, gap, path, style }: Omit<ParagraphPiece, 'runs'>) {
  const { element, lines, lineHeight } = piece.item;
  const rules = [
    ...(gap > 0 ? [`margin-top:${points(gap)}`] : []),
    // Lines that the layout has set closer or wider, so that a document ends as it should.
    ...(lineHeight === pageGeometry(style).linePitch ? [] : [`--line:${points(lineHeight)}`]),
  ];
  return {
    class: element,
    style: rules.length > 0 ? rules.join(';') : undefined,
    'data-path': path,
    'data-start': lines[piece.from]?.start ?? 0,
  };
}

function tagOf(element: ElementName): string {
  if (element === 'title') return 'h1';
  if (element === 'attachmentTitle') return 'h2';
  const level = /^heading([1-4])$/.exec(element)?.[1];
  return level ? `h${Number(level) + 1}` : 'p';
}
