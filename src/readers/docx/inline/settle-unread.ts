import type { Document, Unread } from '../../../document/model.js';
import type { FlatText } from '../flatten.js';
import { createPlaceNamer } from '../name-places.js';

/** What no text says, by kind and place, in reading order; undefined where there is nothing of it. */
export function settleUnread(flat: FlatText, document: Document): Unread[] | undefined {
  const namePlace = createPlaceNamer(document);
  const entries = new Map<string, Unread>();
  for (const { body, paragraph } of flat.lines)
    for (const { kind, at, words } of paragraph.unread) {
      const place = namePlace(body + at, 'near')!;
      const key = JSON.stringify([kind, place]);
      const known = entries.get(key);
      if (!known) entries.set(key, { kind, place, count: 1, words });
      else {
        known.count++;
        if (words !== undefined) known.words = known.words === undefined ? words : `${known.words}；${words}`;
      }
    }
  return entries.size > 0 ? [...entries.values()] : undefined;
}
