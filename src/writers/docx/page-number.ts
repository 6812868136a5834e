import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { characterCell, tightLine } from '../../layout/type-metrics.js';
import { millimetresToTwips, type Twip } from '../../layout/units.js';
import { paragraphStyles } from './style-ids.js';

/** `— 1 —`: right and one character in on odd pages, left and one character in on even ones; GB/T 9704-2012, 7.5. */
export function writePageNumbers(style: Style): { default: Footer; even: Footer } {
  const cell = characterCell('pageNumber', style);
  const { left, right } = style.elements.pageNumber;
  const footer = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          style: paragraphStyles.pageNumber.id,
          alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: side === 'right' ? { right: right * cell } : { left: left * cell },
          // The field's result takes the format of its own run.
          children: ['— ', PageNumber.CURRENT, ' —'].map(
            (part) => new TextRun({ children: [part], font: { hint: 'eastAsia' } }),
          ),
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}

/**
 * From the page's lower edge to the bottom of the footer: the dash stands in the middle of its line,
 * the wanted distance below the type area.
 */
export function footerDistance(style: Style): Twip {
  const { margin, compensation } = pageGeometry(style);
  const halfLine = tightLine(style.elements.pageNumber.size) / 2;
  return Math.round(margin.bottom + compensation - millimetresToTwips(style.pageNumberGap) - halfLine);
}
