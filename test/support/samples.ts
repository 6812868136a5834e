import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));

export type Sample = { number: string; file: string; path: string; text: string };

/**
 * The five real reports, which are not part of this repository. Without them their tests are skipped,
 * but never in CI.
 */
export const samples: Sample[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => /^\d-.*\.txt$/.test(file))
      .sort()
      .map((file) => ({
        number: file[0]!,
        file,
        path: `${folder}${file}`,
        text: readFileSync(`${folder}${file}`, 'utf8'),
      }))
  : [];

if (samples.length === 0 && process.env.CI === 'true')
  throw new Error(`the five samples are missing: ${folder}`);
if (samples.length === 0) console.warn('skipped: ../shared/samples not found');
