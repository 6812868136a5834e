// Measures the page in Chromium: npm run build && node bench/page.js
// From the start to the first paint and to a usable report, and from a key to findings and pages; a figure each,
// printed, judged by who reads it. node bench/page.js hour types 10,000 keys, as in an hour, and prints the memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-bench-'));
const example = readFileSync(join(root, 'examples', 'yunling-county-2025.yaml'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

const isHour = process.argv[2] === 'hour';
for (const characters of isHour ? [8000] : [8000, 50_000]) {
  const file = join(folder, `${characters}.yaml`);
  writeFileSync(file, lengthen(example, characters));
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const start = Date.now();
  await page.goto(`file://${join(root, 'dist', 'lawreport.html')}`);
  await page.getByRole('button', { name: /打开文件/ }).waitFor();
  const usable = Date.now() - start;
  const painted = await page.evaluate(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN`,
  );
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /打开文件/ }).click();
  const opening = Date.now();
  await (await chooser).setFiles(file);
  await page.locator('.frame section').first().waitFor();
  const opened = Date.now() - opening;
  await page.locator('.frame [data-path$="要点[0].正文"]').first().click();
  await page.locator('.passage textarea[data-field$="正文"]').press('Control+End');
  if (isHour) {
    console.log(`MB of the heap after each 1,000 keys: ${(await typeAnHour(page)).join(' ')}`);
    await page.close();
    continue;
  }
  const times = [];
  for (let key = 0; key < 30; key++) {
    // Until the browser has drawn what came of the key: its findings and its pages.
    await page.evaluate(`void (window.drawn = new Promise((resolve) => {
      const sheets = document.querySelector('.frame').shadowRoot.firstElementChild;
      const watcher = new MutationObserver(() => { watcher.disconnect(); requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))); });
      watcher.observe(sheets, { childList: true, subtree: true });
      addEventListener('input', () => { window.pressed = performance.now(); }, { once: true, capture: true });
    }))`);
    await page.keyboard.type('法');
    times.push(await page.evaluate('window.drawn.then((at) => at - window.pressed)'));
  }
  times.sort((a, b) => a - b);
  const round = (time) => `${Math.round(time)} ms`;
  console.log(
    `${characters} characters: first paint ${round(painted)}, page usable ${round(usable)}, report drawn ${round(opened)}, ` +
      `a key to findings and pages ${round(times[15])} median, ${round(times.at(-1))} worst`,
  );
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });

/** Megabytes that are in use once garbage is collected: before, and after each thousand of ten thousand keys. */
async function typeAnHour(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 2 ** 20).toFixed(1);
  };
  const sizes = [await measure()];
  for (let thousand = 0; thousand < 10; thousand++) {
    // As many keys as are typed are taken back, so that the report does not grow and what does is the page's own.
    for (let turn = 0; turn < 10; turn++) {
      await page.keyboard.type('依法行政'.repeat(13).slice(0, 50));
      for (let key = 0; key < 50; key++) await page.keyboard.press('Backspace');
    }
    sizes.push(await measure());
  }
  return sizes;
}

/** The example with its longest texts repeated until its body has about so many characters. */
function lengthen(text, characters) {
  const body =
    '正文: 全县依法行政，行政机关按照法定权限和程序办事，重大决策经过合法性审查和集体讨论，执法公开透明，群众可以监督。';
  const rows = Math.max(0, Math.ceil((characters - 7500) / body.length));
  const items = Array.from({ length: rows }, (_, index) => `  - 标题: 第${index + 1}项工作\n    ${body}\n`);
  return text.replace(/^附件:/m, `其他:\n${items.join('')}附件:`);
}
