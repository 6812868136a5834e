import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';
import { unpack } from '../../src/page/unpack.js';
import { describeInBrowser } from '../support/open-browser.js';
import {
  chooseFile,
  exampleFile,
  expectQuiet,
  openPage,
  pageFile,
  takeDownload,
} from '../support/open-page.js';

/** What browsers have learnt since Chromium 86: taken away before the page begins, so that it has to do without. */
const takeAway = `(() => {
  const drop = (owner, ...names) => names.forEach((name) => { delete owner[name]; });
  drop(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group');
  drop(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
  drop(Object.getPrototypeOf(Uint8Array.prototype), 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with');
  drop(Uint8Array, 'fromBase64', 'fromHex');
  drop(Uint8Array.prototype, 'toBase64', 'toHex', 'setFromBase64');
  drop(Object, 'hasOwn', 'groupBy');
  drop(Map, 'groupBy');
  drop(Array, 'fromAsync');
  drop(Promise, 'withResolvers', 'try');
  drop(RegExp, 'escape');
  drop(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
  if (globalThis.Iterator) drop(Iterator.prototype, 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find');
  drop(globalThis, 'structuredClone', 'Iterator', 'scheduler', 'reportError', 'DecompressionStream', 'CompressionStream', 'Highlight', 'showSaveFilePicker', 'showOpenFilePicker');
  drop(Crypto.prototype, 'randomUUID');
  drop(AbortSignal, 'timeout', 'any', 'abort');
  drop(Element.prototype, 'setHTML', 'setHTMLUnsafe', 'checkVisibility');
  drop(Intl, 'Segmenter', 'supportedValuesOf');
})()`;

describeInBrowser('a browser of 2020', (browser) => {
  it('opens a report, edits it and writes its Word file', async () => {
    const opened = await openPage(browser(), { before: takeAway });
    const { page } = opened;
    expect(await page.evaluate('typeof DecompressionStream + typeof Promise.withResolvers')).toBe(
      'undefinedundefined',
    );
    await chooseFile(page, /打开文件/, exampleFile('yunling-county-2025'));
    await page.locator('.frame [data-path$="要点[0].正文"]').first().click();
    await page.keyboard.type('改过。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('没有存盘').waitFor();
    for (const view of ['表单', '源文件', '版面']) await page.getByRole('button', { name: view }).click();
    const word = await takeDownload(page, () => page.keyboard.press('Control+d'));
    expect(word.name).toBe('yunling-county-2025.docx');
    expectQuiet(opened);
  });
});

it('is written in no syntax that Chromium 86 cannot read', async () => {
  const html = readFileSync(pageFile, 'utf8');
  const start = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const packed = /['"`]([A-Za-z0-9+/=]{10000,})['"`]/.exec(start)![1]!;
  const newer: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const inner of node) visit(inner);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, operator, left, regex } = node as Record<string, unknown>;
    if (type === 'StaticBlock') newer.push('static block');
    if (operator === 'in' && (left as { type?: string })?.type === 'PrivateIdentifier') newer.push('#x in y');
    const { flags = '', pattern = '' } = (regex ?? {}) as { flags?: string; pattern?: string };
    if (/[dv]/.test(flags) || /\(\?[ims-]+:/.test(pattern)) newer.push(`/${pattern}/${flags}`);
    for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner);
  };
  for (const script of [start, await unpack(packed)]) {
    const tree = parseAst(script);
    expect(tree.body.length).toBeGreaterThan(0);
    visit(tree.body);
    expect(tree.body.filter(({ type }) => type.includes('Await'))).toEqual([]);
  }
  expect(newer).toEqual([]);
});
