/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { printTexts } from '../../../src/layout/print-texts.js';
import { writeHtml } from '../../../src/writers/html/write-html.js';
import { loadExample } from '../../support/load-example.js';
import { describeInBrowser } from '../../support/open-browser.js';
import { makeFolder } from '../../support/run-cli.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { flattenTexts } from './text-of-markup.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the file that render writes, in Chromium', (browser) => {
  const { document: report } = loadExample('yunling-county-2025.yaml');
  const show = async (read: (page: Page) => Promise<void>) => {
    const file = join(makeFolder(), 'report.html');
    writeFileSync(file, writeHtml(report, packagedStyle('gbt9704-2012', 'open')));
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

  it('asks for no other file, and keeps every line within its sheet', () =>
    show(async (page) => {
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
    }));

  it('gives a screen reader nothing to stumble over', () =>
    show(async (page) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: judge } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations: found } = await judge.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
    }));

  it('is copied as the text of the report, in order, with numbers and without breaks in its lines', () =>
    show(async (page) => {
      const copied = await page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('main')!);
        return getSelection()!.toString();
      });
      const { letterhead: _, imprint: __, ...body } = report;
      expect(copied.replace(/\s+/g, '')).toContain(flattenTexts(printTexts(body)));
      expect(copied).toContain('现将有关情况报告如下。');
      const lines = copied.split('\n').filter((line) => line.length > 28);
      expect(lines.length, 'paragraphs longer than a line').toBeGreaterThan(20);
    }));
});
