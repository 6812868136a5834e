import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mutateBytes, mutateText } from './mutate-text.js';
import type { Random } from './random.js';

/** What a kind of Office file is made of, usual and not. */
export type OfficeVocabulary = {
  /** The part that is changed most often. */
  main: string;
  wrappers: readonly string[];
  strangeElements: readonly string[];
  strangeValues: readonly string[];
};

type Material = OfficeVocabulary & { others: readonly Uint8Array[] };

/** The file with its parts changed and packed again, now and then with its bytes changed too. */
export function mutateOfficeFile(bytes: Uint8Array, random: Random, material: Material): Uint8Array {
  const { others, main } = material;
  if (random.chance(0.06)) return mutateBytes(bytes, random);
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let changes = random.pick([1, 1, 1, 2, 4]); changes > 0; changes--) {
    const name = random.chance(0.6) ? main : random.pick(names);
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const choice = random.below(100);
    if (choice < 4) delete parts[name];
    else if (choice < 8) parts[name] = mutateBytes(parts[name] ?? new Uint8Array(), random);
    else if (choice < 12) parts[name] = unzipSync(random.pick(others))[name] ?? new Uint8Array();
    else
      parts[name] = strToU8(choice < 92 ? mutateXml(xml, random, material) : mutateText(xml, [xml], random));
  }
  const packed = zipSync(parts, { level: random.pick([0, 1]) });
  return random.chance(0.03) ? mutateBytes(packed, random) : packed;
}

/** One change of the elements: taken out, doubled, moved, nested, wrapped, or with other attributes. */
function mutateXml(
  xml: string,
  random: Random,
  { wrappers, strangeElements, strangeValues }: OfficeVocabulary,
): string {
  const pieces = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  if (pieces.length < 3) return xml;
  const start = random.below(pieces.length);
  const end = elementEnd(pieces, start);
  const [before, element, after] = [pieces.slice(0, start), pieces.slice(start, end), pieces.slice(end)];
  const join = (...lists: readonly (readonly string[])[]) => lists.flat().join('');
  switch (random.below(8)) {
    case 0:
      return join(before, after);
    case 1:
      return join(before, element, element, after);
    case 2: {
      const place = random.below(after.length + 1);
      return join(before, after.slice(0, place), element, after.slice(place));
    }
    case 3: {
      const name = /^<([\w:]+)/.exec(element[0]!)?.[1] ?? random.pick(wrappers);
      const times = random.pick([1, 3, 300]);
      return join(before, [`<${name}>`.repeat(times)], element, [`</${name}>`.repeat(times)], after);
    }
    case 4: {
      const wrapper = random.pick(wrappers);
      return join(before, [`<${wrapper}>`], element, [`</${wrapper}>`], after);
    }
    case 5:
      return join(before, [random.pick(strangeElements)], element, after);
    case 6:
      return join(
        before,
        [element[0]!.replace(/"[^"]*"/, `"${random.pick(strangeValues)}"`)],
        element.slice(1),
        after,
      );
    default:
      return join(before.slice(0, -1), element, before.slice(-1), after);
  }
}

/** Behind the end tag of the element that begins here; of anything else, behind it. */
function elementEnd(pieces: readonly string[], start: number): number {
  const name = /^<([\w:]+)[^>]*[^/]>$/.exec(pieces[start]!)?.[1];
  if (!name) return start + 1;
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const tag = /^<(\/?)([\w:]+)[^>]*?(\/?)>$/.exec(pieces[at]!);
    if (tag?.[2] !== name || tag[3]) continue;
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return at + 1;
  }
  return start + 1;
}
