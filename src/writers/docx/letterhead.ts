import { Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import type { Letterhead } from '../../document/model.js';
import type { MarkType } from '../../layout/fit-mark.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import { placeNumberRows } from '../../layout/place-number-rows.js';
import type { Style } from '../../layout/style.js';
import { aroundGlyphs, characterCell } from '../../layout/type-metrics.js';
import { millimetresToTwips, type Point } from '../../layout/units.js';
import { writeMark } from './mark.js';
import { textRuns } from './runs.js';
import { paragraphStyles, redLineStyle, signatoryNameStyle } from './style-ids.js';

/** 版头: everything down to the red line; GB/T 9704-2012, 7.2. */
export function writeLetterhead(letterhead: Letterhead, type: MarkType, style: Style): (Paragraph | Table)[] {
  const top = (['serialNumber', 'classification', 'urgency'] as const).flatMap((name) => {
    const text = letterhead[name];
    return text ? [new Paragraph({ style: paragraphStyles[name].id, children: textRuns(text.text) })] : [];
  });
  const { linePitch, compensation } = pageGeometry(style);
  const before =
    millimetresToTwips(style.mark.top) + compensation - top.length * linePitch - aroundGlyphs(type.size);
  return [
    ...top,
    ...writeMark(letterhead, type, Math.max(0, before), style),
    ...writeNumberRows(letterhead, type.size, style),
    new Paragraph({ style: redLineStyle.id }),
  ];
}

function writeNumberRows(letterhead: Letterhead, markSize: Point, style: Style): Paragraph[] {
  const isUpward = letterhead.signatories.length > 0;
  const { left } = style.elements.signatory;
  return placeNumberRows(letterhead, markSize, style).map(
    ({ before, parts }) =>
      new Paragraph({
        style: paragraphStyles[isUpward ? 'signatory' : 'documentNumber'].id,
        spacing: { before },
        indent: isUpward ? { left: Math.round(left * characterCell('signatory', style)) } : undefined,
        tabStops: isUpward
          ? parts.flatMap((part) =>
              part.kind === 'number' ? [] : [{ type: TabStopType.LEFT, position: Number(part.left) }],
            )
          : undefined,
        children: parts.flatMap((part, index) => [
          // The first name follows its label wherever the font makes that end.
          ...(part.kind === 'number' || parts[index - 1]?.kind === 'label'
            ? []
            : [new TextRun({ children: [new Tab()] })]),
          ...textRuns(part.text, part.kind === 'name' ? { style: signatoryNameStyle.id } : {}),
        ]),
      }),
  );
}
