// Takes the pictures of the page that docs/page.md shows, with the Chromium of this machine; run it after the page has changed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
const take = async (name) => {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(images, `page-${name}.png`) });
};
const side = (name) => page.locator('.side .tabs').getByRole('button', { name }).click();

await page.goto(`file://${join(root, 'dist', 'lawreport.html')}`);
await take('start');
await page.getByRole('button', { name: /新写一份/ }).click();
await page.getByLabel('县', { exact: true }).check();
await page.getByLabel('地区全称').fill('云岭县');
await page.getByRole('button', { name: '开始写' }).click();
await page
  .getByRole('button', { name: /^写入：/ })
  .first()
  .click();
await take('topics');
await page.getByRole('button', { name: '开始', exact: true }).click();
const chooser = page.waitForEvent('filechooser');
await page.getByRole('button', { name: /打开文件/ }).click();
await (await chooser).setFiles(join(root, 'examples', 'yunling-county-2025.yaml'));
await page.locator('.frame [data-path$="要点[0].正文"]').first().click();
const field = page.locator('.passage textarea[data-field$="正文"]');
await field.press('Control+End');
await page.keyboard.type('全年培训干部618人次,比上年有所增加。');
await take('edit');
await page.keyboard.press('Escape');
await page.locator('.findings .words').first().click();
await take('findings');
await side('数据');
await take('figures');
await page.getByRole('button', { name: '表单' }).click();
await side('问题');
await take('form');
await browser.close();
