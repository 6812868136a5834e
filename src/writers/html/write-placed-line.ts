import type { Document, SourcedText } from '../../document/model.js';
import type { Piece } from '../../layout/pages/flow-item.js';
import { heightInLines, type PlacedLine, type PlacedText } from '../../layout/place-signature.js';
import type { Twip } from '../../layout/units.js';
import { points } from './lengths.js';
import { escapeHtml, tag } from './markup.js';
import { sourcePath } from './source-path.js';

/** A line of 署名, 成文日期 or 附注: names beside each other, each where the layout has it. */
export function writePlacedLine(
  placed: PlacedLine,
  { piece, gap, document }: { piece: Piece; gap: Twip; document: Document },
): string {
  const { lineHeight } = piece.item;
  const height = `height:${points(heightInLines(placed) * lineHeight)};--line:${points(lineHeight)}`;
  const style = gap > 0 ? `margin-top:${points(gap)};${height}` : height;
  return tag(
    'p',
    { class: `row ${placed.element}`, style },
    placed.parts.map((part) => writePart(part, findSource(part, document))),
  );
}

function writePart(part: PlacedText, source: SourcedText | undefined): string {
  const isCentred = 'centre' in part;
  const scale = part.scale < 1 ? `scaleX(${part.scale})` : '';
  const move = isCentred ? 'translateX(-50%)' : '';
  const transform = scale || move ? `;transform:${[move, scale].filter(Boolean).join(' ')}` : '';
  const left = points('centre' in part ? part.centre : part.left);
  const lines = part.lines.map((line) => tag('span', {}, escapeHtml(line)));
  const attributes = {
    class: isCentred ? 'part centred' : 'part',
    style: `left:${left}${transform}`,
    'data-path': sourcePath(source),
  };
  return tag('span', attributes, lines.join('<br>'));
}

function findSource(
  { lines }: PlacedText,
  { signature, dateOfIssue, note }: Document,
): SourcedText | undefined {
  const text = lines.join('').replace(/^（(.*)）$/su, '$1');
  const plain = (source: SourcedText) => source.text.replace(/\s+/gu, '');
  const all = [...signature, ...(dateOfIssue ? [dateOfIssue] : []), ...(note ? [note] : [])];
  return all.find((source) => plain(source) === text.replace(/\s+/gu, ''));
}
