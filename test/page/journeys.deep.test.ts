import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { lastYear } from '../support/last-year.js';
import { describeInBrowser } from '../support/open-browser.js';
import {
  chooseFile,
  exampleFile,
  expectQuiet,
  openPage,
  readExample,
  showSide,
  takeDownload,
} from '../support/open-page.js';
import { readAnchoredComments } from '../support/read-word-markup.js';

/** Until the paper points at one of the places that are underlined for these words, and at no other. */
async function untilPointed(page: Page, words: string, place: number): Promise<void> {
  await page.waitForFunction(`(() => {
    const { shadowRoot } = document.querySelector('.frame');
    const marks = shadowRoot.querySelectorAll('.finding[data-quote="${words}"]:not([data-further])');
    const pointed = [...shadowRoot.querySelectorAll('.pointed')];
    return pointed.length === 1 && pointed[0] === marks[${place}];
  })()`);
}

describeInBrowser('the page, from beginning to end', (browser) => {
  it('takes a drafter from nothing to a Word file in five clicks', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await page.getByRole('button', { name: /新写一份/ }).click();
    await page.getByLabel('县', { exact: true }).click();
    await page.getByRole('button', { name: '开始写' }).click();
    expect(await page.locator('.topic.written').count()).toBe(0);
    await page
      .getByRole('button', { name: /^写入：/ })
      .first()
      .click();
    const word = await takeDownload(page, () => page.getByRole('button', { name: '存为Word文件' }).click());
    expect(word.name).toMatch(/\.docx$/);
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    expectQuiet(opened);
  });

  it('needs no mouse from the start to the saved Word file', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Enter');
    await page.getByRole('heading', { name: '新写一份报告' }).waitFor();
    await press('Tab', 'Space');
    await page.getByLabel('地区全称').waitFor();
    await press('Tab', 'Tab');
    await page.keyboard.type('云岭县');
    await press('Enter');
    await page.getByRole('button', { name: '存为Word文件' }).waitFor();
    await press('F6');
    expect(await page.evaluate('document.activeElement.dataset.node')).toBe('标题');
    await press('ArrowDown', 'ArrowDown', 'Enter', 'Insert');
    await page.locator('[data-node="成效[0]"]').waitFor();
    await press('F6');
    await press('ArrowDown');
    for (let step = 0; step < 30; step++) {
      const path = await page.evaluate(
        "document.querySelector('.frame').shadowRoot.activeElement?.dataset.path",
      );
      if (String(path).startsWith('成效[0]')) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await page.locator('.passage textarea').first().waitFor();
    await press('Control+a');
    await page.keyboard.type('全县依法行政');
    await press('Control+Enter');
    await page.locator('.passage').waitFor({ state: 'detached' });
    expect(await page.locator('.frame').textContent()).toBeDefined();
    const word = await takeDownload(page, () => page.keyboard.press('Control+d'));
    expect(word.name).toMatch(/\.docx$/);
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.bytes.toString()).toContain('全县依法行政');
    expectQuiet(opened);
  });

  it('changes a figure once and everywhere, and opens again what it saved', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await showSide(page, '数据');
    const cell = page.getByLabel('概况乡镇：今年');
    await cell.fill('１５');
    await cell.press('Enter');
    await page.getByText('15个乡镇').first().waitFor();
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    const text = saved.bytes.toString();
    expect(text).toBe(readExample('yunling-county-2025').replace('乡镇: { 值: 14,', '乡镇: { 值: 15,'));
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await chooseFile(page, /打开文件/, { name: 'again.yaml', text });
    await page.getByText('15个乡镇').first().waitFor();
    expectQuiet(opened);
  });

  it('takes the edits of a Word file back into the report', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const source = readExample('jixi-township-2025');
    const edited = source.replace('主持镇党委会会议研究', '主持召开镇党委会会议研究');
    await chooseFile(page, /打开文件/, { name: 'edited.yaml', text: edited });
    const word = await takeDownload(page, () => page.getByRole('button', { name: '存为Word文件' }).click());
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text: source });
    await drop(page, { name: '修改稿.docx', bytes: word.bytes });
    await page.getByRole('button', { name: /这份报告的修改稿/ }).click();
    await page.getByText('已经写回 修改稿.docx 里的修改', { exact: true }).waitFor();
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.bytes.toString()).toBe(edited);
    expectQuiet(opened);
  });

  it('puts last year beside this year', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const source = readExample('yunling-county-2025');
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    const before = source.replaceAll('2025', '2024').replace('值: 642,', '值: 600,');
    await chooseFile(page, '去年的报告', { name: '去年.yaml', text: before });
    await page.getByText(/已经对照 去年.yaml/).waitFor();
    await page.getByText('同去年').first().waitFor();
    await showSide(page, '数据');
    expect(await page.getByLabel('行政执法人员：去年').inputValue()).toBe('600');
    expectQuiet(opened);
  });

  it('begins with last year’s report, of which every item is confirmed or worked on', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /从去年的报告开始/, { name: '去年.txt', text: lastYear });
    await page.getByText('已经从 去年.txt（2024年度）起草2025年度的报告', { exact: false }).waitFor();
    await page.locator('[data-node="成效.条目[1]"]').click();
    await page.getByRole('button', { name: '核对过了' }).click();
    await page.locator('[data-node="成效.条目[1]"] .mark.same').waitFor({ state: 'detached' });
    await page.locator('[data-node="成效.条目[0]"] .mark.same').waitFor();
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.name).toBe('云岭县2025年法治政府建设年度报告.yaml');
    const { report } = readReport(saved.bytes.toString()).value!;
    const marks = report.parts[0]!.items.map(({ lastYearsWords }) => lastYearsWords !== undefined);
    expect(marks).toEqual([true, false]);
    expectQuiet(opened);
  });

  it('edits every kind of content of an item in the form', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await page.locator('[data-node$="要点[0]"]').first().click();
    await page.getByRole('button', { name: '表单' }).click();
    await page.getByRole('button', { name: '加一个表' }).click();
    await page.getByLabel('表格的标题').fill('培训情况');
    await page.getByLabel('第1行，名称').fill('执法培训');
    await page.getByLabel('第1行，数量').fill('4');
    await page.getByRole('button', { name: '再加一段文字' }).click();
    await page.locator('textarea[data-field$="内容[2]"]').fill('表后面的话。');
    await page.getByRole('button', { name: '上移' }).last().click();
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    const { report } = readReport(saved.bytes.toString()).value!;
    expect(report.parts[0]!.items[0]!.items[0]!.contents?.slice(1)).toEqual([
      '表后面的话。',
      { caption: '培训情况', header: ['名称', '数量'], rows: [['执法培训', '4']] },
    ]);
    expectQuiet(opened);
  });

  it('shows the source only when asked, completes its keys, and takes what is typed there', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = readExample('jixi-township-2025').replace(/^附注:.*\n/m, '');
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    expect(await page.evaluate('typeof lawreportSource')).toBe('undefined');
    await page.getByRole('button', { name: '源文件' }).click();
    const source = page.locator('.cm-content');
    await source.waitFor();
    await source.press('Control+Home');
    await source.press('End');
    await page.keyboard.type('\n附');
    await page.locator('.cm-completionLabel', { hasText: /^附注$/ }).click();
    await page.keyboard.type('此件公开发布');
    await page.getByRole('button', { name: '版面' }).click();
    await page.getByText('（此件公开发布）').waitFor();
    expectQuiet(opened);
  });

  it('saves what is half typed in a line, and never puts the old words back', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await showSide(page, '数据');
    const count = page.locator('[data-cell="概况.乡镇.值"]');
    await count.fill('15');
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.bytes.toString()).toContain('乡镇: { 值: 15,');
    const source = page.locator('[data-cell="概况.乡镇.来源"]');
    await source.fill('县民政局、县统计局');
    await takeDownload(page, () => page.keyboard.press('Control+d'));
    await page
      .getByText(/^已写出|已下载|已存/)
      .first()
      .waitFor();
    expect(await source.inputValue()).toBe('县民政局、县统计局');
    await source.fill('不要的');
    await page.keyboard.press('Escape');
    expect(await source.inputValue()).toBe('县民政局、县统计局');

    await page.getByRole('button', { name: '表单' }).click();
    await page.locator('[data-node="标题"]').click();
    const addressees = page.locator('input[data-field="主送机关"]');
    await addressees.fill('临澜市人民政府、临澜市司法局');
    const again = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(again.bytes.toString()).toContain('临澜市司法局');
    const date = page.locator('input[data-field="成文日期"]');
    await date.fill('2026-3');
    await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(await date.inputValue()).toBe('2026-3');
    expectQuiet(opened);
  });

  it('keeps every letter that is typed while a slow machine checks', async () => {
    const opened = await openPage(browser());
    const { page, context } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await page.getByRole('button', { name: '源文件' }).click();
    await page.locator('.cm-content').press('Control+Home');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const words = '# 逐字输入逐字检查'.repeat(6);
    for (const letter of `${words}\n`) await page.keyboard.type(letter);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.bytes.toString().split('\n')[0]).toBe(words);

    await page.getByRole('button', { name: '版面' }).click();
    await page.locator('.frame [data-path="导语"]').first().click();
    const field = page.locator('.passage textarea');
    await field.press('Control+End');
    const before = await field.inputValue();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    for (const letter of words) await page.keyboard.type(letter);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(await field.inputValue()).toBe(before + words);
    expectQuiet(opened);
  });

  it('ignores a finding for a reason that stands in the file', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = readExample('yunling-county-2025').replace('正文: ', '正文: 这里,用了半角。');
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    const shown = await page.getByRole('button', { name: /^问题 [1-9]/ }).textContent();
    const findings = Number(shown!.replace('问题 ', ''));
    const card = page.locator('.findings .words').first();
    await card.click();
    await page.getByRole('button', { name: '忽略…' }).click();
    await page.getByLabel(/理由/).fill('原文如此');
    await page.getByRole('button', { name: '忽略', exact: true }).click();
    await page.getByRole('button', { name: `问题 ${findings - 1}` }).waitFor();
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.bytes.toString()).toMatch(/# lawreport-disable-next-line \S+ -- 原文如此/);
    expectQuiet(opened);
  });

  it('hands out a Word file with the findings as comments on the words', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = readExample('yunling-county-2025').replace('正文: ', '正文: 这里,用了半角。');
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.getByRole('button', { name: '其他文件' }).click();
    const { name, bytes } = await takeDownload(page, () =>
      page.getByRole('button', { name: /带批注的Word文件/ }).click(),
    );
    expect(name).toBe('report批注.docx');
    const comments = readAnchoredComments(bytes);
    expect(comments.map(({ words }) => words)).toContain(',');
    await page.getByText(`批注${comments.length}条`).waitFor();
    expectQuiet(opened);
  });

  it('keeps its bar in sight when a finding far down is gone to', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    let gap = 0;
    const text = readExample('yunling-county-2025').replace(/^ +正文: (?=\p{Script=Han})/gmu, (key) => {
      gap += 1;
      return `${key}【待填：第${gap}处】`;
    });
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.getByText(`没有填写${gap}处`).waitFor();
    await page.getByRole('button', { name: '全部列出' }).click();
    await page.locator('.findings .left .words').last().click();
    await page.locator('.findings .words[aria-expanded="true"]').waitFor();
    expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
    await page.getByRole('button', { name: '存为Word文件' }).click({ trial: true });
    expect(await page.evaluate('scrollY')).toBe(0);
    expectQuiet(opened);
  });

  it('goes from one place that is not filled in to the next, and round again', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const gaps = ['办理【待填】件、【待填】件。', '', '【待填】个乡镇做到。'];
    const text = readExample('yunling-county-2025').replace(
      /^ +正文: (?=\p{Script=Han})/gmu,
      (key) => key + (gaps.shift() ?? ''),
    );
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.getByText('没有填写3处').waitFor();
    for (const place of [0, 1, 2, 0]) {
      await page.getByRole('button', { name: '下一处' }).click();
      await untilPointed(page, '【待填】', place);
    }
    expect(await page.locator('.findings .left .words').count()).toBe(1);
    expectQuiet(opened);
  });

  it('leads from a gap to the figure that it waits for', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = readExample('yunling-county-2025').replace('乡镇: { 值: 14,', '乡镇: { 值: 待填,');
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.getByText('没有填写6处').waitFor();
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByRole('button', { name: '去填这个数' }).click();
    await page.waitForFunction(`document.activeElement.dataset.cell === '概况.乡镇.值'`);
    await page.keyboard.type('15');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '问题 0' }).waitFor();
    expectQuiet(opened);
  });

  it('underlines every place of what is told once, and goes to each of them', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    let count = 0;
    const text = readExample('yunling-county-2025').replace(/^ +正文: (?=\p{Script=Han})/gmu, (key) =>
      count++ < 5 ? `${key}设立台帐。` : key,
    );
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.locator('.findings .words', { hasText: '全文共5处' }).click();
    const marks = page.locator('.frame .finding[data-quote="台帐"]:not([data-further])');
    expect(await marks.count()).toBe(5);
    for (const place of [1, 4]) {
      await page
        .locator('.findings .others button')
        .nth(place - 1)
        .click();
      await untilPointed(page, '台帐', place);
    }
    await page.getByRole('button', { name: '改成“台账”，共5处' }).click();
    await marks.first().waitFor({ state: 'detached' });
    expect(await marks.count()).toBe(0);
    expectQuiet(opened);
  });

  it('opens the very item that was clicked, where several run on in one paragraph', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    const place = '成效[0].要点[2].正文';
    await page.locator(`.frame [data-place="${place}"]`).last().click();
    expect(await page.evaluate('document.activeElement.dataset.field')).toBe(place);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('逐月通报。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('逐月通报。四是').waitFor();
    expectQuiet(opened);
  });

  it('takes 5,000 characters pasted into one paragraph', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    await chooseFile(page, /打开文件/, exampleFile('jixi-township-2025'));
    await page.locator('.frame [data-path="导语"]').first().click();
    const words = '依法行政是法治政府建设的要求。'.repeat(334);
    await page.locator('.passage textarea').fill(words);
    await page.locator('.passage textarea').press('Control+Enter');
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(readReport(saved.bytes.toString()).value!.report.opening).toBe(words);
    expectQuiet(opened);
  });

  it('works in every view of a report that was a text', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const text = [
      '云岭县人民政府关于2025年法治政府建设情况的报告',
      '',
      '一、主要举措和成效',
      '全年培训4期。',
      '二、存在的不足',
      '培训不够。原因是安排不周。',
    ].join('\n');
    await chooseFile(page, /打开文件/, { name: '旧稿.txt', text });
    await page.getByText('已经从 旧稿.txt 读成报告，请核对').waitFor();
    for (const view of ['表单', '源文件', '版面']) await page.getByRole('button', { name: view }).click();
    const saved = await takeDownload(page, () => page.keyboard.press('Control+s'));
    expect(saved.name).toBe('旧稿.yaml');
    expect(readReport(saved.bytes.toString()).value).toBeDefined();
    expectQuiet(opened);
  });
});

type PlaywrightPage = Awaited<ReturnType<typeof openPage>>['page'];

async function drop(page: PlaywrightPage, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  const data = JSON.stringify({ name, base64: bytes.toString('base64') });
  await page.evaluate(`(() => {
    const { name, base64 } = ${data};
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (mark) => mark.charCodeAt(0))], name));
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  })()`);
}
