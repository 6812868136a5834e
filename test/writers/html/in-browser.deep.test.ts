/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Document } from '../../../src/document/model.js';
import { printTexts } from '../../../src/layout/print-texts.js';
import { writeHtml } from '../../../src/writers/html/write-html.js';
import { loadExample } from '../../support/load-example.js';
import { describeInBrowser } from '../../support/open-browser.js';
import { makeFolder } from '../../support/run-cli.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { publicSample } from '../publication/public-sample.js';
import { flattenTexts } from './text-of-markup.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the file that render writes, in Chromium', (browser) => {
  const reports: Record<string, Document> = {
    example: loadExample('yunling-county-2025.yaml').document,
    'report with tables of all kinds': publicSample(),
  };
  const show = async (name: string, read: (page: Page) => Promise<void>) => {
    const file = join(makeFolder(), 'report.html');
    writeFileSync(file, writeHtml(reports[name]!, packagedStyle('gbt9704-2012', 'open')));
    // The page forbids scripts; what judges it is one.
    const context = await browser().newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await read(page);
    expect(requests, 'a page that needs nothing else').toEqual([pathToFileURL(file).href]);
    await context.close();
  };

  const each = it.each(Object.keys(reports));

  each('of a %s asks for no other file, and keeps every line within its sheet', (name) =>
    show(name, async (page) => {
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('.sheet')].flatMap((sheet) => {
          const box = sheet.getBoundingClientRect();
          return [...sheet.querySelectorAll('.line, .part, tr, .imprint')]
            .filter((line) => {
              const { left, right, bottom } = line.getBoundingClientRect();
              return left < box.left + 90 || right > box.right - 90 || bottom > box.bottom - 120;
            })
            .map((line) => line.textContent);
        }),
      );
      expect(outside).toEqual([]);
    }),
  );

  each('of a %s gives a screen reader nothing to stumble over', (name) =>
    show(name, async (page) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: judge } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations: found } = await judge.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
    }),
  );

  each('of a %s is copied as its text, in order, with numbers and without breaks in its lines', (name) =>
    show(name, async (page) => {
      const copied = await page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('main')!);
        return getSelection()!.toString();
      });
      const { letterhead: _, imprint: __, ...body } = reports[name]!;
      expect(copied.replace(/\s+/g, '')).toContain(flattenTexts(printTexts(body)));
      const longest = Math.max(...copied.split('\n').map((line) => line.length));
      expect(longest, 'characters of a paragraph, more than a line has').toBeGreaterThan(100);
    }),
  );
});
