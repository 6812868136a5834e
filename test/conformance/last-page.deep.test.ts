import { expect, it } from 'vitest';
import { type Document, suppliedText } from '../../src/document/model.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../writers/docx/sample-document.js';
import { describePages } from './support/describe-pages.js';
import { expectMeasure } from './support/expect-measure.js';
import { findLine, type MeasuredPage } from './support/measure-page.js';
import { findRules } from './support/page-image.js';

/** Bodies that end on each line of a page, so that signature and imprint meet its foot in every way. */
const lengths = Array.from({ length: 23 }, (_, index) => index + 1);
const name = (length: number) => `lines${length}` as const;

/** Those after which a table of three rows meets the foot of the page. */
const tableLengths = [12, 14, 16, 18, 20];
const tableName = (length: number) => `table${length}` as const;

const documents = {
  ...Object.fromEntries(lengths.map((length) => [name(length), endingAfter(length)])),
  ...Object.fromEntries(tableLengths.map((length) => [tableName(length), endingWithTable(length)])),
};

describePages(
  'wherever the body ends on its page',
  async () => {
    const style = packagedStyle('gbt9704-2012', 'open');
    const written = Object.entries(documents).map(async ([key, document]) => [
      key,
      await writeDocx(document, style),
    ]);
    return Object.fromEntries(await Promise.all(written)) as Record<
      ReturnType<typeof name | typeof tableName>,
      Uint8Array
    >;
  },
  (printed) => {
    it.each(lengths)('no signature stands alone on its page (%i lines of body; 7.3.5.5)', (length) => {
      const { pages } = printed(name(length));
      const signature = findLine(pages, '云岭县人民政府');
      const date = findLine(pages, '2026年2月20日');
      expect(date.page, '署名和成文日期应在同一页').toBe(signature.page);
      const above = pages[signature.page - 1]!.lines.filter((line) => line.bottom <= signature.line.top);
      expect(above.length, '与署名同一页的正文行数').toBeGreaterThan(0);
    });

    it.each(lengths)(
      'the imprint stands at the foot of the last page and covers nothing (%i lines of body)',
      (length) => {
        const { pages, draw } = printed(name(length));
        const last = pages.at(-1)!;
        const first = last.lines.findIndex((line) => line.text.startsWith('抄送：'));
        expect(last.lines.slice(first).map((line) => line.text)).toEqual(imprintLines);
        const rules = findRules(draw(pages.length, 150));
        const text = last.lines[first - 1];
        if (text) expect(text.bottom, '版记首条分隔线以上的文字').toBeLessThanOrEqual(rules[0]!.top + 2);
        const bottom = rules.at(-1)!.bottom;
        const what = '版记末条分隔线至页面上边缘';
        expectMeasure(bottom, '262±0.5mm', `7.4.1 ${what}`);
      },
    );

    it.each(lengths)('no line is lost or set twice (%i lines of body)', (length) => {
      const body = printed(name(length))
        .pages.flatMap(textLines)
        .filter((line) => /^第.*项/.test(line));
      expect(body).toEqual(lengths.slice(0, length).map(bodyLine));
    });
  },
);

const imprintLines = ['抄送：中共云岭县委，云岭县人大常委会。', '云岭县人民政府办公室2026年2月24日印发'];

function textLines(page: MeasuredPage): string[] {
  return page.lines.map((line) => line.text);
}

function bodyLine(length: number): string {
  return `第${length}项工作已经完成。`;
}

function endingWithTable(length: number): Document {
  const document = endingAfter(length);
  const rows = [['中行'], ['末行']].map((cells) => cells.map(suppliedText));
  return {
    ...document,
    blocks: [...document.blocks, { kind: 'table', header: [suppliedText('首行')], rows }],
  };
}

function endingAfter(length: number): Document {
  const { imprint } = sampleDocument();
  return bareDocument({
    title: suppliedText('云岭县2025年法治政府建设年度报告'),
    blocks: lengths.slice(0, length).map((line) => paragraph(bodyLine(line))),
    signature: [suppliedText('云岭县人民政府')],
    dateOfIssue: suppliedText('2026年2月20日'),
    sealed: true,
    imprint: { ...imprint!, copyTo: ['中共云岭县委', '云岭县人大常委会'].map(suppliedText) },
  });
}
