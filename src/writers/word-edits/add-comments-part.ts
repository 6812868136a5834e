import { type PartText, readPart } from '../../ooxml/replace-parts.js';
import { readAttribute, scanTags } from '../../ooxml/scan-tags.js';
import { readDialect, type WordDialect } from '../../ooxml/word-dialect.js';
import { escapeXml, xmlHeader } from '../../ooxml/xml.js';
import type { PackedPart } from '../../ooxml/zip.js';
import { replaceUnprintable } from '../../text/characters.js';
import { folderOfPart, relationshipsOf, resolvePartName } from '../../text/part-names.js';
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
  const relationshipsName = relationshipsOf(main);
  const relationships = readPart(parts, relationshipsName) ?? { text: emptyRelationships, encoding: 'utf-8' };
  const known = findComments(relationships.text, main);
  const existing = known === undefined ? undefined : readPart(parts, known);
  if (known !== undefined && existing) {
    const dialect = readDialect(existing.text);
    const firstId = nextId(existing.text, dialect);
    const markup = writeComments(comments, { firstId, authorship, dialect });
    const text = appendChildren(existing.text, markup);
    return { replaced: new Map([[known, { ...existing, text }]]), firstId };
  }

  const name = freeName(parts, folderOfPart(main));
  const empty = `${xmlHeader}<w:comments xmlns:w="${isStrict ? strict.main : transitional.main}"/>`;
  const dialect = readDialect(empty);
  const types = readPart(parts, contentTypes)!;
  const type = `${isStrict ? strict.relationships : transitional.relationships}/comments`;
  const relationship = `<Relationship Id="${freeRelationshipId(relationships.text)}" Type="${type}" Target="/${name}"/>`;
  const override = `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
  const text = appendChildren(empty, writeComments(comments, { firstId: 0, authorship, dialect }));
  return {
    firstId: 0,
    replaced: new Map<string, PartText>([
      [contentTypes, { ...types, text: appendChildren(types.text, override) }],
      [relationshipsName, { ...relationships, text: appendChildren(relationships.text, relationship) }],
      [name, { text, encoding: 'utf-8' }],
    ]),
  };
}

const contentTypes = '[Content_Types].xml';
const emptyRelationships = `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
const transitional = {
  main: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
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

/** Name of the part that the main part's relationships call its comments. */
function findComments(relationships: string, main: string): string | undefined {
  for (const { kind, start, end } of scanTags(relationships)) {
    const tag = relationships.slice(start, end);
    if (kind === 'end' || !/\/comments$/.test(readAttribute(tag, 'Type') ?? '')) continue;
    return resolvePartName(main, readAttribute(tag, 'Target') ?? '');
  }
  return undefined;
}

function nextId(source: string, dialect: WordDialect): number {
  let highest = -1;
  for (const { kind, name, start, end } of scanTags(source))
    if (kind !== 'end' && dialect.localName(name) === 'comment') {
      const id = /\s(?:[^\s=:]+:)?id\s*=\s*["'](\d{1,9})["']/.exec(source.slice(start, end))?.[1];
      highest = Math.max(highest, Number(id ?? -1));
    }
  return highest + 1;
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
  const names = new Set(parts.map(({ name }) => name));
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`;
    if (!names.has(name)) return name;
  }
}

function freeRelationshipId(relationships: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdComments${number}`;
    if (!relationships.includes(`"${id}"`) && !relationships.includes(`'${id}'`)) return id;
  }
}
