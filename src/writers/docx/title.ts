import { Paragraph } from 'docx';
import { breakTitle, titleWidthLimit } from '../../layout/break-title.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { textRuns } from './runs.js';
import { paragraphStyles } from './style-ids.js';

type TitleOptions = {
  organs?: readonly string[];
  linesBefore?: number;
  linesAfter?: number;
  isLandscape?: boolean;
};

/** A title over one or more centred lines; an author's own line breaks win (GB/T 9704-2012, 7.3.1). */
export function writeTitle(
  text: string,
  name: 'title' | 'attachmentTitle',
  style: Style,
  { organs = [], isLandscape = false, linesBefore, linesAfter }: TitleOptions = {},
): Paragraph {
  const usual = style.elements[name];
  const { linePitch } = pageGeometry(style);
  const lines = breakTitle(text, { maxWidth: titleWidthLimit(name, style, isLandscape), organs });
  return new Paragraph({
    style: paragraphStyles[name].id,
    spacing: {
      before: Math.round((linesBefore ?? usual.linesBefore) * linePitch),
      after: Math.round((linesAfter ?? usual.linesAfter) * linePitch),
    },
    children: textRuns(lines.join('\n')),
  });
}
