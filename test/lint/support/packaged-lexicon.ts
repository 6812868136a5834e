import { readdirSync, readFileSync } from 'node:fs';
import { mergeLexicons, readLexicon } from '../../../src/lint/lexicon.js';

const folder = new URL('../../../src/lint/lexicon/', import.meta.url);

/** The lexicon files by name, as they are packaged. */
export const lexiconFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

export const packagedLexicon = mergeLexicons(
  Object.entries(lexiconFiles).map(([name, text]) => {
    const { value, findings } = readLexicon(text);
    if (!value)
      throw new Error(`${name}: ${findings.map(({ message, path }) => `${path} ${message}`).join('; ')}`);
    return value;
  }),
);
