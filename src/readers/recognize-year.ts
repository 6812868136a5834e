import { deriveYear } from '../document/facts.js';
import type { Document } from '../document/model.js';
import type { Publication } from '../report/model.js';
import type { Note } from './note.js';

/** The year reported on, with a note of what it was taken from; `assumed` where the text names none. */
export function recognizeYear(
  { document, metadata }: { document: Document; metadata: Publication },
  assumed: number,
  note: Note,
): number {
  const derived = deriveYear(document, [metadata.createdOn, metadata.publishedOn]);
  switch (derived?.from) {
    case 'title':
      return derived.year;
    case 'date':
      note('year-from-date', `标题里没有年度，按成文或者发布日期取为${derived.year}年，请核对`);
      return derived.year;
    case 'text':
      note('year-from-text', `标题里没有年度，按正文取为${derived.year}年，请核对`);
      return derived.year;
    default:
      note('no-year', `原文没有写年度，暂定为${assumed}年，请核对`);
      return assumed;
  }
}
