import type { XmlOrigin } from './body.js';
import type { TextOrigin } from './flatten.js';

/**
 * A stretch of a part's XML that holds characters of one run: `start`..`end` are UTF-16 offsets into the XML.
 * Of a mark (w:tab, w:br) it is the whole element.
 */
export type XmlPlace = Pick<XmlOrigin, 'part' | 'paragraph' | 'run' | 'kind'> & {
  start: number;
  end: number;
};

export type XmlSources = { origins: readonly TextOrigin[]; sources: ReadonlyMap<string, string> };

/**
 * Where the characters `from`..`to` of the flat text stand in the package, in order, one entry for each text node
 * or mark. What Word generated stands nowhere.
 */
export function locateInXml({ origins, sources }: XmlSources, from: number, to: number): XmlPlace[] {
  const places: XmlPlace[] = [];
  for (let index = firstAfter(origins, from); index < origins.length; index++) {
    const { start, end, origin } = origins[index]!;
    if (start >= to) break;
    const { part, paragraph, run, kind, skip } = origin;
    const place = { part, paragraph, run, kind };
    if (kind === 'mark') {
      places.push({ ...place, start: origin.start, end: origin.end });
      continue;
    }
    const raw = sources.get(part)!.slice(origin.start, origin.end);
    const offsets = kind === 'literal' ? undefined : characterOffsets(raw);
    const at = (offset: number) => origin.start + (offsets ? offsets[offset]! : offset);
    places.push({
      ...place,
      start: at(skip + Math.max(from, start) - start),
      end: at(skip + Math.min(to, end) - start),
    });
  }
  return places;
}

/** Index of the first origin that ends after an offset. */
function firstAfter(origins: readonly TextOrigin[], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each character of the decoded text, and its end, the offset in the markup; undefined where they agree. */
function characterOffsets(raw: string): number[] | undefined {
  if (!/[&\r]/.test(raw)) return undefined;
  const offsets: number[] = [];
  for (const { 0: unit, index } of raw.matchAll(/&#x([\da-f]+);|&#(\d+);|&\w+;|\r\n|[\s\S]/gi)) {
    offsets.push(index);
    // A character beyond the basic plane takes two units when decoded.
    if (isAstral(unit)) offsets.push(index);
  }
  return [...offsets, raw.length];
}

function isAstral(unit: string): boolean {
  const reference = /^&#(x?)([\da-f]+);$/i.exec(unit);
  return reference !== null && Number.parseInt(reference[2]!, reference[1] === '' ? 10 : 16) > 0xffff;
}
