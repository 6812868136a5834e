import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { composeCity } from '../support/city/compose-city.js';
import { writeCity } from '../support/city/write-city.js';
import { describeInBrowser } from '../support/open-browser.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the overview of 40 reports in a browser', (browser) => {
  let address: string;

  beforeAll(async () => {
    const folder = makeFolder();
    writeCity(folder, await composeCity(20));
    const words = ['review', '各县报送', '-o', '审阅', '--today', '2026-03-12'];
    expect((await runCli(folder, words)).stderr).toBe('');
    address = pathToFileURL(join(folder, '审阅', '总览.html')).href;
  });

  const open = async (width: number): Promise<{ page: Page; requests: string[] }> => {
    const page = await browser().newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    return { page, requests };
  };

  it.each([1280, 390])('of %i pixels says the same to people with a screen reader', async (width) => {
    const { page, requests } = await open(width);
    // Past the page's policy, which lets no script run but its own.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    const { result } = await session.send('Runtime.evaluate', {
      expression:
        "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120))))",
      awaitPromise: true,
    });
    expect(JSON.parse(result.value as string)).toEqual([]);
    expect(requests).toEqual([address]);
    // The page itself is never wider than the window; tables and charts move within their own.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('sorts by the column whose name is pressed, and back, with what is not known last', async () => {
    const { page } = await open(1280);
    const cells = (title: string) =>
      page.evaluate(
        `(() => { const table = document.getElementById('reports'); const at = [...table.tHead.rows[0].cells].findIndex((cell) => cell.textContent === '${title}'); return [...table.tBodies[0].rows].map((row) => row.cells[at].textContent); })()`,
      ) as Promise<string[]>;
    await page.getByRole('button', { name: '字数', exact: true }).press('Enter');
    const up = (await cells('字数')).map(Number);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await page.getByRole('button', { name: '字数', exact: true }).click();
    expect((await cells('字数')).map(Number)).toEqual([...up].reverse());
    await page.getByRole('button', { name: '写了原因' }).click();
    const causes = await cells('写了原因');
    expect(causes.indexOf('—')).toBe(causes.findLastIndex((cell) => cell !== '—') + 1);
    await page.close();
  });

  it('draws without a colour, so that it can be read in black and white', async () => {
    const { page } = await open(1280);
    const coloured = await page.evaluate(`(() => {
      const isGrey = (value) => { const [r, g, b] = value.match(/[\\d.]+/g).map(Number); return r === g && g === b; };
      return [...document.querySelectorAll('body *')].flatMap((element) => {
        const style = getComputedStyle(element);
        return ['color', 'backgroundColor', 'fill', 'stroke', 'borderTopColor']
          .filter((name) => /^rgb/.test(style[name]) && !isGrey(style[name]))
          .map((name) => element.tagName + ' ' + name + ' ' + style[name]);
      });
    })()`);
    expect(coloured).toEqual([]);
    const fills = await page.evaluate(
      "[...new Set([...document.querySelectorAll('svg[aria-label^=各部分] > rect')].map((bar) => bar.getAttribute('fill')))].length",
    );
    expect(fills).toBe(5);
    await page.close();
  });
});
