import { Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import type { Letterhead } from '../../document/model.js';
import { fitMark } from '../../layout/fit-mark.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { aroundGlyphs, characterCell, textWidth, tightLine } from '../../layout/type-metrics.js';
import { millimetresToTwips, type Point } from '../../layout/units.js';
import { writeMark } from './mark.js';
import { textRuns } from './runs.js';
import { paragraphStyles, redLineStyle, signatoryNameStyle } from './style-ids.js';

/** 版头: everything down to the red line; GB/T 9704-2012, 7.2. */
export function writeLetterhead(letterhead: Letterhead, style: Style): (Paragraph | Table)[] {
  const top = (['serialNumber', 'classification', 'urgency'] as const).flatMap((name) => {
    const text = letterhead[name];
    return text ? [new Paragraph({ style: paragraphStyles[name].id, children: textRuns(text.text) })] : [];
  });
  const type = fitMark(letterhead, style);
  const { linePitch, compensation } = pageGeometry(style);
  const before =
    millimetresToTwips(style.mark.top) + compensation - top.length * linePitch - aroundGlyphs(type.size);
  return [
    ...top,
    ...writeMark(letterhead, type, Math.max(0, before), style),
    ...writeNumberAndSignatories(letterhead, type.size, style),
    new Paragraph({ style: redLineStyle.id }),
  ];
}

/**
 * 发文字号, centred; on an upward document left, one character in, on the line of the last signatories,
 * who stand right, one character in, two to a line, the names of further lines under the first (7.2.5, 7.2.6).
 */
function writeNumberAndSignatories(
  { documentNumber, signatories }: Letterhead,
  markSize: Point,
  style: Style,
): Paragraph[] {
  const { linePitch, textWidth: fullWidth } = pageGeometry(style);
  const line = tightLine(style.elements.documentNumber.size);
  if (signatories.length === 0)
    return [
      new Paragraph({
        style: paragraphStyles.documentNumber.id,
        spacing: { before: style.elements.documentNumber.linesBefore * linePitch - aroundGlyphs(markSize) },
        children: textRuns(documentNumber?.text ?? ''),
      }),
    ];

  const { left, right, linesBefore } = style.elements.signatory;
  const cell = characterCell('signatory', style);
  const width = (text: string) => textWidth(text, style.fonts.digitWidth) * cell;
  const rows = pairs(signatories.map((signatory) => signatory.text));
  const labelWidth = width(signatoryLabel);
  const [widestFirst, widestSecond] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  const namesWidth = widestFirst! + (widestSecond! > 0 ? cell + widestSecond! : 0);
  const names = Math.round(fullWidth - right * cell - namesWidth);
  const tabStops = [names - labelWidth, names, names + widestFirst! + cell].map((position) => ({
    type: TabStopType.LEFT,
    position: Math.round(position),
  }));
  const tab = () => new TextRun({ children: [new Tab()] });

  return rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const [name, second] = row;
    return new Paragraph({
      style: paragraphStyles.signatory.id,
      indent: { left: Math.round(left * cell) },
      spacing: { before: index === 0 ? linesBefore * linePitch - aroundGlyphs(markSize) : linePitch - line },
      tabStops: index === 0 ? tabStops : tabStops.slice(1),
      children: [
        ...(isLast && documentNumber ? textRuns(documentNumber.text) : []),
        tab(),
        ...(index === 0 ? textRuns(signatoryLabel) : []),
        ...textRuns(name!, { style: signatoryNameStyle.id }),
        ...(second ? [tab(), ...textRuns(second, { style: signatoryNameStyle.id })] : []),
      ],
    });
  });
}

const signatoryLabel = '签发人：';

function pairs(names: readonly string[]): string[][] {
  return names.flatMap((_, index) => (index % 2 === 0 ? [names.slice(index, index + 2)] : []));
}
