// One walk through the page with what every driver of a browser since 2020 understands: a mouse, keys and scripts.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * From a new report to its Word file, and every pane of the county's; leaves a picture of each. What was not as it should
 * be, in lines.
 */
export async function walkPage(browser, { address, example, downloads, root, served, label, pictures }) {
  const failures = [];
  const check = (holds, what) => {
    if (!holds) failures.push(what);
  };
  const hand = await openHand(browser, { address, failures, downloads, label, pictures });
  const take = (name) => hand.page.screenshot({ path: join(pictures, `${label}-${name}.png`) });
  const text = readFileSync(example, 'utf8');

  if (served === undefined) {
    await take('1-start');
    await hand.press(button('新写一份'));
    await hand.press(
      `[...document.querySelectorAll('label')].find((label) => label.textContent.trim().startsWith('县'))`,
    );
    await hand.press(`document.querySelector('input[type=text], input:not([type])')`);
    await hand.type('云岭县');
    await hand.press(button('开始写'));
    await hand.press(button('写入：'));
    await take('2-new');
    const word = await hand.download(() => hand.press(button('存为Word文件')));
    check(word.subarray(0, 2).toString() === 'PK', 'the Word file of a new report is none');
    await hand.press(button('开始', true));
    await hand.choose(button('打开文件'), example);
  }
  await hand.until(button('问题 0'));
  await take('3-pages');
  const word = await hand.download(() => hand.press(button('存为Word文件')));
  check(
    word.equals(renderByCommand(root, example, downloads)),
    'the Word file is not that of the command line',
  );

  await hand.press(paper('要点[0].正文'));
  await hand.key('Control', 'End');
  await hand.type('另外,这里用了半角逗号。');
  await hand.until(button('问题 1'));
  await take('4-edit');
  await hand.compose('.passage textarea[data-field$="正文"]', '输入法。');
  await hand.until(`${source}.includes('半角逗号。输入法。')`);
  await hand.key('Control', 'Enter');
  await hand.until(`!document.querySelector('.passage')`);
  await hand.press(`document.querySelector('.findings .words')`);
  await take('5-findings');
  await hand.press(button('改正', true));
  await hand.until(button('问题 0'));
  await hand.key('Control', 'z');
  await hand.until(button('问题 1'));
  await hand.key('Control', 'y');
  await hand.until(button('问题 0'));

  await hand.press(tab('数据'));
  await hand.press(`document.querySelector('[aria-label="概况乡镇：今年"]')`);
  await hand.key('Control', 'a');
  await hand.type('15');
  await hand.key('Enter');
  await hand.until(`${paperText}.includes('15个乡镇')`);
  await take('6-figures');

  await hand.press(`document.querySelector('[data-node$="要点[0]"]')`);
  await hand.press(button('表单'));
  await hand.press(button('加一个表'));
  await hand.fill('表格的标题', '培训情况');
  await hand.fill('第1行，名称', '执法培训');
  await hand.fill('第1行，数量', '4');
  await take('7-form');
  await hand.press(button('源文件'));
  await hand.until(`document.querySelector('.source').shadowRoot.querySelector('.cm-content')`);
  // What is not in view at first is read when there is time.
  await hand.until(coloured);
  await take('8-source');
  await hand.press(button('版面', true));
  await hand.until(`${paperText}.includes('培训情况')`);
  await take('9-table');
  await hand.press(tab('收数'));
  await take('10-collect');
  await hand.press(tab('写什么'));
  await take('11-topics');
  await hand.press(button('其他文件'));
  await take('12-outputs');
  for (const kind of ['网页', '带批注', '数据核对表']) {
    if (!(await hand.is(button(kind)))) await hand.press(button('其他文件'));
    check((await hand.download(() => hand.press(button(kind)))).length > 1000, `${kind} is empty`);
  }
  await hand.key('F1');
  await hand.until(`document.querySelector('dialog[open]')`);
  await take('13-keys');
  await hand.key('Escape');
  await hand.until(`!document.querySelector('dialog[open]')`);

  if (served !== undefined) {
    await hand.key('Control', 's');
    await hand.until(`document.querySelector('.saved').textContent === '已存盘'`);
    check(readFileSync(served, 'utf8').includes('执法培训'), 'the report on disk was not saved');
    return failures;
  }
  const saved = (await hand.download(() => hand.key('Control', 's'))).toString();
  check(saved.includes('执法培训') && saved.includes('乡镇: { 值: 15,'), 'the saved report lacks an edit');
  check(saved.slice(0, 200) === text.slice(0, 200), 'the saved report is not the old one with edits');

  await hand.press(paper('要点[0].正文'));
  await hand.until(`document.activeElement.matches('.passage textarea')`);
  await hand.type('没有存盘的话。');
  await hand.until(`${source}.includes('没有存盘的话。')`);
  // What was written has to be on the disk of the browser by itself; nothing tells when.
  await new Promise((done) => setTimeout(done, 500));
  const again = await openHand(browser, { address, failures, downloads, label, pictures });
  await hand.page.close();
  hand.page = again.page;
  await again.press(`document.querySelector('button.draft')`);
  await again.until(`${paperText}.includes('没有存盘的话。')`);
  await again.press(button('开始', true));
  await again.until(`document.querySelector('button.draft')`);
  await take('14-drafts');
  await again.choose(button('从去年的报告开始'), example);
  await again.until(button('存为Word文件'));
  await take('15-rolled');
  return failures;
}

const named = (root, name, isWhole) =>
  `[...document.querySelectorAll('${root}')].find((button) => ((words) => ${
    isWhole ? `words === '${name}'` : `words.includes('${name}')`
  })(button.getAttribute('aria-label') ?? button.textContent.trim()))`;
const button = (name, isWhole) => named('button', name, isWhole);
const tab = (name) => named('.side .tabs button', name);
const sheets = `document.querySelector('.frame').shadowRoot`;
const paper = (ending) => `${sheets}.querySelector('[data-path$="${ending}"]')`;
const paperText = `(${sheets}.textContent ?? [...${sheets}.children].map((sheet) => sheet.textContent).join(''))`;
/** The source view tells the keys of the file from its texts. */
const coloured = `((root) => [...root.querySelectorAll('.cm-line span')].some((word) =>
  getComputedStyle(word).color !== getComputedStyle(root.querySelector('.cm-content')).color))(document.querySelector('.source').shadowRoot)`;
const source = `[...document.querySelectorAll('.passage textarea')].map((field) => field.value).join('')`;

/** What Chromium 92 writes into a field with a list, and refuses by the policy of the page: the field works all the same. */
const ownRule = 'sha256-pILX+5FGCpLRHvNBgtABIdSMmytrYudGxJBUYXY1t0s=';

/** A page with somebody before it: whatever goes wrong in it is noted, and so is whatever it asks for. */
async function openHand(browser, { address, failures, downloads, label, pictures }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  page.on('pageerror', ({ message }) => failures.push(`error: ${message}`));
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.text().includes(ownRule)) failures.push(`console: ${said.text()}`);
  });
  page.on('request', (request) => {
    const own = /^https?:/.test(address) ? new URL(address).origin : 'file:';
    if (!request.url().startsWith(own) && !/^(?:blob|data):/.test(request.url()))
      failures.push(`request: ${request.url()}`);
  });
  // A dialog of the system cannot be answered from here: what is saved is downloaded, what is chosen is handed in.
  await page.evaluateOnNewDocument(`
    delete window.showSaveFilePicker;
    HTMLInputElement.prototype.click = function () { this.id = 'chosen'; this.style.display = 'none'; document.body.append(this); };
  `);
  await page.goto(address);

  const until = async (expression) => {
    for (let turn = 0; turn < 300; turn++) {
      if (await page.evaluate(`(() => { try { return Boolean(${expression}); } catch { return false; } })()`))
        return;
      await new Promise((done) => setTimeout(done, 100));
    }
    await page.screenshot({ path: join(pictures, `${label}-never.png`) });
    throw new Error(`never: ${expression}`);
  };
  const place = (expression) =>
    page.evaluate(`(() => {
      const element = ${expression};
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return JSON.stringify([left + Math.min(width / 2, 60), top + Math.min(height / 2, 12)]);
    })()`);
  const press = async (expression) => {
    await until(expression);
    // Nobody presses what is still moving.
    for (let [before, now] = ['', await place(expression)]; before !== now; ) {
      await new Promise((done) => setTimeout(done, 100));
      [before, now] = [now, await place(expression)];
    }
    await page.mouse.click(...JSON.parse(await place(expression)));
  };
  const key = async (...keys) => {
    for (const held of keys.slice(0, -1)) await page.keyboard.down(held);
    await page.keyboard.press(keys.at(-1));
    for (const held of keys.slice(0, -1)) await page.keyboard.up(held);
  };
  const type = (words) => page.keyboard.type(words);
  return {
    page,
    until,
    press,
    key,
    type,
    is: (expression) => page.evaluate(`Boolean(${expression})`),
    fill: async (name, words) => {
      await press(`[...document.querySelectorAll('textarea, input')].find((field) =>
        (field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent) === '${name}')`);
      await key('Control', 'a');
      await type(words);
    },
    choose: async (expression, file) => {
      await press(expression);
      await until(`document.querySelector('#chosen')`);
      await (await page.$('#chosen')).uploadFile(file);
      await page.evaluate(`document.querySelector('#chosen')?.remove()`);
    },
    /** Words from an input method, as its browser tells of them. */
    compose: (selector, words) =>
      page.evaluate(`(() => {
        const field = document.querySelector('${selector}');
        field.focus();
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        for (const part of ['shu', '${words}']) {
          field.value = field.value.replace(/shu$/, '') + part;
          field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: part }));
          field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        }
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '${words}' }));
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      })()`),
    download: async (act) => {
      for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
      await act();
      for (let turn = 0; turn < 300; turn++) {
        const names = readdirSync(downloads);
        if (names.length === 1 && !/\.(?:part|crdownload)$/.test(names[0])) {
          const bytes = readFileSync(join(downloads, names[0]));
          if (bytes.length > 0) return bytes;
        }
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error('nothing was downloaded');
    },
  };
}

function renderByCommand(root, example, folder) {
  const file = join(folder, '..', 'by-command.docx');
  if (existsSync(file)) rmSync(file);
  execFileSync(process.execPath, [join(root, 'bin', 'lawreport.js'), 'render', example, '-o', file]);
  return readFileSync(file);
}
