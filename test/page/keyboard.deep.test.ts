import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/open-browser.js';
import {
  chooseFile,
  exampleFile,
  expectQuiet,
  openPage,
  readExample,
  takeDownload,
} from '../support/open-page.js';

/** What has the focus, within the paper too: its label, its place in the report, or its words. */
const focused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { cell, node, path, place, field } = element.dataset;
  return element === document.body ? '' : element.ariaLabel ?? cell ?? field ?? node ?? path ?? place ?? element.textContent;
})()`;

const whatIsFocused = async (page: Page) => String(await page.evaluate(focused)).trim();

/** Presses a key until what has the focus is called so. */
async function goTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 150; step++) {
    const now = await whatIsFocused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is never reached: ${[...new Set(seen)].join(' | ')}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The county example, open, with nothing pressed yet. */
async function openExample(browser: Parameters<typeof openPage>[0]) {
  const opened = await openPage(browser);
  await chooseFile(opened.page, /打开文件/, exampleFile('yunling-county-2025'));
  await opened.page.getByRole('button', { name: '存为Word文件' }).waitFor();
  return opened;
}

/** The first look at a report that was opened may be followed by a second, with last year's beside it. */
async function untilChecked(page: Page): Promise<void> {
  const count = () => page.locator('.side .tabs button').first().textContent();
  for (let [before, now] = ['', await count()]; before !== now || !/[1-9]/.test(now ?? ''); ) {
    await page.waitForTimeout(1000);
    [before, now] = [now ?? '', await count()];
  }
}

const save = async (page: Page) =>
  (await takeDownload(page, () => page.keyboard.press('Control+s'))).bytes.toString();

describeInBrowser('who has no mouse', (browser) => {
  it('changes a figure, and the focus stays in the grid', async () => {
    const opened = await openExample(browser());
    const { page } = opened;
    await goTo(page, '数据');
    await press(page, 'Enter');
    await goTo(page, '概况乡镇：今年');
    await press(page, 'Control+a');
    await page.keyboard.type('15');
    await press(page, 'Enter');
    await page.getByText('15个乡镇').first().waitFor();
    expect(await whatIsFocused(page)).not.toBe('');
    expect(await save(page)).toContain('乡镇: { 值: 15,');
    expectQuiet(opened);
  });

  it('edits a table: cells, rows and columns come and go, and the focus never falls out of it', async () => {
    const opened = await openExample(browser());
    const { page } = opened;
    await press(page, 'F6');
    await goTo(page, '成效[0]', 'ArrowDown');
    await press(page, 'Enter');
    await goTo(page, '表单');
    await press(page, 'Enter');
    await goTo(page, '加一个表');
    await press(page, 'Enter');
    await page.getByRole('button', { name: '删去表格' }).waitFor();
    expect(await whatIsFocused(page)).not.toBe('');
    await goTo(page, '加一行');
    await press(page, 'Enter');
    await page.getByRole('button', { name: '删去第2行' }).waitFor();
    expect(await whatIsFocused(page)).toMatch(/^第\d行/);
    await page.keyboard.type('三十件');
    await goTo(page, '加一列');
    await press(page, 'Enter');
    expect(await whatIsFocused(page)).not.toBe('');
    await goTo(page, '删去第1行');
    await press(page, 'Enter');
    await page.getByRole('button', { name: '删去第2行' }).waitFor({ state: 'detached' });
    expect(await whatIsFocused(page)).toMatch(/^第1行/);
    expect(await save(page)).toContain('三十件');
    await goTo(page, '删去表格');
    await press(page, 'Enter');
    await page.getByRole('button', { name: '删去表格' }).waitFor({ state: 'detached' });
    expect(await whatIsFocused(page)).not.toBe('');
    expectQuiet(opened);
  });

  it('mends a finding and passes over another with a reason, and goes on at the next', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = readExample('yunling-county-2025')
      .replace('{{学法.常务会议}}次，', '{{学法.常务会议}}次,')
      .replace('{{督察.轮次}}轮，', '{{督察.轮次}}轮,');
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.getByRole('button', { name: /^问题 [1-9]/ }).waitFor();
    const count = async () =>
      Number(/\d+/.exec((await page.locator('.side .tabs button').first().textContent())!));
    const before = await count();
    await goTo(page, '改正');
    await press(page, 'Enter');
    await page.getByRole('button', { name: `问题 ${before - 1}` }).waitFor();
    expect(await whatIsFocused(page)).not.toBe('');
    await goTo(page, /^(?:错误|警告|提示)/);
    await press(page, 'Enter');
    await goTo(page, '忽略…');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('领导讲话原文');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(
      `!document.querySelector('.side .tabs button').textContent.includes('${before - 1}')`,
    );
    expect(await whatIsFocused(page)).not.toBe('');
    expect(await save(page)).toContain('领导讲话原文');
    expectQuiet(opened);
  });

  it('starts from last year’s report, and confirms what stays', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await goTo(page, /^从去年的报告开始/);
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Enter');
    const text = readExample('yunling-county-2025');
    await (await chooser).setFiles({ name: '去年.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '存为Word文件' }).waitFor();
    await untilChecked(page);
    await goTo(page, '下一处');
    const card = page.locator('.findings .left .words');
    do await press(page, 'Enter');
    while (!/还是去年的文字/.test((await card.textContent())!));
    await goTo(page, '核对过了，不用改');
    await press(page, 'Enter');
    await page.waitForFunction(`${focused} === '下一处'`);
    expect(await card.count()).toBe(0);
    expect(await save(page)).toContain('年度: 2026');
    expectQuiet(opened);
  });

  it('reaches each item that runs on in a paragraph, and comes back to it', async () => {
    const opened = await openExample(browser());
    const { page } = opened;
    await press(page, 'F6', 'F6');
    await goTo(page, '成效[0].要点[1].标题', 'ArrowDown');
    await press(page, 'Enter');
    await page.locator('.passage').waitFor();
    await press(page, 'Escape');
    await page.locator('.passage').waitFor({ state: 'detached' });
    await page.waitForFunction(`${focused} === '成效[0].要点[1].标题'`);
    expectQuiet(opened);
  });

  it('puts last year’s report beside this one, and writes a table with its caption and its cells', async () => {
    const opened = await openExample(browser());
    const { page } = opened;
    await goTo(page, '去年的报告');
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Enter');
    const text = readExample('yunling-county-2025')
      .replaceAll('2025', '2024')
      .replace('值: 642,', '值: 600,');
    await (await chooser).setFiles({ name: '去年.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await page.getByText(/已经对照 去年.yaml/).waitFor();
    await goTo(page, '数据');
    await press(page, 'Enter');
    await goTo(page, '概况乡镇：去年');
    await goTo(page, '行政执法人员：去年', 'ArrowDown');
    expect(await page.evaluate('document.activeElement.value')).toBe('600');
    await press(page, 'F6');
    await goTo(page, '成效[0]', 'ArrowDown');
    await press(page, 'Enter');
    await goTo(page, '表单');
    await press(page, 'Enter');
    await goTo(page, '加一个表');
    await press(page, 'Enter');
    await page.getByRole('button', { name: '删去表格' }).waitFor();
    for (const [place, words] of [
      ['表格的标题', '培训情况'],
      ['第1行，名称', '执法培训'],
      ['第1行，数量', '4'],
    ] as const) {
      await goTo(page, place, words === '培训情况' ? 'Shift+Tab' : 'Tab');
      await press(page, 'Control+a');
      await page.keyboard.type(words);
    }
    await press(page, 'F6');
    const saved = await save(page);
    expect(saved).toMatch(/表格:\n(?:.*\n)*?.*执法培训/);
    expect(saved).toMatch(/标题: 培训情况\n/);
    expectQuiet(opened);
  });
});
