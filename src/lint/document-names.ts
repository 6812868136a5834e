import type { KnownDocument } from './lexicon.js';
import type { TextUnit } from './rule.js';
import { marksOf } from './unit-marks.js';

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

/** The document that a title names exactly; without years one that needs none. */
export function findDocument(title: string, documents: readonly KnownDocument[]): KnownDocument | undefined {
  const { name, years } = parseDocumentName(title);
  return documents.find(
    (known) =>
      (known.name === name || known.aliases.includes(name)) &&
      (known.years === undefined || known.years === years),
  );
}
