import type { Document } from '../document/model.js';
import type { Publication } from '../report/model.js';
import { parseChineseNumeral } from '../text/numerals.js';
import type { Note } from './note.js';
import { parseTypedDate, withoutTime } from './text/typed-date.js';

/** The year reported on: from the title, else the one before the date of issue, else the one most spoken of. */
export function recognizeYear(
  { document, metadata }: { document: Document; metadata: Publication },
  assumed: number,
  note: Note,
): number {
  const inTitle = readYear(document.title.text);
  if (inTitle) return inTitle;
  const dates = [document.dateOfIssue?.text, metadata.createdOn, metadata.publishedOn];
  const known = dates.map(yearBefore).find((year) => year !== undefined);
  if (known) {
    note('year-from-date', `标题里没有年度，按成文或者发布日期取为${known}年，请核对`);
    return known;
  }
  const spoken = mostFrequentYear(document);
  if (spoken) {
    note('year-from-text', `标题里没有年度，按正文取为${spoken}年，请核对`);
    return spoken;
  }
  note('no-year', `原文没有写年度，暂定为${assumed}年，请核对`);
  return assumed;
}

function readYear(text: string): number | undefined {
  const match = /((?:19|20)\d{2}|二[〇○零]?[〇○零一二三四五六七八九]{2})年/.exec(text);
  if (!match) return undefined;
  return /^\d/.test(match[1]!) ? Number(match[1]) : parseChineseNumeral(match[1]!);
}

/** A report is issued early in the year after; what is issued in the last months speaks of its own year. */
function yearBefore(typed: string | undefined): number | undefined {
  const date = typed === undefined ? undefined : parseTypedDate(withoutTime(typed));
  return date?.year && (date.month >= 11 ? date.year : date.year - 1);
}

function mostFrequentYear(document: Document): number | undefined {
  const counts = new Map<number, number>();
  for (const block of document.blocks) {
    if (block.kind === 'table') continue;
    for (const match of block.content.text.matchAll(/(?<!\d)(20\d{2})年/g)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
