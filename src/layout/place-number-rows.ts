import type { Letterhead } from '../document/model.js';
import { pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { aroundGlyphs, characterCell, textWidth, tightLine } from './type-metrics.js';
import type { Point, Twip } from './units.js';

/** A row of 发文字号 and 签发人 below the mark: what stands in it, by its left edge or in the middle of the line. */
export type NumberRow = { before: Twip; parts: NumberPart[] };
export type NumberPart = { kind: 'number' | 'label' | 'name'; text: string; left: Twip | 'centre' };

/**
 * 发文字号, centred; on an upward document left, one character in, on the line of the last signatories,
 * who stand right, one character in, two to a line, the names of further lines under the first (GB/T 9704-2012,
 * 7.2.5, 7.2.6).
 */
export function placeNumberRows(
  { documentNumber, signatories }: Letterhead,
  markSize: Point,
  style: Style,
): NumberRow[] {
  const { linePitch, textWidth: fullWidth } = pageGeometry(style);
  const element = signatories.length === 0 ? 'documentNumber' : 'signatory';
  const before = style.elements[element].linesBefore * linePitch - aroundGlyphs(markSize);
  const number = documentNumber?.text ?? '';
  if (signatories.length === 0)
    return [{ before, parts: [{ kind: 'number', text: number, left: 'centre' }] }];

  const { left, right } = style.elements.signatory;
  const cell = characterCell('signatory', style);
  const width = (text: string) => textWidth(text, style.fonts) * cell;
  const rows = pairs(signatories.map((signatory) => signatory.text));
  const [widestFirst, widestSecond] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  const namesWidth = widestFirst! + (widestSecond! > 0 ? cell + widestSecond! : 0);
  const names = Math.round(fullWidth - right * cell - namesWidth);
  const places = [names, Math.round(names + widestFirst! + cell)];
  const part = (kind: NumberPart['kind'], text: string, from: Twip): NumberPart => ({
    kind,
    text,
    left: Math.round(from),
  });
  return rows.map((row, index) => ({
    before: index === 0 ? before : linePitch - tightLine(style.elements.documentNumber.size),
    parts: [
      ...(index === rows.length - 1 && number !== '' ? [part('number', number, left * cell)] : []),
      ...(index === 0 ? [part('label', signatoryLabel, names - width(signatoryLabel))] : []),
      ...row.map((text, column) => part('name', text, places[column]!)),
    ],
  }));
}

const signatoryLabel = '签发人：';

function pairs(names: readonly string[]): string[][] {
  return names.flatMap((_, index) => (index % 2 === 0 ? [names.slice(index, index + 2)] : []));
}
