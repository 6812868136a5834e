import { expect, it } from 'vitest';
import { type Document, suppliedText } from '../../src/document/model.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../writers/docx/sample-document.js';
import { describePages } from './support/describe-pages.js';
import { expectMeasure } from './support/expect-measure.js';
import { countGlyphs, findLine, typeArea } from './support/measure-page.js';
import { findRules, inkBox } from './support/page-image.js';

/** Paragraphs of Chinese characters alone: every line can be filled. */
const prose = Array.from({ length: 4 }, () => paragraph('依法行政公开公正便民高效'.repeat(45)));
const { letterhead } = sampleDocument();

const documents = {
  sample: sampleDocument(),
  prose: bareDocument({ title: suppliedText('云岭县2025年法治政府建设年度报告'), blocks: prose }),
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
      for (const page of inner)
        expectMeasure(page.lines.length, {
          what: `第${page.number}页行数`,
          clause: '5.2.3',
          expected: 22,
          unit: '行',
        });
    });

    it('holds 28 characters on a full line', () => {
      const [, second] = printed('prose').pages;
      const full = second!.lines.filter(
        (line) => line.left < typeArea.left + 1 && line.right > typeArea.right - 3,
      );
      expect(full.length).toBeGreaterThan(18);
      for (const line of full)
        expectMeasure(countGlyphs(line), {
          what: `“${line.text}”的字数`,
          clause: '5.2.3',
          expected: 28,
          unit: '字',
        });
    });

    it('fills the type area from edge to edge', () => {
      const page = printed('prose').draw(2);
      const ink = inkBox(page, { bottom: typeArea.bottom + 1 })!;
      expectMeasure(ink.left, {
        what: '正文左边缘',
        clause: '5.2.1',
        expected: typeArea.left,
        tolerance: 1,
        unit: 'mm',
      });
      expectMeasure(ink.right, {
        what: '正文右边缘',
        clause: '5.2.1',
        expected: typeArea.right,
        tolerance: 1,
        unit: 'mm',
      });
    });

    it('indents a paragraph by two characters', () => {
      const { line } = findLine(printed('prose').pages, /^依法行政.*/);
      expectMeasure(indentOf(line), {
        what: '首行缩进',
        clause: '7.3.3',
        expected: 2,
        tolerance: 0.1,
        unit: '字',
      });
    });

    it('sets the dash of the page number 7 mm below the type area, right on odd pages and left on even ones', () => {
      const { pages, draw } = printed('prose');
      for (const { number, footer } of pages.slice(0, 2)) {
        expect(footer?.text).toBe(`—${number}—`);
        const below = { top: typeArea.bottom + 3 };
        const number1 = inkBox(draw(number), below)!;
        const dash = inkBox(draw(number), { ...below, left: number1.left, right: number1.left + 2 })!;
        const position = {
          what: `第${number}页页码一字线至版心下边缘`,
          clause: '7.5',
          expected: 7,
          tolerance: 0.5,
        } as const;
        expectMeasure(dash.top - typeArea.bottom, { ...position, unit: 'mm' });
        const [side, inset] =
          number % 2 === 1 ? ['右', typeArea.right - footer!.right] : ['左', footer!.left - typeArea.left];
        const what = `第${number}页页码${side}空`;
        expectMeasure(inset / (14 * point), { what, clause: '7.5', expected: 1, tolerance: 0.1, unit: '字' });
      }
    });

    it('sets the title in 22 point type on the lines that were chosen', () => {
      const { pages } = printed('sample');
      const { line: first } = findLine(pages, '云岭县人民政府');
      const { line: second } = findLine(pages, '关于2025年度法治政府建设情况的报告');
      const size = (first.right - first.left) / 7 / point;
      expectMeasure(size, { what: '标题字号', clause: '7.3.1', expected: 22, tolerance: 0.2, unit: '磅' });
      const middle = (typeArea.left + typeArea.right) / 2;
      for (const line of [first, second]) {
        const measured = (line.left + line.right) / 2;
        expectMeasure(measured, {
          what: `“${line.text}”的中线`,
          clause: '7.3.1',
          expected: middle,
          tolerance: 0.7,
          unit: 'mm',
        });
      }
    });

    it.each(['sample', 'plainMark', 'upward', 'joint'] as const)(
      'sets the mark of %s 35 mm below the type area’s edge',
      (name) => {
        const mark = inkBox(printed(name).draw(1), { bottom: typeArea.top + 60 }, 'red')!;
        const top = mark.top - typeArea.top;
        expectMeasure(top, {
          what: '发文机关标志上边缘至版心上边缘',
          clause: '7.2.4',
          expected: 35,
          tolerance: 1,
          unit: 'mm',
        });
      },
    );

    it.each(['sample', 'upward', 'joint'] as const)(
      'draws a red line of 156 mm 4 mm below the number of %s',
      (name) => {
        const { pages, draw } = printed(name);
        const { line } = findLine(pages, /云政发〔2026〕5号/);
        const [rule] = findRules(draw(1), 100, 'red');
        const number = inkBox(draw(1), { ...line, bottom: line.bottom - 0.5 })!;
        const gap = rule!.top - number.bottom;
        expectMeasure(gap, {
          what: '红色分隔线至发文字号',
          clause: '7.2.7',
          expected: 4,
          tolerance: 0.5,
          unit: 'mm',
        });
        const width = rule!.right - rule!.left;
        expectMeasure(width, {
          what: '红色分隔线长',
          clause: '7.2.7',
          expected: typeArea.width,
          tolerance: 0.5,
          unit: 'mm',
        });
        expectMeasure(rule!.left, {
          what: '红色分隔线左端',
          clause: '7.2.7',
          expected: typeArea.left,
          tolerance: 0.5,
          unit: 'mm',
        });
      },
    );

    it('sets the signatories right and the number left, one character in, on the same line', () => {
      const { lines } = printed('upward').pages[0]!;
      const first = lines.find((line) => line.text.includes('签发人'))!;
      const last = lines.find((line) => line.text.includes('云政发'))!;
      expect(first.text).toBe('签发人：甲子丑乙寅卯');
      expect(last.text).toBe('云政发〔2026〕5号丙辰巳');
      expectMeasure(indentOf(last), {
        what: '发文字号左空',
        clause: '7.2.5',
        expected: 1,
        tolerance: 0.1,
        unit: '字',
      });
      expectMeasure((typeArea.right - first.right) / cell, {
        what: '签发人右空',
        clause: '7.2.6',
        expected: 1,
        tolerance: 0.2,
        unit: '字',
      });
    });

    it.each(['sample', 'joint', 'upward'] as const)(
      'ends the imprint of %s on the lower edge of the type area',
      (name) => {
        const { pages, draw } = printed(name);
        const { page } = findLine(pages, /印发$/);
        expect(page, '版记应在最后一页').toBe(pages.length);
        const rules = findRules(draw(page, 600));
        expect(rules).toHaveLength(3);
        const bottom = rules.at(-1)!.bottom;
        const where = {
          what: '版记末条分隔线至页面上边缘',
          clause: '7.4.1',
          expected: typeArea.bottom,
          tolerance: 0.5,
        } as const;
        expectMeasure(bottom, { ...where, unit: 'mm' });
        [0.35, 0.25, 0.35].forEach((weight, index) => {
          const rule = rules[index]!;
          const what = `版记第${index + 1}条分隔线`;
          expectMeasure(rule.bottom - rule.top, {
            what: `${what}宽`,
            clause: '7.4.1',
            expected: weight,
            tolerance: 0.05,
            unit: 'mm',
          });
          expectMeasure(rule.right - rule.left, {
            what: `${what}长`,
            clause: '7.4.1',
            expected: typeArea.width,
            tolerance: 0.5,
            unit: 'mm',
          });
        });
      },
    );

    it('sets a sealed signature over the date, the date four characters from the right', () => {
      const { pages } = printed('sealed');
      const signature = findLine(pages, '云岭县人民政府').line;
      const date = findLine(pages, '2026年2月20日').line;
      const offset = Math.abs(middleOf(signature) - middleOf(date));
      expectMeasure(offset, {
        what: '署名与成文日期的中线相差',
        clause: '7.3.5.1',
        expected: 0,
        tolerance: 0.7,
        unit: 'mm',
      });
      expectMeasure(blankRight(date), {
        what: '成文日期右空',
        clause: '7.3.5.1',
        expected: 4,
        tolerance: 0.7,
        unit: '字',
      });
    });

    it('leaves every seal of a joint document its room, the last over the date', () => {
      const { pages } = printed('threeSeals');
      const { lines } = pages[0]!;
      const first = lines.find((line) => line.text.startsWith('云岭县公安局'))!;
      expect(first.text).toBe('云岭县公安局云岭县司法局');
      const last = findLine(pages, '云岭县财政局').line;
      const date = findLine(pages, '2026年2月20日').line;
      const offset = Math.abs(middleOf(last) - middleOf(date));
      expectMeasure(offset, {
        what: '末位署名与成文日期的中线相差',
        clause: '7.3.5.1',
        expected: 0,
        tolerance: 0.7,
        unit: 'mm',
      });
      const nameWidth = last.right - last.left;
      const between = { down: last.top - first.top, across: first.right - first.left - nameWidth };
      expect(between.down, '上下两枚印章的圆心距（印章直径不超过45mm，互不相交）').toBeGreaterThan(45);
      expect(between.across, '左右两枚印章的圆心距').toBeGreaterThan(45);
      expect(middleOf(last) + 22.5, '印章右端不超出版心').toBeLessThanOrEqual(typeArea.right);
      expect(first.left + nameWidth / 2 - 22.5, '印章左端不超出版心').toBeGreaterThanOrEqual(typeArea.left);
    });

    it('sets an unsealed signature two characters from the right and the date two characters further in', () => {
      const { pages } = printed('unsealed');
      const signature = findLine(pages, '云岭县农业农村局').line;
      const date = findLine(pages, '2026年2月20日').line;
      expectMeasure(blankRight(signature), {
        what: '署名右空',
        clause: '7.3.5.2',
        expected: 2,
        tolerance: 0.2,
        unit: '字',
      });
      const shift = (date.left - signature.left) / cell;
      expectMeasure(shift, {
        what: '成文日期首字比署名首字右移',
        clause: '7.3.5.2',
        expected: 2,
        tolerance: 0.1,
        unit: '字',
      });
      const body = findLine(pages, '特此报告。').line;
      const lines = (signature.top - body.top) / linePitch;
      expectMeasure(lines, {
        what: '署名在正文下',
        clause: '7.3.5.2',
        expected: 2,
        tolerance: 0.1,
        unit: '行',
      });
    });

    it('moves a signature in that is shorter than its date', () => {
      const { pages } = printed('shortName');
      const signature = findLine(pages, '云岭县政府').line;
      const date = findLine(pages, '2026年2月20日').line;
      const shift = (date.left - signature.left) / cell;
      expectMeasure(shift, {
        what: '成文日期首字比署名首字右移',
        clause: '7.3.5.2',
        expected: 2,
        tolerance: 0.1,
        unit: '字',
      });
      expectMeasure(blankRight(date), {
        what: '成文日期右空',
        clause: '7.3.5.2',
        expected: 2,
        tolerance: 1.4,
        unit: '字',
      });
    });

    it('sets attachments on pages of their own, the label in the first line and the title in the third', () => {
      const { pages } = printed('sample');
      const { page, line: label } = findLine(pages, '附件1');
      const title = findLine(pages, '云岭县2025年行政复议案件统计表');
      expect(pages[page - 1]!.lines[0]!.text).toBe('附件1');
      const { lines } = pages[page - 1]!;
      const third = (lines[1]!.bottom - label.bottom) / linePitch;
      expect(lines[1]!.text).toBe('云岭县2025年行政复议案件统计表');
      expectMeasure(third, {
        what: '附件标题在附件标识下',
        clause: '7.3.7',
        expected: 2,
        tolerance: 0.3,
        unit: '行',
      });
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
