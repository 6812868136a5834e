import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeInBrowser } from '../support/open-browser.js';
import { exampleFile } from '../support/open-page.js';
import { makeFolder } from '../support/run-cli.js';

const program = fileURLToPath(new URL('../../bin/lawreport.js', import.meta.url));
let folder: string;
let child: ChildProcess;
let address: string;

beforeEach(async () => {
  folder = makeFolder();
  cpSync(exampleFile('jixi-township-2025'), join(folder, 'report.yaml'));
  await start();
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  child = spawn(process.execPath, [program, 'open', '--no-browser'], { cwd: folder });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      const found = /http:\S+\n/.exec(said)?.[0];
      if (found) resolve(found.trim());
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

async function visit(browser: Browser) {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.locator('.frame [data-path="导语"]').first().waitFor();
  return page;
}

const read = () => readFileSync(join(folder, 'report.yaml'), 'utf8');

async function write(page: Awaited<ReturnType<typeof visit>>, words: string): Promise<void> {
  await page.locator('.frame [data-path="导语"]').first().click();
  await page.locator('.passage textarea').press('End');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await page.getByText('没有存盘', { exact: true }).waitFor();
}

describeInBrowser('lawreport open', (browser) => {
  it('shows the report of the disk, and saves into it', async () => {
    const page = await visit(browser());
    expect(page.url()).not.toContain('token');
    await write(page, '网页里写的话。');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^已存盘/)
      .first()
      .waitFor();
    expect(read()).toContain('网页里写的话。');
  });

  it('joins what another program wrote elsewhere in the file', async () => {
    const page = await visit(browser());
    await write(page, '网页里写的话。');
    writeFileSync(join(folder, 'report.yaml'), `# 别人加的注释\n${read()}`);
    await page.getByText('别的程序改了这份文件，已经合到这里').waitFor();
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^已存盘/)
      .first()
      .waitFor();
    expect(read()).toMatch(/^# 别人加的注释\n[\s\S]*网页里写的话。/);
  });

  it('shows both where the same place was changed, and lets the person choose', async () => {
    const page = await visit(browser());
    await write(page, '网页里写的话。');
    writeFileSync(join(folder, 'report.yaml'), read().replace(/^(导语: .*)$/m, '$1别人写的话。'));
    await page.getByRole('dialog', { name: '别的程序改了同一处' }).waitFor();
    await page.getByRole('button', { name: '用这里的' }).click();
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^已存盘/)
      .first()
      .waitFor();
    expect(read()).toContain('网页里写的话。');
    expect(read()).not.toContain('别人写的话。');
  });

  it('brings back in the next run what nobody had saved', async () => {
    const page = await visit(browser());
    await write(page, '没有存盘的话。');
    await page.waitForTimeout(500);
    child.kill('SIGKILL');
    await start();
    const again = await visit(browser());
    await again.getByText('没有存盘的话。').first().waitFor();
    expect(read()).not.toContain('没有存盘的话。');
  });
});

it('ends with Ctrl-C', async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
