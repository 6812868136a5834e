import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { describeInBrowser } from '../support/open-browser.js';
import {
  chooseFile,
  exampleFile,
  expectQuiet,
  openPage,
  pageFile,
  readExample,
  takeDownload,
} from '../support/open-page.js';
import { knowledge } from '../support/page-knowledge.js';

it('is one file of at most 1.4 MB that asks for nothing', () => {
  expect(statSync(pageFile).size).toBeLessThanOrEqual(1_400_000);
  const html = readFileSync(pageFile, 'utf8');
  expect(html).toContain("default-src 'none'");
  // The scripts hold the policies of pages that are written; the page's own stands above them.
  expect(html.slice(0, html.indexOf('<script'))).not.toMatch(/unsafe-inline|unsafe-eval|wasm-unsafe/);
  // Firefox would ask for an icon of an address that names none.
  expect(html).toContain('<link rel="icon" href="data:,">');
  expect(html.slice(0, html.indexOf('<script'))).not.toMatch(/\b(?:src|on\w+)=|href="(?!data:,")/);
});

describeInBrowser('the page', (browser) => {
  it('opens a report, takes an edit, says at once what is wrong with it, and saves both files', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await page.getByRole('button', { name: '问题 0' }).waitFor();

    await page.locator('.frame [data-path$="要点[0].正文"]').first().click();
    const field = page.locator('.passage textarea[data-field$="正文"]');
    const before = await field.inputValue();
    await field.fill(`${before}另外,这里用了半角逗号。`);
    await page.getByRole('button', { name: '问题 1' }).waitFor();
    await page.getByRole('button', { name: '改正', exact: true }).click();
    await page.getByRole('button', { name: '问题 0' }).waitFor();
    expect(await field.inputValue()).toBe(`${before}另外，这里用了半角逗号。`);
    await field.press('Control+Enter');

    const saved = await takeDownload(page, () => page.getByRole('button', { name: '存盘' }).click());
    expect(saved.name).toBe('yunling-county-2025.yaml');
    const text = saved.bytes.toString('utf8');
    const example = readExample('yunling-county-2025').split('\n');
    const changed = text.split('\n').filter((line) => !example.includes(line));
    expect(changed.length).toBe(1);
    expect(changed[0]).toContain('另外，这里用了半角逗号。');

    const word = await takeDownload(page, () => page.getByRole('button', { name: '存为Word文件' }).click());
    const { report, source } = readReport(text).value!;
    const template = knowledge.templates[report.template]!;
    const { document } = composeDocument(report, template, source);
    const bytes = await writeDocx(document, knowledge.styles[template.style]!);
    expect(word.bytes.equals(bytes)).toBe(true);
    expectQuiet(opened);
  });

  it('underlines the very words that are meant, not the first that are the same', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = readExample('yunling-county-2025').replace(
      /(标题: 管好行政规范性文件的起草、审核和清理\n.*\n.*)。\n/,
      '$1，依据是办法\n',
    );
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.getByRole('button', { name: '问题 1' }).waitFor();
    const marked = page.locator('.frame .finding');
    expect(await marked.textContent()).toBe('法');
    const before = await page.evaluate(`(() => {
      const mark = document.querySelector('.frame').shadowRoot.querySelector('.finding');
      const range = document.createRange();
      range.setStart(mark.closest('[data-path]'), 0);
      range.setEndBefore(mark);
      return range.toString();
    })()`);
    expect(before).toMatch(/依据是办$/);
    expectQuiet(opened);
  });
});
