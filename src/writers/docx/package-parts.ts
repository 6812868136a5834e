import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts that replace those of the same name. */
export type Parts = Record<string, string>;

/**
 * Packs an Office document again so that equal parts give equal bytes: the entries in one order, all of one
 * time, and without what depends on the moment of writing.
 */
export function repackParts(bytes: Uint8Array, replaced: Parts): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, text] of Object.entries(replaced)) parts[name] = strToU8(text);
  // In this order [Content_Types].xml comes first, as some programs tell a document by it.
  const names = Object.keys(parts).sort();
  const entries: Zippable = Object.fromEntries(
    names.map((name) => [name, [parts[name]!, { mtime: earliestTime(), level: 9 }]]),
  );
  return zipSync(entries);
}

/** The first moment that a zip archive can name. It counts local time, so this is asked anew for every archive. */
function earliestTime(): Date {
  return new Date(1980, 0, 1);
}
