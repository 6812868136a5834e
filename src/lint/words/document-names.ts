import { oncePer } from '../../text/once-per.js';
import type { TextUnit } from '../rule.js';
import { marksOf } from '../unit-marks.js';
import type { KnownDocument, Lexicon } from './lexicon.js';

/** A title without its years, and the years: 法治政府建设实施纲要, 2021—2025年. */
export type DocumentName = { name: string; years?: string };

/** Every title between 《》 or 〈〉, the ones inside others too. */
export function documentTitles(unit: TextUnit): { start: number; end: number; name: string }[] {
  return marksOf(unit)
    .pairs.filter(({ open }) => open === '《' || open === '〈')
    .map(({ start, end }) => ({ start, end, name: unit.text.slice(start + 1, end - 1) }));
}

/** Takes a title apart; which dash stands between the years, and where brackets are half-width, does not matter. */
export function parseDocumentName(title: string): DocumentName {
  const bare = title
    .replace(/\s/g, '')
    .replace(/^(?:中共中央[、，]?国务院|中共中央办公厅[、，]?国务院办公厅)(?:印发)?/, '');
  const match = /^(.+?)[（(](20\d\d)年?[^\d年（）()]{1,3}(20\d\d)年?[）)]$/.exec(bare);
  return match
    ? { name: match[1]!, years: `${match[2]}—${match[3]}年` }
    : { name: bare.replace(/[（(](?:试行|暂行|修订|草案)[）)]$/, '') };
}

/** The document that a title names exactly; one that has years only with these years. */
export function findDocument(title: string, lexicon: Lexicon): KnownDocument | undefined {
  const { name, years } = parseDocumentName(title);
  return knownNames(lexicon)
    .get(name)
    ?.find((known) => known.years === undefined || known.years === years);
}

/** Every name that a document of the lexicon goes by, without years. */
export const knownNames = oncePer(({ documents }: Lexicon): ReadonlyMap<string, readonly KnownDocument[]> => {
  const index = new Map<string, KnownDocument[]>();
  for (const known of documents)
    for (const alias of [known.name, ...known.aliases]) {
      const { name } = parseDocumentName(alias);
      index.set(name, [...(index.get(name) ?? []), known]);
    }
  return index;
});
