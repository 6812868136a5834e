import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, suppliedText } from '../../../src/document/model.js';
import { layOutDocument } from '../../../src/layout/pages/lay-out-document.js';
import { printTexts } from '../../../src/layout/print-texts.js';
import { writeHtml } from '../../../src/writers/html/write-html.js';
import { writePages } from '../../../src/writers/html/write-pages.js';
import { loadExample } from '../../support/load-example.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../docx/sample-document.js';
import { outlineMarkup } from './outline-markup.js';
import { flattenTexts, textOfMarkup } from './text-of-markup.js';

const style = packagedStyle();
const examples = readdirSync(new URL('../../../examples/', import.meta.url)).filter((name) =>
  name.endsWith('.yaml'),
);

describe('the pages of a document as HTML', () => {
  it.each(examples)('are as many as the layout has, each with its number (%s)', (name) => {
    const { document } = loadExample(name);
    const pages = writePages(document, style);
    expect(pages.map(({ number }) => number)).toEqual(
      layOutDocument(document, style).pages.map(({ number }) => number),
    );
    for (const { html, number } of pages) expect(html).toContain(`data-page="${number}"`);
  });

  it.each(examples)('hold every character of the text in order, with its numbers (%s)', (name) => {
    const { letterhead: _, imprint: __, ...body } = loadExample(name).document;
    const written = writePages(body, style).map(({ html }) => textOfMarkup(html));
    expect(written.join('')).toBe(flattenTexts(printTexts(body)));
  });

  it.each(examples)(
    'say of each paragraph that an author wrote where in the report file it stands (%s)',
    (name) => {
      const { document, source } = loadExample(name);
      const html = writePages(document, style)
        .map((page) => page.html)
        .join('');
      const paths = [...html.matchAll(/data-path="([^"]+)"/g)].map((match) => match[1]!);
      expect(paths.length).toBeGreaterThan(40);
      expect(paths.filter((path) => !source.hasPath(path))).toEqual([]);
    },
  );

  it.each(['qichuan-joint-2025'])('have the structure that is agreed on (%s)', async (name) => {
    const html = writePages(loadExample(`${name}.yaml`).document, style).map((page) => page.html);
    await expect(outlineMarkup(html.join(''))).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('have the structure of every element that the standard names', async () => {
    await expect(outlineMarkup(writeHtml(sampleDocument(), style))).toMatchFileSnapshot('golden/sample.txt');
  });

  it('lie across where a table is too wide, its rows and the lines of its cells in order', async () => {
    const row = (text: (column: number) => string) =>
      Array.from({ length: 14 }, (_, column) => suppliedText(text(column + 1)));
    const table: Block = {
      kind: 'table',
      header: row((column) => `指标\n${column}`),
      rows: [row((column) => `${12345 + column}`), row((column) => `第一行\n${column}`)],
    };
    const attachments = [{ title: suppliedText('很宽的表'), blocks: [table] }];
    const [, page] = writePages(bareDocument({ blocks: [paragraph('见附件。')], attachments }), style);
    await expect(outlineMarkup(page!.html)).toMatchFileSnapshot('golden/turned.txt');
  });

  it('divide a row that is too high for a page as the layout does, each line on one of them', () => {
    const sentence = '按照要求推进各项任务落实并取得积极成效。';
    const long = Array.from({ length: 160 }, (_, index) => `${index + 1}${sentence}`).join('');
    const table: Block = {
      kind: 'table',
      header: [suppliedText('事项'), suppliedText('内容')],
      rows: [
        [suppliedText('甲'), suppliedText(long)],
        [suppliedText('乙'), suppliedText('短')],
      ],
    };
    const pages = writePages(bareDocument({ blocks: [table, paragraph('后文。')] }), style);
    const parts = pages.map(({ html }) => /<tbody>.*<\/tbody>/.exec(html)?.[0] ?? '');
    expect(parts.filter((part) => part.includes('class="divided"')).length).toBeGreaterThan(2);
    expect(parts.map(textOfMarkup).join('')).toBe(`甲${long}乙短`);
    expect(textOfMarkup(pages.map(({ html }) => html).join(''))).toMatch(/乙短后文。$/);
  });

  it('tell headers that are repeated from the text', () => {
    const cells = (...words: string[]) => words.map(suppliedText);
    const rows = Array.from({ length: 60 }, (_, index) => cells(`${index + 1}`, '一项'));
    const table: Block = { kind: 'table', header: cells('序号', '措施'), rows };
    const pages = writePages(bareDocument({ blocks: [table] }), style);
    expect(pages.map(({ html }) => html.match(/<thead[^>]*>/)?.[0])).toEqual([
      '<thead>',
      '<thead class="again">',
      '<thead class="again">',
    ]);
  });

  it('take what an author wrote for text, never for markup', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">&amp;';
    const document = sampleDocument({ title: suppliedText(hostile), blocks: [paragraph(hostile)] });
    const html = writePages(document, style)
      .map((page) => page.html)
      .join('');
    expect(html).not.toMatch(/<(?:script|img)/);
    expect(textOfMarkup(html)).toContain(hostile.replace(/\s/g, ''));
  });

  it('mark the gaps that the author still has to fill', () => {
    const [page] = writePages(bareDocument({ blocks: [paragraph('全年办结【待填：件数】件。')] }), style);
    expect(page!.html).toContain('<mark>【待填：件数】</mark>');
  });

  it('are the same for the same document', () => {
    expect(writePages(sampleDocument(), style)).toEqual(writePages(sampleDocument(), style));
  });
});

it('there are examples', () => expect(examples.length).toBeGreaterThanOrEqual(6));
