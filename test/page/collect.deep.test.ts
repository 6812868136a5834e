import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { composeForm } from '../../src/collect/compose-form.js';
import { writeSheets } from '../../src/writers/xlsx/write-sheets.js';
import { fillForm } from '../support/fill-form.js';
import { describeInBrowser } from '../support/open-browser.js';
import {
  chooseFile,
  exampleFile,
  expectQuiet,
  openPage,
  showSide,
  takeDownload,
} from '../support/open-page.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const figures = [
  { id: '行政复议.受理', measure: '件', meaning: '' },
  { id: '学法.培训人次', measure: '人次', meaning: '' },
];
const topics = [{ id: 'reconsideration', name: '行政复议', hint: '' }];

function form(
  unit: string,
  values: Record<string, string | number>,
): { name: string; mimeType: string; buffer: Buffer } {
  const bytes = writeSheets(composeForm({ unit, figures, topics }, { year: 2025 }));
  return {
    name: `${unit}.xlsx`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(fillForm(bytes, values)),
  };
}

describeInBrowser('the departments’ returns on the page', (browser) => {
  it('are chosen, looked at, decided where they differ, and written into the report; undo takes them out', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await showSide(page, '收数');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选收回的表' }).click();
    await (await chooser).setFiles([
      form('县司法局', { '行政复议.受理': 148, '学法.培训人次': '约600', 行政复议: '畅通受理渠道。' }),
      form('县法院', { '行政复议.受理': 147, '学法.培训人次': 700 }),
    ]);
    const panel = page.locator('.collect');
    await panel.getByText('报的不一样（1个），选一个才写').waitFor();
    expect(await panel.textContent()).toContain(
      '县司法局.xlsx“数据” 第8行F列：“学法：培训人次”写的是“约600”，不是一个数',
    );
    expect(await panel.getByRole('row', { name: /^学法\.培训人次 618 700/ }).count()).toBe(1);
    await panel.getByRole('radio', { name: /148/ }).check();
    await panel.getByRole('button', { name: '写进报告' }).click();
    await showSide(page, '数据');
    const cell = page.locator('[data-cell="行政复议.受理.值"]');
    expect(await cell.inputValue()).toBe('148');
    await showSide(page, '写什么');
    await page.getByText('县司法局的材料').click();
    await page.getByText('畅通受理渠道。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await showSide(page, '数据');
    expect(await cell.inputValue()).not.toBe('148');
    expectQuiet(opened);
  });

  it('go out as the forms that the terminal writes, byte for byte, by the keyboard alone', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await showSide(page, '收数');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('选收回的表');
    await press('Tab');
    await page.getByLabel('截止日期').fill('2026-01-15');
    for (let step = 0; step < 6; step++) {
      if ((await page.evaluate('document.activeElement.textContent')) === '存下报送表') break;
      await press('Tab');
    }
    const { name, bytes } = await takeDownload(page, () => page.keyboard.press('Enter'));
    expect(name).toBe('yunling-county-2025报送表.zip');
    const folder = makeFolder();
    const { exitCode } = await runCli(folder, [
      ...['collect', 'forms', exampleFile('yunling-county-2025'), '-o', join(folder, 'forms')],
      ...['--due', '2026-01-15'],
    ]);
    expect(exitCode).toBe(0);
    const forms = unzipSync(bytes);
    const names = readdirSync(join(folder, 'forms')).filter((file) => file.endsWith('.xlsx'));
    expect(names.length).toBeGreaterThan(1);
    expect(Object.keys(forms).sort()).toEqual(names.sort());
    for (const file of names)
      expect(Buffer.from(forms[file]!).equals(readFileSync(join(folder, 'forms', file)))).toBe(true);
    expectQuiet(opened);
  });
});
