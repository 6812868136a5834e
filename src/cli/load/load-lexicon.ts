import { dirname, resolve } from 'node:path';
import type { Lexicon } from '../../lint/words/lexicon.js';
import type { Host } from '../host.js';
import { listOwnKnowledge } from './own-knowledge.js';
import { packagedLexicon } from './packaged.js';

/** The words and facts for one report: the program's, and what the office has laid beside it or installed. */
export type LoadLexicon = (report: string, text: string) => Promise<Lexicon>;

/** The laws are loaded for a text that cites a title, an office's own knowledge where there is any. */
export function createLexiconLoader(host: Host): LoadLexicon {
  const loaded = new Map<string, Lexicon>();
  return async (report, text) => {
    const folder = report === '-' ? host.folder : dirname(resolve(host.folder, report));
    const own = listOwnKnowledge(folder, host);
    const citesTitles = text.includes('《');
    if (own.length === 0 && !citesTitles) return packagedLexicon();
    const key = `${citesTitles} ${own.join('\n')}`;
    let lexicon = loaded.get(key);
    if (!lexicon) {
      lexicon = await extendLexicon(own, citesTitles, host);
      loaded.set(key, lexicon);
    }
    return lexicon;
  };
}

async function extendLexicon(own: readonly string[], citesTitles: boolean, host: Host): Promise<Lexicon> {
  const base = packagedLexicon();
  const laws = citesTitles ? (await import('./packaged-laws.js')).packagedLaws() : [];
  if (own.length === 0) return { ...base, laws };
  const { addOwnKnowledge } = await import('./read-own-knowledge.js');
  return addOwnKnowledge({ ...base, laws }, own, host);
}
