import { type PartText, readPart } from '../../ooxml/replace-parts.js';
import { readAttribute, scanTags } from '../../ooxml/scan-tags.js';
import { readDialect, type WordDialect } from '../../ooxml/word-dialect.js';
import { escapeXml, mainNamespace, strictMainNamespace, xmlHeader } from '../../ooxml/xml.js';
import type { PackedPart } from '../../ooxml/zip.js';
import { replaceUnprintable } from '../../text/characters.js';
import { folderOfPart, isSamePart, relationshipsOf, resolvePartName } from '../../text/part-names.js';
import type { Authorship } from './text-place.js';

/**
 * The comments part with one more comment for each list of paragraphs, and the parts that have to name it where
 * the file had none. `firstId` is the id of the first of them; the others follow.
 */
export function addCommentsPart(
  parts: readonly PackedPart[],
  main: string,
  comments: readonly (readonly string[])[],
  authorship: Authorship,
): { replaced: Map<string, PartText>; firstId: number } {
  const { isStrict } = readDialect(readPart(parts, main)!.text);
  const relationshipsName = nameOf(parts, relationshipsOf(main));
  const relationships = readPart(parts, relationshipsName) ?? { text: emptyRelationships, encoding: 'utf-8' };
  const related = findComments(relationships.text, main);
  const known = related === undefined ? undefined : nameOf(parts, related);
  const existing = known === undefined ? undefined : readPart(parts, known);
  const firstId = freeIds(parts, comments.length);
  if (known !== undefined && existing) {
    const dialect = readDialect(existing.text);
    const markup = writeComments(comments, { firstId, authorship, dialect });
    const text = appendChildren(existing.text, markup);
    return { replaced: new Map([[known, { ...existing, text }]]), firstId };
  }

  const name = known ?? freeName(parts, folderOfPart(main));
  const empty = `${xmlHeader}<w:comments xmlns:w="${isStrict ? strict.main : transitional.main}"/>`;
  const dialect = readDialect(empty);
  const types = readPart(parts, contentTypes)!;
  const type = `${isStrict ? strict.relationships : transitional.relationships}/comments`;
  const relationship = `<Relationship Id="${freeRelationshipId(relationships.text)}" Type="${type}" Target="/${name}"/>`;
  const override = `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
  const text = appendChildren(empty, writeComments(comments, { firstId, authorship, dialect }));
  return {
    firstId,
    replaced: new Map<string, PartText>([
      ...(hasOverride(types.text, name)
        ? []
        : [[contentTypes, { ...types, text: appendChildren(types.text, override) }] as const]),
      // A relationship that names a part which is not there gets its part.
      ...(known === undefined
        ? [
            [
              relationshipsName,
              { ...relationships, text: appendChildren(relationships.text, relationship) },
            ] as const,
          ]
        : []),
      [name, { text, encoding: 'utf-8' }],
    ]),
  };
}

const contentTypes = '[Content_Types].xml';
const emptyRelationships = `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
const transitional = {
  main: mainNamespace,
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: strictMainNamespace,
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

type CommentContext = { firstId: number; authorship: Authorship; dialect: WordDialect };

function writeComments(
  comments: readonly (readonly string[])[],
  { firstId, authorship, dialect: { write } }: CommentContext,
): string {
  return comments
    .map((paragraphs, index) =>
      write(
        'comment',
        { id: firstId + index, author: authorship.author, date: authorship.date, initials: 'lr' },
        paragraphs.map((text) =>
          write('p', {}, [
            write('r', {}, [write('t', { 'xml:space': 'preserve' }, [escapeXml(replaceUnprintable(text))])]),
          ]),
        ),
      ),
    )
    .join('');
}

/** Name of the part that the main part's relationships call its comments, in whichever case. */
function findComments(relationships: string, main: string): string | undefined {
  for (const { kind, start, end } of scanTags(relationships)) {
    const tag = relationships.slice(start, end);
    const isComments = /\/comments\/?\s*$/i.test(readAttribute(tag, 'Type') ?? '');
    if (kind === 'end' || !isComments || readAttribute(tag, 'TargetMode') === 'External') continue;
    return resolvePartName(main, readAttribute(tag, 'Target') ?? '');
  }
  return undefined;
}

/** As the package spells it. */
function nameOf(parts: readonly PackedPart[], name: string): string {
  return parts.find((part) => isSamePart(part.name, name))?.name ?? name;
}

function hasOverride(types: string, name: string): boolean {
  return [...scanTags(types)].some(({ start, end }) => {
    const named = readAttribute(types.slice(start, end), 'PartName');
    return named !== undefined && isSamePart(named.replace(/^\//, ''), name);
  });
}

/**
 * The first of so many ids in a row that neither a comment nor an anchor of one has, in whichever part: an anchor may
 * have lost its comment.
 */
function freeIds(parts: readonly PackedPart[], count: number): number {
  const taken = new Set<number>();
  for (const { name } of parts) {
    const source = /\.xml$/i.test(name) ? (readPart(parts, name)?.text ?? '') : '';
    if (!/omment/.test(source)) continue;
    for (const { kind, name: tagName, start, end } of scanTags(source)) {
      if (kind === 'end' || !/(?:^|:)comment(?:RangeStart|RangeEnd|Reference)?$/.test(tagName)) continue;
      const id = /\s(?:[^\s=:]+:)?id\s*=\s*["'](\d{1,10})["']/.exec(source.slice(start, end))?.[1];
      if (id !== undefined) taken.add(Number(id));
    }
  }
  const next = [...taken].reduce((highest, id) => Math.max(highest, id), -1) + 1;
  if (next + count <= highestId) return next;
  for (let first = 0; ; first++) if (range(first, count).every((id) => !taken.has(id))) return first;
}

/** ST_DecimalNumber is written as a signed integer of 32 bits. */
const highestId = 2 ** 31 - 1;

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The root with more children at its end; an empty root is opened for them. */
function appendChildren(source: string, markup: string): string {
  const tags = [...scanTags(source)];
  const first = tags[0]!;
  const last = tags.at(-1)!;
  if (last.kind === 'end') return source.slice(0, last.start) + markup + source.slice(last.start);
  return `${source.slice(0, first.end - 2)}>${markup}</${first.name}>${source.slice(first.end)}`;
}

function freeName(parts: readonly PackedPart[], folder: string): string {
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`;
    if (!parts.some((part) => isSamePart(part.name, name))) return name;
  }
}

function freeRelationshipId(relationships: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdComments${number}`;
    if (!relationships.includes(`"${id}"`) && !relationships.includes(`'${id}'`)) return id;
  }
}
