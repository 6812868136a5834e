import type { SourcedText } from '../../document/model.js';

/** The place of the report file from which a text came; none where no author wrote it. */
export function sourcePath(text: SourcedText | undefined): string | undefined {
  return text?.segments.find((segment) => segment.path !== undefined)?.path;
}

/** The characters `start`..`end` of a text that came from one place of the report file. */
export type SourcePlace = { start: number; end: number; path: string };

/**
 * The places that a text came from, one after the other, where there are several: items that run on in one paragraph.
 * What a template has supplied goes with what follows it.
 */
export function listPlaces({ text, segments }: SourcedText): SourcePlace[] {
  const places: SourcePlace[] = [];
  for (const { path, end } of segments) {
    if (path === undefined) continue;
    const last = places.at(-1);
    if (last?.path === path) last.end = end;
    else places.push({ start: last?.end ?? 0, end, path });
  }
  if (places.length < 2) return [];
  places.at(-1)!.end = text.length;
  return places;
}
