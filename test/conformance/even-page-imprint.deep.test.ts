import { expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../writers/docx/sample-document.js';
import { describePages } from './support/describe-pages.js';
import { findLine } from './support/measure-page.js';

const style = packagedStyle('gbt9704-2012', 'open');

/** Lines of body, and the pages that the imprint (版记) then makes of them. */
const cases = [
  { lines: 10, pages: 2, blank: undefined },
  { lines: 25, pages: 2, blank: undefined },
  { lines: 38, pages: 4, blank: 3 },
  { lines: 50, pages: 4, blank: undefined },
] as const;
const name = (lines: number) => `lines${lines}` as const;

function endingAfter(lines: number) {
  return bareDocument({
    title: suppliedText('云岭县2025年法治政府建设年度报告'),
    blocks: Array.from({ length: lines }, (_, at) => paragraph(`第${at + 1}项工作已经完成。`)),
    signature: [suppliedText('云岭县人民政府')],
    dateOfIssue: suppliedText('2026年2月20日'),
    sealed: true,
    imprint: { ...sampleDocument().imprint!, onEvenPage: true },
  });
}

it.each(cases)(
  'the arithmetic puts the imprint on page $pages after $lines lines',
  ({ lines, pages, blank }) => {
    const layout = layOutDocument(endingAfter(lines), style);
    expect(layout.pages.length).toBe(pages);
    expect(layout.pages.at(-1)!.pieces.at(-1)!.item.origin.kind).toBe('imprint');
    expect(layout.pages.find((page) => page.pieces.length === 0)?.number).toBe(blank);
  },
);

describePages(
  'an imprint that is to stand on an even page',
  async () => {
    const written = cases.map(async ({ lines }) => [name(lines), await writeDocx(endingAfter(lines), style)]);
    return Object.fromEntries(await Promise.all(written)) as Record<ReturnType<typeof name>, Uint8Array>;
  },
  (printed) => {
    it.each(cases)('stands on page $pages after $lines lines', ({ lines, pages: count }) => {
      const { pages } = printed(name(lines));
      expect(pages.length).toBe(count);
      expect(findLine(pages, /印发$/).page).toBe(count);
    });

    // 7.5: where a blank page stands before the page of the imprint, neither has a number.
    it.each(cases)('follows a blank page without a number, if any ($lines lines)', ({ lines, blank }) => {
      const { pages } = printed(name(lines));
      const unnumbered = pages.filter((page) => page.footer === undefined).map(({ number }) => number);
      expect(unnumbered).toEqual(blank === undefined ? [] : [blank, pages.length]);
      expect(pages.filter((page) => page.lines.length === 0).map(({ number }) => number)).toEqual(
        blank === undefined ? [] : [blank],
      );
    });
  },
);
