import { expect, it } from 'vitest';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../writers/docx/sample-document.js';
import { describePages } from './support/describe-pages.js';
import { expectMeasure } from './support/expect-measure.js';
import { typeArea } from './support/measure-page.js';
import { findRules, inkBox, pageNumberDash } from './support/page-image.js';

describePages(
  'with the margins of GB/T 33476.2-2016',
  async () => {
    const style = packagedStyle('gbt33476', 'open');
    const prose = Array.from({ length: 4 }, () => paragraph('依法行政公开公正便民高效'.repeat(45)));
    return {
      sample: await writeDocx(sampleDocument(), style),
      prose: await writeDocx(bareDocument({ blocks: prose }), style),
    };
  },
  (printed) => {
    it('a full inner page still holds 22 lines of 28 characters', () => {
      const [, second] = printed('prose').pages;
      expect(second!.lines.filter((line) => line.text.length === 28).length).toBeGreaterThan(18);
      expectMeasure(second!.lines.length, '22行', '5.2.3 第2页行数');
    });

    it('the text stands out above and below by as much as the lines are blank around their glyphs', () => {
      const ink = inkBox(printed('prose').draw(2), { bottom: typeArea.bottom + 3 })!;
      expectMeasure(ink.top, '37±1.6mm', '5.2.1 首行字面上边缘');
      expectMeasure(ink.bottom, '262±1.6mm', '5.2.1 末行字面下边缘');
    });

    it('mark, imprint and page number keep their places by the type area', () => {
      const { pages, draw } = printed('sample');
      const mark = inkBox(draw(1), { bottom: typeArea.top + 60 }, 'red')!;
      const top = mark.top - typeArea.top;
      expectMeasure(top, '35±1mm', '7.2.4 发文机关标志上边缘至版心上边缘');
      const rules = findRules(draw(pages.length));
      expect(rules).toHaveLength(3);
      const bottom = rules.at(-1)!.bottom;
      const what = '版记末条分隔线至页面上边缘';
      expectMeasure(bottom, '262±0.5mm', `7.4.1 ${what}`);
      const gap = pageNumberDash(draw(1)).top - typeArea.bottom;
      expectMeasure(gap, '7±0.5mm', '7.5 页码一字线至版心下边缘');
    });
  },
);
