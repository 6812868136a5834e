import { Tab, TextRun } from 'docx';
import type { Point } from '../../layout/units.js';
import { findUnprintable } from '../../text/characters.js';
import { findGaps } from '../../text/gaps/find-gaps.js';

/** What a run may have of its own: a character style, a size, glyphs narrowed to `scale` of their width. */
export type RunFormat = { style?: string; size?: Point; scale?: number };

/**
 * A text as runs, every character kept: line breaks and tabs as their elements, gaps that the author
 * still has to fill (【待填：…】) highlighted.
 */
export function textRuns(text: string, format: RunFormat = {}): TextRun[] {
  const unprintable = findUnprintable(text);
  if (unprintable)
    throw new RangeError(`XML cannot hold ${unprintable.name} of "${text}"; readers refuse such text`);
  const runs: TextRun[] = [];
  let end = 0;
  for (const gap of findGaps(text)) {
    runs.push(...plainRuns(text.slice(end, gap.start), format), ...plainRuns(gap.text, format, 'yellow'));
    end = gap.end;
  }
  return [...runs, ...plainRuns(text.slice(end), format)];
}

function plainRuns(text: string, format: RunFormat, highlight?: 'yellow'): TextRun[] {
  const { style, size, scale } = format;
  const properties = {
    style,
    size: size && size * 2,
    sizeComplexScript: size && size * 2,
    scale: scale && Math.round(scale * 100),
    highlight,
    // Word else sets Chinese quotation marks, dashes and ellipses in the Latin font.
    font: { hint: 'eastAsia' },
  } as const;
  return text.split(/\r\n|[\r\n]/).flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ ...properties, break: 1 })] : []),
    ...line.split(/(\t)/).flatMap((piece) => {
      if (piece === '') return [];
      return [
        new TextRun(
          piece === '\t' ? { ...properties, children: [new Tab()] } : { ...properties, text: piece },
        ),
      ];
    }),
  ]);
}
