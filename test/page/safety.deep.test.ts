import axe from 'axe-core';
import { expect, it } from 'vitest';
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

describeInBrowser('nothing is lost', (browser) => {
  it('offers what was typed before the tab was killed', async () => {
    const opened = await openPage(browser());
    const { page, context } = opened;
    await chooseFile(page, /打开文件/, exampleFile('jixi-township-2025'));
    await page.locator('.frame [data-path="导语"]').first().click();
    await page.locator('.passage textarea').press('End');
    await page.keyboard.type('断电以前写下的话。');
    await page.getByText('断电以前写下的话。').first().waitFor();
    await page.getByText('没有存盘').waitFor();
    await page.waitForTimeout(300);
    const crashed = page.waitForEvent('crash').catch(() => undefined);
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const again = await openPage(browser(), { context });
    await again.page.getByRole('button', { name: /^jixi-township-2025.yaml/ }).click();
    await again.page.getByText('断电以前写下的话。').first().waitFor();
    const saved = await takeDownload(again.page, () => again.page.keyboard.press('Control+s'));
    expect(saved.bytes.toString()).toContain('断电以前写下的话。');
    expectQuiet(again);
  });

  it('asks before it is closed with changes, and not without', async () => {
    const { page } = await openPage(browser());
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await chooseFile(page, /打开文件/, exampleFile('jixi-township-2025'));
    await page.locator('.frame [data-path="导语"]').first().click();
    await page.keyboard.type('改了。');
    await page.getByText('没有存盘').waitFor();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
  });

  it('knows that another tab has the report, and goes on where it is asked to', async () => {
    const first = await openPage(browser());
    await chooseFile(first.page, /打开文件/, exampleFile('jixi-township-2025'));
    const second = await openPage(browser(), { context: first.context });
    await chooseFile(second.page, /打开文件/, exampleFile('jixi-township-2025'));
    await second.page.getByText('正在另一个标签页里编辑').waitFor();
    await first.page.locator('.frame [data-path="导语"]').first().click();
    await first.page.keyboard.type('第一个标签页的话。');
    await first.page.getByText('没有存盘').waitFor();
    await first.page.waitForTimeout(300);
    await second.page.getByRole('button', { name: '改在这里编辑' }).click();
    await second.page.getByText('第一个标签页的话。').first().waitFor();
    await first.page.getByText('正在另一个标签页里编辑').waitFor();
    expectQuiet(second);
  });

  it('says why it does not open what a newer page has kept', async () => {
    const { page, context } = await openPage(browser());
    await page.evaluate(`new Promise((resolve) => {
      const request = indexedDB.open('lawreport', 1);
      request.onsuccess = () => {
        const transaction = request.result.transaction('drafts', 'readwrite');
        transaction.objectStore('drafts').put({ format: 2, id: 'x', name: '新版的.yaml', text: '内容', changed: 1 });
        transaction.oncomplete = resolve;
      };
    })`);
    const { page: again } = await openPage(browser(), { context });
    await again.getByText(/这是更新版本的网页写下的/).waitFor();
    const rescued = await takeDownload(again, () => again.getByRole('button', { name: '存成文件' }).click());
    expect(rescued.bytes.toString()).toBe('内容');
  });

  it('takes the words of an input method when they are whole, and not before', async () => {
    const opened = await openPage(browser());
    const { page, context } = opened;
    await chooseFile(page, /打开文件/, exampleFile('jixi-township-2025'));
    await page.locator('.frame [data-path="导语"]').first().click();
    const field = page.locator('.passage textarea');
    await field.fill('');
    await page
      .getByText(/没有存盘|【待填/)
      .first()
      .waitFor();
    const session = await context.newCDPSession(page);
    for (const text of ['y', 'yi', 'yi f', 'yi fa'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await page.waitForTimeout(400);
    expect(await page.locator('.frame').getByText('yi fa').count()).toBe(0);
    expect(await field.inputValue()).toBe('yi fa');
    await session.send('Input.insertText', { text: '依法' });
    await page.locator('.frame').getByText('依法', { exact: true }).first().waitFor();
    expect(await field.inputValue()).toBe('依法');
    expectQuiet(opened);
  });
});

describeInBrowser('a hostile report', (browser) => {
  const hostile = [
    '<script>document.title="ran"</script>',
    '<img src=x onerror="document.title=1">',
    '<svg onload="document.title=2"><style>*{display:none}</style></svg>',
    '" style="position:fixed" onclick="document.title=3',
    '</textarea></template></section><iframe srcdoc="<script>top.document.title=4</script>">',
    'javascript:document.title=5',
    '&lt;b&gt;&#60;i&#62;',
    'W'.repeat(5000),
    '‮abc⁦def',
  ];

  it('is shown as the text that it is, everywhere', async () => {
    const opened = await openPage(browser());
    const { page } = opened;
    const items = hostile.map(
      (words) => `  - { 标题: ${JSON.stringify(words)}, 正文: ${JSON.stringify(words)} }`,
    );
    const text = `格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: ${JSON.stringify(hostile[0])}\n标题: ${JSON.stringify(hostile[1])}\n成效:\n${items.join('\n')}\n`;
    await chooseFile(page, /打开文件/, { name: '<img src=x onerror=alert(1)>.yaml', text });
    await page.locator('.frame section').first().waitFor();
    for (const view of ['表单', '源文件', '版面']) {
      await page.getByRole('button', { name: view }).click();
      await page.waitForTimeout(200);
    }
    for (const side of ['数据', '写什么', '问题']) await showSide(page, side);
    await page.locator('.frame [data-path="成效[0].正文"]').first().click();
    expect(await page.locator('.passage textarea').last().inputValue()).toBe(hostile[0]);
    expect(await page.title()).toBe('法治政府建设年度报告');
    expect(await page.locator('.frame script, .frame img, .frame svg, .frame iframe').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expectQuiet(opened);
  });

  it('cannot run what it might smuggle in: the policy refuses scripts, requests and evaluation', async () => {
    const { page } = await openPage(browser());
    const tried = await page.evaluate(`(async () => {
      const tried = {};
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      tried.script = window.ran === true;
      // What a tool evaluates is exempt; what a timer of the page does is not.
      await new Promise((resolve) => setTimeout(() => {
        try { new Function('return 1')(); tried.evaluated = true; } catch { tried.evaluated = false; }
        resolve();
      }));
      try { await fetch('http://127.0.0.1:9/'); tried.fetched = true; } catch { tried.fetched = false; }
      return tried;
    })()`);
    expect(tried).toEqual({ script: false, evaluated: false, fetched: false });
  });
});

describeInBrowser('on every screen', (browser) => {
  const screens = [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
    // 1366×768 at 125 %.
    { width: 1093, height: 614, scale: 1.25 },
  ];

  it.each(screens)('at $width×$height everything can be reached, and axe finds nothing', async (screen) => {
    const opened = await openPage(browser(), screen);
    const { page } = opened;
    const check = async (what: string) => {
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect({ what, wide }).toEqual({ what, wide: false });
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setBypassCSP', { enabled: true });
      await session.send('Runtime.evaluate', { expression: axe.source });
      const { result } = (await session.send('Runtime.evaluate', {
        expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, target }) => target + ' ' + html.slice(0, 120)).slice(0, 3).join(' | '))))`,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: string } };
      expect({ what, violations: JSON.parse(result.value) }).toEqual({ what, violations: [] });
    };
    await check('开始');
    await page.getByRole('button', { name: /新写一份/ }).click();
    await page.getByLabel('县', { exact: true }).check();
    await check('新写');
    await page.getByRole('button', { name: '返回' }).click();
    const text = readExample('yunling-county-2025').replace('正文: ', '正文: 这里,用了半角。');
    await chooseFile(page, /打开文件/, { name: 'report.yaml', text });
    await page.locator('.findings .words').first().click();
    await check('版面和问题');
    await page.locator('.frame [data-path]').nth(12).click();
    await check('就地修改');
    await page.keyboard.press('Escape');
    for (const side of ['数据', '写什么']) {
      await showSide(page, side);
      await check(side);
    }
    for (const view of ['表单', '源文件']) {
      await page.getByRole('button', { name: view }).click();
      await check(view);
    }
    await page.keyboard.press('F1');
    await check('按键');
    expect(opened.requests).toEqual([]);
  });
});
