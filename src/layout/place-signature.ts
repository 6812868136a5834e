import type { Document } from '../document/model.js';
import { arrangeSeals, sealSize } from './arrange-seals.js';
import { breakTitle } from './break-title.js';
import { landscapeGeometry, pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { endsAcross } from './table-layout.js';
import { characterCell, textWidth } from './type-metrics.js';
import type { Twip } from './units.js';

/** A line of print below the body: names that stand beside each other, a date or a note (附注). */
export type PlacedLine = {
  kind: 'signature' | 'date' | 'note';
  element: 'signature' | 'sealedSignature' | 'dateOfIssue' | 'sealedDate' | 'note';
  before: Twip;
  /** Where seals stand above each other: from line to line at least this, however close lines are set. */
  apart?: Twip;
  parts: PlacedText[];
};

/** A name over one or more lines, with its left edge or its middle; `scale` narrows glyphs where it is below 1. */
export type PlacedText = { lines: string[]; scale: number } & ({ left: Twip } | { centre: Twip });

/** 署名, 成文日期 and 附注: what stands on which line and where; GB/T 9704-2012, 7.3.5 and 7.3.6. */
export function placeSignature(document: Document, style: Style): PlacedLine[] {
  const lines = document.sealed ? placeSealed(document, style) : placeUnsealed(document, style);
  return document.note ? [...lines, placeNote(document.note.text, style)] : lines;
}

/** The blank above a line whose own lines are set `linePitch` apart, where the page's are `usual` (7.3.5.5: 调整行距). */
export function respaceBlank(
  { before, apart = 0 }: Pick<PlacedLine, 'before' | 'apart'>,
  { linePitch, usual }: { linePitch: Twip; usual: Twip },
): Twip {
  return Math.max(Math.round((before / usual) * linePitch), apart - linePitch);
}

/** Width for what stands below the body, on the page on which that ends. */
export function widthBelowBody(document: Document, style: Style): Twip {
  return (endsAcross(document, style) ? landscapeGeometry(style) : pageGeometry(style)).textWidth;
}

/** Lines of print that a placed line takes. */
export function heightInLines({ parts }: PlacedLine): number {
  return Math.max(...parts.map((part) => part.lines.length));
}

/**
 * Without a seal: the signature two characters from the right, the date's first character two characters
 * right of the signature's; a date longer than the signature stands two from the right itself, and the
 * signature moves in (7.3.5.2). Organs of a joint document stand below each other.
 */
function placeUnsealed(document: Document, style: Style): PlacedLine[] {
  const { signature, dateOfIssue } = document;
  const { linePitch } = pageGeometry(style);
  const full = widthBelowBody(document, style);
  const cell = characterCell('signature', style);
  const two = Math.round(style.elements.signature.right * cell);
  const names = signature.map((organ) => fitName(organ.text, full - two, signature.length > 1, style));
  const dateWidth = measure(dateOfIssue?.text ?? '', style);
  const widest = Math.max(0, ...names.map((name) => name.width));
  const dateIsLonger = dateWidth > widest;
  const start = dateIsLonger ? full - two - dateWidth - two : full - two - widest;
  const organs = names.map(
    (name, index): PlacedLine => ({
      kind: 'signature',
      element: 'signature',
      before: index === 0 ? style.elements.signature.linesBefore * linePitch : 0,
      // Names of different lengths share the right edge.
      parts: [
        {
          lines: name.lines,
          scale: name.scale,
          left: leftEdge(start + (dateIsLonger ? 0 : widest - name.width)),
        },
      ],
    }),
  );
  if (!dateOfIssue) return organs;
  const date: PlacedLine = {
    kind: 'date',
    element: 'dateOfIssue',
    before: organs.length === 0 ? linePitch : 0,
    parts: [{ lines: [dateOfIssue.text], scale: 1, left: leftEdge(start + two) }],
  };
  return [...organs, date];
}

function leftEdge(left: Twip): Twip {
  return Math.max(0, Math.round(left));
}

/**
 * With seals: the date four characters from the right, the last signature centred on it, the others to its left and
 * above, so far apart that no seal meets another (7.3.5.1). Name and date share their middle, so no font can part them.
 */
function placeSealed(document: Document, style: Style): PlacedLine[] {
  const { signature, dateOfIssue } = document;
  const { linePitch } = pageGeometry(style);
  const full = widthBelowBody(document, style);
  const cell = characterCell('signature', style);
  const isHalf = (text: string) => measure(text, style) <= full / 2;
  // Names of half a line may stand beside each other where a little is taken from their width.
  const half = signature.filter(({ text }) => isHalf(text)).length > 1 ? full / 2 - cell : full;
  const names = signature.map(({ text }) =>
    fitName(text, isHalf(text) ? half : full, signature.length > 1, style),
  );
  const dateWidth = measure(dateOfIssue?.text ?? '', style);
  const right = style.elements.sealedDate.right * characterCell('sealedDate', style);
  const { rows, middle } = arrangeSeals(
    names.map((name) => name.width),
    { full, dateMiddle: full - right - dateWidth / 2, dateWidth, cell },
  );
  const first = style.elements.sealedSignature.linesBefore * linePitch;
  const organs = rows.map(
    (row, index): PlacedLine => ({
      kind: 'signature',
      element: 'sealedSignature',
      before: index === 0 ? first : (linesPerSeal - 1) * linePitch,
      apart: index === 0 ? undefined : sealSize,
      parts: row.map(({ name, centre }) => ({
        lines: names[name]!.lines,
        scale: names[name]!.scale,
        centre,
      })),
    }),
  );
  if (!dateOfIssue) return organs;
  const date: PlacedLine = {
    kind: 'date',
    element: 'sealedDate',
    before: organs.length === 0 ? first : 0,
    parts: [{ lines: [dateOfIssue.text], scale: 1, centre: middle }],
  };
  return [...organs, date];
}

/** Seals are up to 45 mm wide: rows of this many lines keep them from touching each other. */
const linesPerSeal = 5;

type FittedName = { lines: string[]; scale: number; width: Twip };

/**
 * A name on one line where it can be. Beside other names, one that is a little too long is narrowed, since each
 * organ's name stands whole before its seal; else it goes on on a second line, broken between words.
 */
function fitName(text: string, room: Twip, isJoint: boolean, style: Style): FittedName {
  const width = measure(text, style);
  if (width <= room) return { lines: [text], scale: 1, width };
  const scale = Math.floor((room / width) * 100 - 1) / 100;
  if (isJoint && scale >= narrowest) return { lines: [text], scale, width: Math.ceil(width * scale) };
  const maxWidth = Math.floor(room / characterCell('signature', style));
  const lines = breakTitle(text, { maxWidth });
  return { lines, scale: 1, width: Math.max(...lines.map((line) => measure(line, style))) };
}

/** Glyphs narrower than this look like another font. */
const narrowest = 0.8;

/** （此件公开发布） */
function placeNote(text: string, style: Style): PlacedLine {
  const isEnclosed = /^（.*）$/su.test(text);
  const left = Math.round(style.elements.note.left * characterCell('note', style));
  return {
    kind: 'note',
    element: 'note',
    before: 0,
    parts: [{ lines: [isEnclosed ? text : `（${text}）`], scale: 1, left }],
  };
}

function measure(text: string, style: Style): Twip {
  return textWidth(text, style.fonts) * characterCell('signature', style);
}
