/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { publicEdition } from '../../../src/document/public-edition.js';
import { printTexts } from '../../../src/layout/print-texts.js';
import { collectMetadata } from '../../../src/writers/publication/publication-metadata.js';
import { writePublicPage } from '../../../src/writers/publication/write-public-page.js';
import { loadExample } from '../../support/load-example.js';
import { describeInBrowser } from '../../support/open-browser.js';
import { makeFolder } from '../../support/run-cli.js';
import { flattenTexts } from '../html/text-of-markup.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the public page, in Chromium', (browser) => {
  const { document: report } = loadExample('yunling-county-2025.yaml');
  const edition = publicEdition(report);
  const metadata = collectMetadata(report, {}, { year: 2026, month: 2, day: 20 });
  const file = join(makeFolder(), 'public.html');
  writeFileSync(file, writePublicPage(edition, metadata));
  const show = async (width: number) => {
    const context = await browser().newContext({ bypassCSP: true, viewport: { width, height: 860 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  it.each([1280, 390])(
    'is no wider than a screen of %i pixels, and is read to the end by a screen reader',
    async (width) => {
      const page = await show(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: judge } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string }[] }> };
        };
        return (await judge.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      await page.context().close();
    },
  );

  it('shows the text of the report, and nothing else', async () => {
    const page = await show(1280);
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for, not what is there
    const text = await page.innerText('body');
    expect(text.replace(/\s+/g, '')).toBe(flattenTexts(printTexts(edition)));
    await page.context().close();
  });
});
