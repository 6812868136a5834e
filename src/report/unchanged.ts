import { digestText } from '../text/file/digest.js';
import type { Content, Item, Part, ReportTable } from './model.js';

/** Words of an item or a part that came from last year's report: what `去年原文` is a digest of. */
type Words = Pick<Item, 'title' | 'body' | 'cause'> & {
  opening?: string;
  closing?: string;
  contents?: Content[];
  table?: ReportTable;
};

/** Of the words as the file holds them, references and all: it tells whether somebody has written there since. */
export function digestWords({ title, body, cause, opening, closing, contents, table }: Words): string {
  return digestText(JSON.stringify([title, body, cause, opening, closing, contents, table]));
}

/** Whether its words are last year's still. */
function isUnchanged(entry: Words & { lastYearsWords?: string }): boolean {
  return entry.lastYearsWords !== undefined && entry.lastYearsWords === digestWords(entry);
}

/** Every item and part whose words are last year's still, by its path in the file: `成效[0].要点[1]`. */
export function listUnchanged(
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): { path: string; entry: Item | Part }[] {
  return parts.flatMap((part) => {
    const path = nameOf(part);
    const list = part.form === 'list' ? path : `${path}.条目`;
    return [...(isUnchanged(part) ? [{ path, entry: part }] : []), ...listItems(part.items, list)];
  });
}

function listItems(items: readonly Item[], list: string): { path: string; entry: Item }[] {
  return items.flatMap((item, index) => {
    const path = `${list}[${index}]`;
    return [...(isUnchanged(item) ? [{ path, entry: item }] : []), ...listItems(item.items, `${path}.要点`)];
  });
}
