import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../../src/document/model.js';
import { layOutDocument } from '../../../src/layout/pages/lay-out-document.js';
import { printTexts } from '../../../src/layout/print-texts.js';
import { writePages } from '../../../src/writers/html/write-pages.js';
import { loadExample } from '../../support/load-example.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from '../docx/sample-document.js';
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
