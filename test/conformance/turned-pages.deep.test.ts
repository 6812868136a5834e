import { expect, it } from 'vitest';
import { type Block, suppliedText } from '../../src/document/model.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph } from '../writers/docx/sample-document.js';
import { describePages, type Printed } from './support/describe-pages.js';
import { expectMeasure } from './support/expect-measure.js';
import { typeArea } from './support/measure-page.js';
import { type Box, inkBox, pageNumberDash } from './support/page-image.js';

/** Too wide for an upright page, and longer than one that lies across. */
const wideTable: Block = {
  kind: 'table',
  caption: suppliedText('各单位执法数据'),
  header: ['单位', ...Array.from({ length: 12 }, (_, at) => `第${at + 1}项（万元）`)].map(suppliedText),
  rows: Array.from({ length: 30 }, (_, row) =>
    [`${'甲乙丙丁戊己庚辛壬癸'[row % 10]}乡`, ...Array.from({ length: 12 }, () => `${1234567 + row}.25`)].map(
      suppliedText,
    ),
  ),
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => paragraph(`第${at + 1}项工作已经完成。`));
const signed = {
  title: suppliedText('云岭县2025年法治政府建设年度报告'),
  signature: [suppliedText('云岭县人民政府')],
  dateOfIssue: suppliedText('2026年2月20日'),
};

/** The pages that lie across in each, counted from 1. */
const documents = {
  attachment: {
    turned: [2, 3],
    document: bareDocument({
      ...signed,
      blocks: lines(5),
      attachments: [{ title: suppliedText('执法数据统计表'), blocks: [wideTable] }],
    }),
  },
  body: {
    turned: [3, 4],
    document: bareDocument({ ...signed, blocks: [...lines(30), wideTable, ...lines(30)] }),
  },
  ending: {
    turned: [2, 3],
    document: bareDocument({ ...signed, sealed: true, blocks: [...lines(5), wideTable] }),
  },
} as const;
const cases = Object.entries(documents).flatMap(([name, { turned }]) =>
  turned.map((page) => ({
    name: name as keyof typeof documents,
    page,
    side: page % 2 === 1 ? '订口' : '切口',
  })),
);

describePages(
  'pages that lie across (GB/T 9704-2012, section 8)',
  async () => {
    const style = packagedStyle('gbt9704-2012', 'open');
    const written = Object.entries(documents).map(async ([name, { document }]) => [
      name,
      await writeDocx(document, style),
    ]);
    return Object.fromEntries(await Promise.all(written)) as Record<keyof typeof documents, Uint8Array>;
  },
  (printed) => {
    it.each(Object.keys(documents) as (keyof typeof documents)[])(
      'are those of the table alone (%s)',
      (name) => {
        const { pages, draw } = printed(name);
        const across = pages
          .map(({ number }) => number)
          .filter((number) => draw(number).width > draw(number).height);
        expect(across).toEqual(documents[name].turned);
      },
    );

    it.each(cases)(
      'keep the page number where upright pages have it ($name, page $page)',
      ({ name, page }) => {
        const number = numberBox(printed(name), page);
        const [side, inset] =
          page % 2 === 1 ? ['右', typeArea.right - number.right] : ['左', number.left - typeArea.left];
        expectMeasure(inset / (14 * point), '1±0.2字', `7.5 第${page}页页码${side}空`);
        expectMeasure(number.dash - typeArea.bottom, '7±0.5mm', `7.5 第${page}页页码一字线至版心下边缘`);
        const upright = numberBox(printed('body'), page % 2 === 1 ? 1 : 2);
        expectMeasure(Math.abs(number.dash - upright.dash), '0±0.5mm', `8 第${page}页与竖排页页码的高低`);
        const edge = page % 2 === 1 ? 'right' : 'left';
        expectMeasure(Math.abs(number[edge] - upright[edge]), '0±0.5mm', `8 第${page}页与竖排页页码的左右`);
      },
    );

    it('carry the signature where the body ends with such a table, so that it is not alone (7.3.5.5)', () => {
      const { pages } = printed('ending');
      expect(pages.length).toBe(3);
      const { words } = pages[2]!;
      const date = words.filter(
        ({ text, top }) => /^(?:2026|年|2|月|20|日|2026年2月20日)$/.test(text) && top > 60,
      );
      expect(words.map(({ text }) => text)).toContain('云岭县人民政府');
      expect(words.filter(({ text }) => /^.乡$/.test(text)).length).toBeGreaterThanOrEqual(2);
      const blank = (297 - 37 - Math.max(...date.map(({ right }) => right))) / cell;
      expectMeasure(blank, '4±0.7字', '7.3.5.1 成文日期右空');
    });

    it.each(cases)('have the head of the table on the $side ($name, page $page)', ({ name, page }) => {
      const { draw, pages } = printed(name);
      // Turned so that the page number stands upright, an odd page is bound on the left, an even one on the right.
      const ink = turnBack(inkBox(draw(page), { left: 297 - typeArea.bottom - 0.5 })!);
      expectMeasure(ink.left, '28±4mm', `8 第${page}页表头至页面左边缘`);
      expect(ink.right, '表格在版心以内').toBeLessThan(typeArea.right + 0.5);
      expect(ink.bottom, '表格在版心以内').toBeLessThan(typeArea.bottom + 0.5);
      expect(ink.top, '表格在版心以内').toBeGreaterThan(typeArea.top - 0.5);
      const head = pages[page - 1]!.words.filter(({ text }) => text === '单位');
      expect(head, '表头在每页重复').toHaveLength(1);
      const rows = pages[page - 1]!.words.filter(({ text }) => /^.乡$/.test(text));
      expect(head[0]!.bottom).toBeLessThan(Math.min(...rows.map(({ top }) => top)));
    });
  },
);

const point = 25.4 / 72;
const cell = (315 / 20) * point;

type NumberBox = { left: number; right: number; dash: number };

/** Where the number of a page stands when it is held upright, and the upper edge of its dash. */
function numberBox({ draw }: Printed, page: number): NumberBox {
  const image = draw(page);
  if (image.width < image.height) {
    const { left, right } = inkBox(image, { top: typeArea.bottom + 3 })!;
    return { left, right, dash: pageNumberDash(image).top };
  }
  const beside = { right: 297 - typeArea.bottom - 3 };
  const box = inkBox(image, beside)!;
  const { left, right } = turnBack(box);
  return { left, right, dash: turnBack(inkBox(image, { ...beside, bottom: box.top + 2 })!).top };
}

/** A box of a page that lies across, as it stands when the page is turned until its number is upright. */
function turnBack({ left, right, top, bottom }: Box): Box {
  return { left: top, right: bottom, top: 297 - right, bottom: 297 - left };
}
