// Takes the picture of a published report that docs/guide.md shows, on a desk and on a telephone, with the Chromium of this machine; run it after the public page has changed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-picture-'));
copyFileSync(join(root, 'examples', 'yunling-county-2025.yaml'), join(folder, 'report.yaml'));
execFileSync(process.execPath, [join(root, 'bin', 'lawreport.js'), 'publish'], { cwd: folder });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const file = pathToFileURL(join(folder, '公开', '报告.html')).href;
/** As data URLs: the head of the page, and the table at its end. */
const take = async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 780 } });
  await page.goto(file);
  const shots = [await page.screenshot()];
  await page.locator('.attachmentLabel').evaluate((label) => label.scrollIntoView());
  shots.push(await page.screenshot());
  await page.close();
  return shots.map(
    (bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}" width="${width / 2}">`,
  );
};
const rows = [await take(1280), await take(390)];
const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
const pictures = [0, 1].map((shot) => `<p>${rows.map((row) => row[shot]).join('')}</p>`).join('');
await page.setContent(
  `<style>body,p{margin:0}p{display:inline-flex;gap:12px;padding:12px;background:#d8d8d8}img{box-shadow:0 0 4px #888}</style>
<main style="display:inline-block">${pictures}</main>`,
);
await page.locator('main').screenshot({ path: join(root, 'docs', 'images', 'public-page.png') });
await browser.close();
rmSync(folder, { recursive: true });
