import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));

/** The real reports, which stand outside the repository; under CI they must be there. */
export const samples: { number: string; text: string }[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^\d.*\.txt$/.test(name))
      .sort()
      .map((name) => ({ number: name[0]!, text: readFileSync(join(folder, name), 'utf8') }))
  : [];

/** Stands for the tests that cannot run without the samples. */
export function requireSamples(): void {
  const present = samples.length === 5;
  test.skipIf(!present && process.env.CI !== 'true')('the five samples stand in ../shared/samples', () => {
    expect(samples.length, `no samples in ${folder}`).toBe(5);
  });
}
