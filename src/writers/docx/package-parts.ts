import { strToU8, type Zippable, zipSync } from 'fflate';

/** The parts of a package by their names in it. */
export type Parts = Record<string, string | Uint8Array>;

/**
 * Packs an Office document so that equal parts give equal bytes: the entries in one order, all of one time, and
 * without what depends on the moment of writing.
 */
export function packParts(parts: Parts): Uint8Array {
  // In this order [Content_Types].xml comes first, as some programs tell a document by it.
  const names = Object.keys(parts).sort();
  const entries: Zippable = Object.fromEntries(
    names.map((name) => {
      const part = parts[name]!;
      return [name, [typeof part === 'string' ? strToU8(part) : part, { mtime: earliestTime(), level: 9 }]];
    }),
  );
  return zipSync(entries);
}

/** The first moment that a zip archive can name. It counts local time, so this is asked anew for every archive. */
function earliestTime(): Date {
  return new Date(1980, 0, 1);
}
