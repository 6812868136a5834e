import type { Imprint } from '../document/model.js';
import { pageGeometry } from './page-geometry.js';
import { breakLines } from './pages/break-lines.js';
import type { Style } from './style.js';
import { characterCell, imprintLine, lineMeasure } from './type-metrics.js';
import type { Twip } from './units.js';

export const copyLabel = '抄送：';

/** The organs that get a copy, closed by a full stop (GB/T 9704-2012, 7.4.2). */
export function copyText({ copyTo }: Imprint): string {
  const text = copyTo.map((organ) => organ.text).join('，');
  return text.endsWith('。') ? text : `${text}。`;
}

/** Between the lines of the 版记 and its text. */
export const imprintPadding: Twip = 50;

/** Height of the 版记 and whether it can stand at the foot of a page by itself; undefined where there is none. */
export function measureImprint(
  imprint: Imprint | undefined,
  style: Style,
): { height: Twip; isFloating: boolean } | undefined {
  if (!imprint) return undefined;
  const copies = imprint.copyTo.length > 0 ? copyLines(imprint, style) : 0;
  const printer = imprint.printer || imprint.printDate ? 1 : 0;
  if (copies + printer === 0) return undefined;
  const { compensation } = pageGeometry(style);
  const row = (element: 'copyTo' | 'printer', lines: number) =>
    lines > 0 ? lines * imprintLine(style.elements[element].size) + 2 * imprintPadding + lineWeight : 0;
  return {
    height: row('copyTo', copies) + row('printer', printer) + lineWeight + compensation + anchor,
    isFloating: copies < style.page.linesPerPage - 4,
  };
}

/** The paragraphs that carry it. */
const anchor: Twip = 40;
/** A line of 0.35 mm. */
const lineWeight: Twip = 20;

function copyLines(imprint: Imprint, style: Style): number {
  const { left, right } = style.elements.copyTo;
  const cell = characterCell('copyTo', style);
  const room = pageGeometry(style).textWidth - (left + right + copyLabel.length) * cell;
  return breakLines(copyText(imprint), lineMeasure('copyTo', style, { first: room, rest: room })).length;
}
