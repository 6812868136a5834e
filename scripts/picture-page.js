// Takes the pictures of the page that docs/page.md shows, with the Chromium of this machine; run it after the page has
// changed. With a folder as its argument it also leaves there every pane on every screen, to be looked at.
// What is kept is made smaller by hand: convert FILE +dither -colors 128 PNG8:FILE (ImageMagick).
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const temporary = mkdtempSync(join(tmpdir(), 'lawreport-pictures-'));
const folder = process.argv[2] ?? temporary;
mkdirSync(folder, { recursive: true });

const screens = {
  small: { viewport: { width: 1366, height: 768 } },
  wide: { viewport: { width: 1920, height: 1080 } },
  // 1366×768 at 125 %.
  zoomed: { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 },
};
/** What the documentation shows: every pane on the small screen, and the bench on the others. */
const isShown = (screen, name) => screen === 'small' || name === 'edit';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const screen of Object.keys(screens)) await takePictures(screen);
await browser.close();
rmSync(temporary, { recursive: true });

async function takePictures(screen) {
  const context = await browser.newContext({ ...screens[screen], locale: 'zh-CN' });
  const page = await context.newPage();
  const take = async (name) => {
    await page.waitForTimeout(600);
    const file = join(folder, `${screen}-${name}.png`);
    await page.screenshot({ path: file });
    const suffix = screen === 'small' ? '' : `-${screen}`;
    if (isShown(screen, name)) copyFileSync(file, join(images, `page-${name}${suffix}.png`));
  };
  const button = (name) => page.getByRole('button', { name });
  const side = (name) => page.locator('.side .tabs').getByRole('button', { name }).click();
  const choose = async (name, file) => {
    const chooser = page.waitForEvent('filechooser');
    await button(name).first().click();
    await (await chooser).setFiles(file);
  };
  const toStart = () => page.getByRole('button', { name: '开始', exact: true }).click();
  const example = join(root, 'examples', 'yunling-county-2025.yaml');

  await page.goto(`file://${join(root, 'dist', 'lawreport.html')}`);
  await take('start');
  await button(/新写一份/).click();
  await page.getByLabel('县', { exact: true }).check();
  await page.getByLabel('地区全称').fill('云岭县');
  await take('new');
  await button('开始写').click();
  await button(/^写入：/)
    .first()
    .click();
  await take('topics');
  await toStart();
  await choose(/打开文件/, example);
  await page.locator('.frame [data-path$="要点[0].正文"]').first().click();
  await page.locator('.passage textarea[data-field$="正文"]').press('Control+End');
  await page.keyboard.type('全年培训干部618人次,比上年有所增加。');
  await take('edit');
  await page.keyboard.press('Escape');
  await page.locator('.findings .words').first().click();
  await take('findings');
  await side('数据');
  await take('figures');
  await side('收数');
  await take('collect');
  await page.locator('[data-node$="要点[0]"]').first().click();
  await button('表单').click();
  await button('加一个表').click();
  await side('问题');
  await take('form');
  await button('源文件').click();
  await take('source');
  await toStart();
  const before = join(temporary, '去年的报告.yaml');
  writeFileSync(before, readFileSync(example, 'utf8').replaceAll(/(?<!—)2025/g, '2024'));
  await choose(/从去年的报告开始/, before);
  await button('关闭').click();
  await page.locator('[data-node="成效[0].要点[0]"], [data-node="成效.条目[0].要点[0]"]').first().click();
  await take('rolled');
  await context.close();
}
