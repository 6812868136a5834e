import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));

/**
 * Whether the inputs that were once handled wrongly lie beside this repository. Without them their tests are skipped, but
 * never in CI.
 */
export const hasSharedCases = existsSync(folder);

if (!hasSharedCases && process.env.CI === 'true') throw new Error(`the cases are missing: ${folder}`);
if (!hasSharedCases) console.warn('skipped: ../shared/cases not found');

/** The bytes of one of them, named as in their README: `word/table-lost-on-fold.docx`. */
export function sharedCase(name: string): Uint8Array {
  return new Uint8Array(readFileSync(folder + name));
}

export function sharedCasePath(name: string): string {
  return folder + name;
}
