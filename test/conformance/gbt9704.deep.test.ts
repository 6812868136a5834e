import { expect, it } from 'vitest';
import { type Document, suppliedText } from '../../src/document/model.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../writers/docx/sample-document.js';
import { describePages } from './support/describe-pages.js';
import { expectMeasure } from './support/expect-measure.js';
import { countGlyphs, findLine, typeArea } from './support/measure-page.js';
import { findRules, inkBox, pageNumberDash } from './support/page-image.js';

/** Paragraphs of Chinese characters alone: every line can be filled. */
const prose = Array.from({ length: 4 }, () => paragraph('依法行政公开公正便民高效'.repeat(45)));
/** Prose as it is written: a mark that may not begin a line takes the character before it along. */
const punctuated = paragraph(
  '各乡镇、各部门按照“谁执法谁普法”要求抓好落实，推动《行政执法监督条例》落地见效；对检查发现的问题，逐项列出清单，限期整改（含上年遗留问题），办结一项、核销一项。'.repeat(
    8,
  ),
);
const { letterhead } = sampleDocument();

const documents = {
  sample: sampleDocument(),
  prose: bareDocument({ title: suppliedText('云岭县2025年法治政府建设年度报告'), blocks: prose }),
  punctuated: bareDocument({ blocks: [punctuated] }),
  plainMark: sampleDocument({ letterhead: withoutRows() }),
  upward: sampleDocument({
    letterhead: { ...withoutRows(), signatories: ['甲子丑', '乙寅卯', '丙辰巳'].map(suppliedText) },
  }),
  joint: sampleDocument({
    letterhead: { ...withoutRows(), mark: ['中共云岭县委', '云岭县人民政府'].map(suppliedText) },
    signature: ['中共云岭县委', '云岭县人民政府'].map(suppliedText),
  }),
  longMark: sampleDocument({
    letterhead: { ...withoutRows(), mark: [suppliedText('云岭县推进依法行政工作领导小组办公室')] },
  }),
  threeSeals: signed({
    sealed: true,
    signature: ['云岭县公安局', '云岭县司法局', '云岭县财政局'].map(suppliedText),
  }),
  sealed: signed({ sealed: true }),
  unsealed: signed({ signature: [suppliedText('云岭县农业农村局')] }),
  shortName: signed({ signature: [suppliedText('云岭县政府')] }),
} satisfies Record<string, Document>;

describePages(
  'a printed page keeps to GB/T 9704-2012',
  async () => {
    const style = packagedStyle('gbt9704-2012', 'open');
    const written = Object.entries(documents).map(async ([name, document]) => [
      name,
      await writeDocx(document, style),
    ]);
    return Object.fromEntries(await Promise.all(written)) as Record<keyof typeof documents, Uint8Array>;
  },
  (printed) => {
    it('holds 22 lines on a full inner page', () => {
      const inner = printed('prose').pages.slice(1, -1);
      expect(inner.length).toBeGreaterThan(1);
      for (const page of inner) expectMeasure(page.lines.length, '22行', `5.2.3 第${page.number}页行数`);
    });

    it('holds 28 characters on a full line', () => {
      const [, second] = printed('prose').pages;
      const full = second!.lines.filter(
        (line) => line.left < typeArea.left + 1 && line.right > typeArea.right - 3,
      );
      expect(full.length).toBeGreaterThan(18);
      for (const line of full) expectMeasure(countGlyphs(line), '28字', `5.2.3 “${line.text}”的字数`);
    });

    it('holds 28 characters on a line of punctuated prose, one or two less where marks ask for it', () => {
      const lines = printed('punctuated')
        .pages.flatMap((page) => page.lines)
        .slice(2, -1);
      expect(lines.length).toBeGreaterThan(18);
      for (const line of lines) expectMeasure(countGlyphs(line), '28±2字', `5.2.3 “${line.text}”的字数`);
      const full = lines.filter((line) => countGlyphs(line) === 28);
      expect(full.length / lines.length, '恰好28字的行所占的比例').toBeGreaterThan(0.5);
    });

    it('fills the type area from edge to edge', () => {
      const page = printed('prose').draw(2);
      const ink = inkBox(page, { bottom: typeArea.bottom + 1 })!;
      expectMeasure(ink.left, '28±1mm', '5.2.1 正文左边缘');
      expectMeasure(ink.right, '184±1mm', '5.2.1 正文右边缘');
    });

    it('indents a paragraph by two characters', () => {
      const { line } = findLine(printed('prose').pages, /^依法行政.*/);
      expectMeasure(indentOf(line), '2±0.1字', '7.3.3 首行缩进');
    });

    it('sets the dash of the page number 7 mm below the type area, right on odd pages and left on even ones', () => {
      const { pages, draw } = printed('prose');
      for (const { number, footer } of pages.slice(0, 2)) {
        expect(footer?.text).toBe(`—${number}—`);
        const gap = pageNumberDash(draw(number)).top - typeArea.bottom;
        expectMeasure(gap, '7±0.5mm', `7.5 第${number}页页码一字线至版心下边缘`);
        const [side, inset] =
          number % 2 === 1 ? ['右', typeArea.right - footer!.right] : ['左', footer!.left - typeArea.left];
        expectMeasure(inset / (14 * point), '1±0.1字', `7.5 第${number}页页码${side}空`);
      }
    });

    it('sets the title in 22 point type on the lines that were chosen', () => {
      const { pages } = printed('sample');
      const { line: first } = findLine(pages, '云岭县人民政府');
      const { line: second } = findLine(pages, '关于2025年度法治政府建设情况的报告');
      const size = (first.right - first.left) / 7 / point;
      expectMeasure(size, '22±0.2磅', '7.3.1 标题字号');
      for (const line of [first, second]) {
        const measured = (line.left + line.right) / 2;
        expectMeasure(measured, '106±0.7mm', `7.3.1 “${line.text}”的中线`);
      }
    });

    it.each(['sample', 'plainMark', 'longMark', 'upward', 'joint'] as const)(
      'sets the mark of %s 35 mm below the type area’s edge',
      (name) => {
        const mark = inkBox(printed(name).draw(1), { bottom: typeArea.top + 60 }, 'red')!;
        const top = mark.top - typeArea.top;
        expectMeasure(top, '35±1mm', '7.2.4 发文机关标志上边缘至版心上边缘');
      },
    );

    it('narrows a long mark before it sets it smaller than 36 points, and keeps it within the type area', () => {
      const mark = inkBox(printed('longMark').draw(1), { bottom: typeArea.top + 60 }, 'red')!;
      expect(mark.left).toBeGreaterThanOrEqual(typeArea.left);
      expect(mark.right).toBeLessThanOrEqual(typeArea.right);
      expect(mark.bottom - mark.top, '发文机关标志字面高（毫米）').toBeGreaterThan(11);
    });

    it.each(['sample', 'upward', 'joint'] as const)(
      'draws a red line of 156 mm 4 mm below the number of %s',
      (name) => {
        const { pages, draw } = printed(name);
        const { line } = findLine(pages, /云政发〔2026〕5号/);
        const [rule] = findRules(draw(1), 100, 'red');
        const number = inkBox(draw(1), { ...line, bottom: line.bottom - 0.5 })!;
        const gap = rule!.top - number.bottom;
        expectMeasure(gap, '4±0.5mm', '7.2.7 红色分隔线至发文字号');
        const width = rule!.right - rule!.left;
        expectMeasure(width, '156±0.5mm', '7.2.7 红色分隔线长');
        expectMeasure(rule!.left, '28±0.5mm', '7.2.7 红色分隔线左端');
      },
    );

    it('sets the signatories right and the number left, one character in, on the same line', () => {
      const { lines } = printed('upward').pages[0]!;
      const first = lines.find((line) => line.text.includes('签发人'))!;
      const last = lines.find((line) => line.text.includes('云政发'))!;
      expect(first.text).toBe('签发人：甲子丑乙寅卯');
      expect(last.text).toBe('云政发〔2026〕5号丙辰巳');
      expectMeasure(indentOf(last), '1±0.1字', '7.2.5 发文字号左空');
      expectMeasure((typeArea.right - first.right) / cell, '1±0.2字', '7.2.6 签发人右空');
    });

    it.each(['sample', 'joint', 'upward'] as const)(
      'ends the imprint of %s on the lower edge of the type area',
      (name) => {
        const { pages, draw } = printed(name);
        const { page } = findLine(pages, /印发$/);
        expect(page, '版记应在最后一页').toBe(pages.length);
        const rules = findRules(draw(page, 600));
        expect(rules).toHaveLength(3);
        expectMeasure(rules.at(-1)!.bottom, '262±0.5mm', '7.4.1 版记末条分隔线至页面上边缘');
        [0.35, 0.25, 0.35].forEach((weight, index) => {
          const rule = rules[index]!;
          const what = `版记第${index + 1}条分隔线`;
          expectMeasure(rule.bottom - rule.top, `${weight}±0.05mm`, `7.4.1 ${what}宽`);
          expectMeasure(rule.right - rule.left, '156±0.5mm', `7.4.1 ${what}长`);
        });
      },
    );

    it('sets a sealed signature over the date, the date four characters from the right', () => {
      const { pages } = printed('sealed');
      const signature = findLine(pages, '云岭县人民政府').line;
      const date = findLine(pages, '2026年2月20日').line;
      const offset = Math.abs(middleOf(signature) - middleOf(date));
      expectMeasure(offset, '0±0.7mm', '7.3.5.1 署名与成文日期的中线相差');
      expectMeasure(blankRight(date), '4±0.7字', '7.3.5.1 成文日期右空');
    });

    it('leaves every seal of a joint document its room, the last over the date', () => {
      const { pages } = printed('threeSeals');
      const row = findLine(pages, '云岭县公安局云岭县司法局云岭县财政局').line;
      const date = findLine(pages, '2026年2月20日').line;
      const nameWidth = 6 * cell;
      const [first, last] = [row.left + nameWidth / 2, row.right - nameWidth / 2];
      const offset = Math.abs(last - middleOf(date));
      expectMeasure(offset, '0±0.7mm', '7.3.5.1 末位署名与成文日期的中线相差');
      expect((last - first) / 2, '左右两枚印章的圆心距（印章直径不超过45mm，互不相交）').toBeGreaterThan(45);
      expect(last + 22.5, '印章右端不超出版心').toBeLessThanOrEqual(typeArea.right);
      expect(first - 22.5, '印章左端不超出版心').toBeGreaterThanOrEqual(typeArea.left);
    });

    it('sets an unsealed signature two characters from the right and the date two characters further in', () => {
      const { pages } = printed('unsealed');
      const signature = findLine(pages, '云岭县农业农村局').line;
      const date = findLine(pages, '2026年2月20日').line;
      expectMeasure(blankRight(signature), '2±0.2字', '7.3.5.2 署名右空');
      const shift = (date.left - signature.left) / cell;
      expectMeasure(shift, '2±0.1字', '7.3.5.2 成文日期首字比署名首字右移');
      const body = findLine(pages, '特此报告。').line;
      const lines = (signature.top - body.top) / linePitch;
      expectMeasure(lines, '2±0.1行', '7.3.5.2 署名在正文下');
    });

    it('moves a signature in that is shorter than its date', () => {
      const { pages } = printed('shortName');
      const signature = findLine(pages, '云岭县政府').line;
      const date = findLine(pages, '2026年2月20日').line;
      const shift = (date.left - signature.left) / cell;
      expectMeasure(shift, '2±0.1字', '7.3.5.2 成文日期首字比署名首字右移');
      expectMeasure(blankRight(date), '2±1.4字', '7.3.5.2 成文日期右空');
    });

    it('sets the further lines of the attachment note under the first character of the name', () => {
      const { pages } = printed('sample');
      const { page, line: first } = findLine(pages, /^附件：1\./);
      expectMeasure(indentOf(first), '2±0.1字', '7.3.4 附件说明左空');
      const { lines } = pages[page - 1]!;
      const at = lines.indexOf(first);
      const [second, wrapped] = lines.slice(at + 1, at + 3);
      expect(second!.text).toMatch(/^2\.云岭县2025年度/);
      expectMeasure(indentOf(second!), '5±0.1字', '7.3.4 第二个附件的序号左空');
      expectMeasure(indentOf(wrapped!), '6.25±0.1字', '7.3.4 附件名称回行左空');
    });

    it('sets attachments on pages of their own, the label in the first line and the title in the third', () => {
      const { pages } = printed('sample');
      const { page, line: label } = findLine(pages, '附件1');
      const title = findLine(pages, '云岭县2025年行政复议案件统计表');
      expect(pages[page - 1]!.lines[0]!.text).toBe('附件1');
      const { lines } = pages[page - 1]!;
      const third = (lines[1]!.bottom - label.bottom) / linePitch;
      expect(lines[1]!.text).toBe('云岭县2025年行政复议案件统计表');
      expectMeasure(third, '2±0.3行', '7.3.7 附件标题在附件标识下');
      expect(title.page, '附件说明在附件之前').toBeLessThanOrEqual(page);
    });
  },
);

const point = 25.4 / 72;
/** One character of body type (字): 1/28 of the type area, as 28 stand on a line. */
const cell = 315 / 20 / (72 / 25.4);
const linePitch = 28.95 * point;

function indentOf(line: { left: number }): number {
  return (line.left - typeArea.left) / cell;
}

function blankRight(line: { right: number }): number {
  return (typeArea.right - line.right) / cell;
}

function middleOf({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

function withoutRows() {
  const { mark, markSuffix, documentNumber } = letterhead!;
  return { mark, markSuffix, documentNumber: documentNumber!, signatories: [] };
}

function signed(changes: Partial<Document>): Document {
  return bareDocument({
    blocks: [paragraph('特此报告。')],
    signature: [suppliedText('云岭县人民政府')],
    dateOfIssue: suppliedText('2026年2月20日'),
    ...changes,
  });
}
