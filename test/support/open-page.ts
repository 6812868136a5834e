import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

export const pageFile = fileURLToPath(new URL('../../dist/lawreport.html', import.meta.url));

export function exampleFile(name: string): string {
  return fileURLToPath(new URL(`../../examples/${name}.yaml`, import.meta.url));
}

export function readExample(name: string): string {
  return readFileSync(exampleFile(name), 'utf8');
}

/** The page as a file that was double-clicked; `requests` are all that it asked of anybody. */
export type Opened = { page: Page; context: BrowserContext; requests: string[]; errors: string[] };

export async function openPage(
  browser: Browser,
  options: {
    width?: number;
    height?: number;
    scale?: number;
    before?: string;
    context?: BrowserContext;
  } = {},
): Promise<Opened> {
  const { width = 1366, height = 768, scale = 1 } = options;
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      acceptDownloads: true,
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  // Files are given from here on: told only before the key that asks for one, the browser may hear of the key first.
  page.on('filechooser', () => {});
  // Downloads can be looked at; a dialog of the system cannot.
  await page.addInitScript('delete window.showSaveFilePicker');
  if (options.before) await page.addInitScript(options.before);
  await page.goto(`file://${pageFile}`);
  // It has loaded before it has unpacked itself.
  await page.locator('#page > *').first().waitFor();
  return { page, context, requests, errors };
}

/** Gives the page a file as if it had been chosen in the dialog that a button opens. */
export async function chooseFile(
  page: Page,
  button: string | RegExp,
  file: string | { name: string; text: string | Uint8Array },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).first().click();
  const chosen =
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text as string) };
  await (await chooser).setFiles(chosen);
}

/** What the page hands out when a button is pressed: the name and the bytes. */
export async function takeDownload(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await act();
  const got = await download;
  return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) };
}

/** Presses one of the buttons above the right pane: 问题, 数据, 写什么. */
export async function showSide(page: Page, name: string): Promise<void> {
  await page.locator('.side .tabs').getByRole('button', { name }).click();
}

/** Nothing was asked of anybody, and nothing went wrong. */
export function expectQuiet({ requests, errors }: Opened): void {
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
}
