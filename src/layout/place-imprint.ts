import type { Imprint } from '../document/model.js';
import { pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { characterCell, textWidth } from './type-metrics.js';
import type { Twip } from './units.js';

/** 版记: what its rows say and where; GB/T 9704-2012, 7.4. */
export type PlacedImprint = {
  /** 抄送：, one character in on both sides, further lines under the first organ, closed by a full stop (7.4.2). */
  copyTo?: { text: string; left: Twip; hanging: Twip; right: Twip };
  /** 印发机关 left and 印发日期 right on one line, one character in (7.4.3). */
  printer?: { organ: string; date: string; left: Twip; right: Twip };
  /** A list of copies too long to stand at the foot of a page stands in the flow. */
  isFloating: boolean;
};

export function placeImprint({ copyTo, printer, printDate }: Imprint, style: Style): PlacedImprint {
  const indents = (name: 'copyTo' | 'printer') => {
    const cell = characterCell(name, style);
    const { left, right } = style.elements[name];
    return { left: left * cell, right: right * cell };
  };
  const text = copyLabel + copyText(copyTo.map((organ) => organ.text));
  const date = printDate?.text ?? '';
  return {
    copyTo:
      copyTo.length > 0
        ? { text, ...indents('copyTo'), hanging: copyLabel.length * characterCell('copyTo', style) }
        : undefined,
    printer:
      printer || printDate
        ? {
            organ: printer?.text ?? '',
            date: date === '' || date.endsWith('印发') ? date : `${date}印发`,
            ...indents('printer'),
          }
        : undefined,
    isFloating: copyToLines(text, style) < style.page.linesPerPage - 4,
  };
}

const copyLabel = '抄送：';

function copyText(organs: readonly string[]): string {
  const text = organs.join('，');
  return text.endsWith('。') ? text : `${text}。`;
}

function copyToLines(text: string, style: Style): number {
  const { left, right, size } = style.elements.copyTo;
  const perLine = pageGeometry(style).textWidth / (size * 20) - left - right - copyLabel.length;
  return Math.ceil(textWidth(text.slice(copyLabel.length), style.fonts) / perLine);
}

/** Between the lines of the 版记 and its text. */
export const imprintPadding: Twip = 50;
