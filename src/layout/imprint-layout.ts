import type { Imprint } from '../document/model.js';
import { pageGeometry } from './page-geometry.js';
import { breakLines } from './pages/break-lines.js';
import { imprintPadding, placeImprint } from './place-imprint.js';
import type { Style } from './style.js';
import { imprintLine, lineMeasure } from './type-metrics.js';
import type { Twip } from './units.js';

/** Height of the 版记 with the paragraphs that carry it; undefined where there is none. */
export function measureImprint(imprint: Imprint | undefined, style: Style): Twip | undefined {
  if (!imprint) return undefined;
  const { copyTo, printer } = placeImprint(imprint, style);
  if (!copyTo && !printer) return undefined;
  const { textWidth, compensation } = pageGeometry(style);
  const row = (element: 'copyTo' | 'printer', lines: number) =>
    lines * imprintLine(style.elements[element].size) + 2 * imprintPadding + lineWeight;
  const copies = () => {
    const rest = textWidth - copyTo!.left - copyTo!.right - copyTo!.hanging;
    const measure = lineMeasure('copyTo', style, { first: rest + copyTo!.hanging, rest });
    return row('copyTo', breakLines(copyTo!.text, measure).length);
  };
  return (copyTo ? copies() : 0) + (printer ? row('printer', 1) : 0) + lineWeight + compensation + anchor;
}

/** The paragraphs that carry it. */
const anchor: Twip = 40;
/** A line of 0.35 mm. */
const lineWeight: Twip = 20;
