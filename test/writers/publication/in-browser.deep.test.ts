/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Document } from '../../../src/document/model.js';
import { publicEdition } from '../../../src/document/public-edition.js';
import { type PrintedText, printTexts } from '../../../src/layout/print-texts.js';
import { collectMetadata } from '../../../src/writers/publication/publication-metadata.js';
import { writePublicPage } from '../../../src/writers/publication/write-public-page.js';
import { loadExample } from '../../support/load-example.js';
import { describeInBrowser } from '../../support/open-browser.js';
import { makeFolder } from '../../support/run-cli.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { publicSample } from './public-sample.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const reports: Record<string, Document> = {
  example: publicEdition(loadExample('yunling-county-2025.yaml').document),
  'report with tables of all kinds': publicEdition(publicSample()),
};

describeInBrowser('the public page, in Chromium', (browser) => {
  const show = async (name: string, width: number, read: (page: Page) => Promise<void>) => {
    const edition = reports[name]!;
    const metadata = collectMetadata(edition, {}, { year: 2026, month: 2, day: 20 });
    const file = join(makeFolder(), 'public.html');
    writeFileSync(file, writePublicPage(edition, { metadata, style: packagedStyle() }));
    // The page forbids scripts; what judges it is one.
    const context = await browser().newContext({ bypassCSP: true, viewport: { width, height: 860 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await read(page);
    await context.close();
  };
  const cases = Object.keys(reports).flatMap((name) => [1280, 390, 320].map((width) => ({ name, width })));

  it.each(cases)(
    'of a $name is no wider than a screen of $width pixels, and cuts nothing off',
    async (given) => {
      await show(given.name, given.width, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(given.width);
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('h1, h2, h3, h4, h5, p, th, td')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .map((element) => element.textContent),
        );
        expect(cut).toEqual([]);
      });
    },
  );

  it.each(cases)(
    'of a $name gives a screen reader nothing to stumble over ($width pixels)',
    async (given) => {
      await show(given.name, given.width, async (page) => {
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: judge } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await judge.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(violations).toEqual([]);
      });
    },
  );

  it.each(Object.keys(reports))(
    'of a %s shows its text line by line, blanks too, and is copied as that',
    async (name) => {
      await show(name, 1280, async (page) => {
        const wanted = printTexts(reports[name]!).flatMap(shownLines);
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for, not what is there
        expect(linesOf(await page.innerText('body'))).toEqual(wanted);
        const copied = await page.evaluate(() => {
          getSelection()!.selectAllChildren(document.body);
          return getSelection()!.toString();
        });
        expect(linesOf(copied)).toEqual(wanted);
      });
    },
  );

  it.each(Object.keys(reports))('of a %s is printed with every column of its tables', async (name) => {
    // The type area of a printed sheet, 156 mm.
    await show(name, 590, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const tables = await page.evaluate(() =>
        [...document.querySelectorAll('table')].map((table) => ({
          isWithin: table.getBoundingClientRect().right <= innerWidth + 1,
          cut: [...table.querySelectorAll('th, td')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
            .length,
          size: Number.parseFloat(getComputedStyle(table).fontSize),
        })),
      );
      expect(tables.length).toBeGreaterThan(0);
      for (const { isWithin, cut, size } of tables) {
        expect([isWithin, cut]).toEqual([true, 0]);
        expect(size, 'pixels').toBeGreaterThan(7);
      }
    });
  });
});

function shownLines(text: PrintedText): string[] {
  if (text.kind === 'table') {
    const { caption, header, rows } = text.table;
    const row = (cells: typeof header) =>
      cells
        .map((cell) => cell.text)
        .join('\t')
        .split('\n');
    return [...(caption ? [caption.text] : []), ...[header, ...rows].flatMap(row)];
  }
  return 'lines' in text ? [text.lines.join('')] : [text.text];
}

function linesOf(shown: string): string[] {
  return shown.split('\n').filter((line) => line !== '');
}
