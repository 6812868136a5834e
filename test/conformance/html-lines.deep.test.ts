import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { writeHtml } from '../../src/writers/html/write-html.js';
import { examplesFolder, loadExample } from '../support/load-example.js';
import { describeInBrowser } from '../support/open-browser.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { typeArea } from './support/measure-page.js';
import { hasProgram, readPages, renderPages, type TextPage } from './support/render-pages.js';

const examples = readdirSync(examplesFolder).filter((name) => name.endsWith('.yaml'));

describe.skipIf(!hasProgram('soffice'))('with LibreOffice', () => {
  describeInBrowser('a page printed by Chromium', (browser) => {
    let folder: string;
    const printed = new Map<string, { word: string[][]; html: string[][] }>();

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lawreport-html-'));
      const style = packagedStyle('gbt9704-2012', 'open');
      const documents = examples.map((name) => [name, loadExample(name).document] as const);
      const written = await Promise.all(
        documents.map(async ([name, document]) => [name, await writeDocx(document, style)] as const),
      );
      const rendering = renderPages(Object.fromEntries(written));
      const page = await browser().newPage();
      for (const [name, document] of documents) {
        writeFileSync(join(folder, `${name}.html`), writeHtml(document, style));
        await page.goto(`file://${folder}/${name}.html`);
        const pdf = join(folder, `${name}.pdf`);
        await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
        const word = rendering.documents[name]!.pages.map(linesOf);
        printed.set(name, { word, html: readPages(pdf).map(linesOf) });
      }
      await page.close();
      rendering.close();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(examples)('has the lines of the .docx that LibreOffice prints: 98 of 100 (%s)', (name) => {
      const { word, html } = printed.get(name)!;
      const lines = word.flatMap((page, index) => page.map((text) => ({ page: index + 1, text })));
      const differing = lines.filter(({ page, text }) => !html[page - 1]?.includes(text));
      expect(lines.length).toBeGreaterThan(100);
      expect(
        1 - differing.length / lines.length,
        `differing: ${JSON.stringify(differing)}`,
      ).toBeGreaterThanOrEqual(0.98);
    });

    it.each(examples)('ends its pages where the .docx does (%s)', (name) => {
      const { word, html } = printed.get(name)!;
      expect(html.map((page) => page.at(-1))).toEqual(word.map((page) => page.at(-1)));
    });
  });
});

/** The lines within the type area; the two programs tell different heights of the same font, so its middle counts. */
function linesOf({ words }: TextPage): string[] {
  const placed = words
    .map((word) => ({ ...word, middle: (word.top + word.bottom) / 2 }))
    .filter(({ middle }) => middle < typeArea.bottom)
    .sort((a, b) => a.middle - b.middle);
  const lines: (typeof placed)[] = [];
  for (const word of placed) {
    const line = lines.at(-1);
    if (line && word.middle - line[0]!.middle < sameLine) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
  );
}

/** In millimetres; lines of tables are five apart. */
const sameLine = 2;
