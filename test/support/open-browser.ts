import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';

/**
 * Starts Chromium once for these tests and ends it after them; each test opens pages of its own. Without Chromium
 * they are skipped; under CI=true that is a failure.
 */
export function describeInBrowser(title: string, define: (browser: () => Browser) => void): void {
  const program = findChromium();
  if (program === undefined) {
    it(title, ({ skip }) => {
      if (process.env.CI === 'true') throw new Error('chromium not found, and CI may not skip');
      skip('skipped: chromium not found');
    });
    return;
  }
  describe(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: program, args: quiet });
    });
    afterAll(() => browser?.close());
    define(() => browser);
  });
}

/** Root has no sandbox; a browser left to itself looks for updates. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function findChromium(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
