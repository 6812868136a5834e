import { readdirSync, readFileSync } from 'node:fs';
import { type Lexicon, mergeLexicons, readLexicon } from '../../lint/lexicon.js';

const folder = new URL('../../lint/lexicon/', import.meta.url);

/** The packaged `lint/lexicon/*.yaml`; that they are sound is a matter of our own tests. */
export function loadLexicon(): Lexicon {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return mergeLexicons(
    names.sort().map((name) => {
      const { value, findings } = readLexicon(readFileSync(new URL(name, folder), 'utf8'));
      if (!value) throw new Error(`${name}: ${findings[0]?.message}`);
      return value;
    }),
  );
}
