/** A tag of an XML text; `start`..`end` are UTF-16 offsets of the tag itself. */
export type Tag = { kind: 'start' | 'end' | 'empty'; name: string; start: number; end: number };

/** The tags of a well-formed XML text in order; comments, CDATA and processing instructions are passed over. */
export function* scanTags(source: string): Generator<Tag> {
  for (let start = source.indexOf('<'); start >= 0; ) {
    const skipped = skippedMarkup.find(([opening]) => source.startsWith(opening, start));
    let end: number;
    if (skipped) end = source.indexOf(skipped[1], start) + skipped[1].length;
    else {
      end = findTagEnd(source, start);
      const isEnd = source[start + 1] === '/';
      const kind = isEnd ? 'end' : source[end - 2] === '/' ? 'empty' : 'start';
      yield { kind, name: readName(source, isEnd ? start + 2 : start + 1), start, end };
    }
    start = source.indexOf('<', end);
  }
}

/** The value of an attribute as written in a tag; the five predefined references are resolved. */
export function readAttribute(tag: string, name: string): string | undefined {
  for (const [, key, double, single] of tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return resolveReferences(double ?? single ?? '');
  return undefined;
}

const skippedMarkup: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** A tag ends at the first > that stands in no attribute value. */
function findTagEnd(source: string, start: number): number {
  let quote = '';
  for (let index = start; index < source.length; index++) {
    const character = source[index]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return source.length;
}

function readName(source: string, start: number): string {
  let end = start;
  while (!/[\s/>]/.test(source[end] ?? '>')) end++;
  return source.slice(start, end);
}

function resolveReferences(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (whole, name) => characters[name] ?? whole);
}
