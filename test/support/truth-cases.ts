import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/cases/truth/', import.meta.url));

/** The inputs that were handled wrongly once; they are not part of this repository, but never missing in CI. */
export const hasTruthCases = existsSync(folder);

if (!hasTruthCases && process.env.CI === 'true') throw new Error(`the cases are missing: ${folder}`);
if (!hasTruthCases) console.warn('skipped: ../shared/cases/truth not found');

export function readTruthCase(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8');
}

/** The names of those that are plain texts. */
export function truthTexts(): string[] {
  return hasTruthCases ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
}
