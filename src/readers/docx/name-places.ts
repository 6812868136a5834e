import { imprintTexts, letterheadTexts } from '../../document/document-texts.js';
import type { Block, Document, Heading, SourcedText } from '../../document/model.js';

/**
 * Names the place of an offset of the flat text for people; undefined for what the document does not hold, unless a place
 * near it will do.
 */
export type PlaceNamer = (offset: number, near?: 'near') => string | undefined;

/** `一、主要举措和成效 > （二）规范行政执法 > 第2段`: Word shows no numbers of paragraphs, so headings lead there. */
export function createPlaceNamer(document: Document): PlaceNamer {
  const places = listPlaces(document)
    .flatMap(({ name, contents }) =>
      contents.flatMap(({ segments }) => segments.map(({ from, to }) => ({ from, to, name }))),
    )
    .sort((a, b) => a.from - b.from);
  return (offset, near) => {
    const index = places.findLastIndex(({ from }) => from <= offset);
    const place = places[index];
    if (place && offset <= place.to) return place.name;
    if (!near) return undefined;
    return place ? `${place.name}之后` : '文件开头';
  };
}

/**
 * Names the place of a value of a report file in the same way, for readers who see only what it prints; of several
 * paragraphs of one value, the one that has the words.
 */
export function createPathNamer(document: Document): (path: string, words?: string) => string | undefined {
  const places = new Map<string, NamedContents[]>();
  for (const place of listPlaces(document)) {
    const paths = place.contents.flatMap(({ segments }) => segments.map(({ path }) => path));
    for (const path of new Set([...paths, place.path]))
      if (path !== undefined) places.set(path, [...(places.get(path) ?? []), place]);
  }
  return (path, words) => {
    const own = places.get(path);
    const holds = ({ contents }: NamedContents) => contents.some(({ text }) => text.includes(words ?? text));
    return (own?.find(holds) ?? own?.[0])?.name;
  };
}

/** `path` of a heading that a template supplied, which has no source of its own. */
type NamedContents = { name: string; contents: SourcedText[]; path?: string };

function listPlaces(document: Document): NamedContents[] {
  const { title, addressees, blocks, signature, dateOfIssue, note, attachments } = document;
  const single = (content: SourcedText | undefined) => (content ? [content] : []);
  return [
    { name: '版头', contents: letterheadTexts(document) },
    { name: '标题', contents: [title] },
    { name: '主送机关', contents: addressees },
    ...nameBlocks(blocks, []),
    { name: '署名', contents: signature },
    { name: '成文日期', contents: single(dateOfIssue) },
    { name: '附注', contents: single(note) },
    ...attachments.flatMap((attachment, index) => {
      const name = attachments.length > 1 ? `附件${index + 1}` : '附件';
      return [{ name, contents: [attachment.title] }, ...nameBlocks(attachment.blocks, [name])];
    }),
    { name: '版记', contents: imprintTexts(document) },
  ];
}

function nameBlocks(blocks: readonly Block[], above: readonly string[]): NamedContents[] {
  const trail: Heading[] = [];
  let paragraphs = 0;
  let tables = 0;
  const steps = () => [...above, ...trail.map(nameHeading)];
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while (trail.length > 0 && trail.at(-1)!.level >= block.level) trail.pop();
      trail.push(block);
      paragraphs = 0;
      tables = 0;
      return { name: steps().join(separator), contents: [block.content], path: block.path };
    }
    if (block.kind === 'paragraph') {
      paragraphs++;
      const lead = steps().length === 0 ? ['正文'] : steps();
      return { name: [...lead, `第${paragraphs}段`].join(separator), contents: [block.content] };
    }
    tables++;
    const { caption, header, rows } = block;
    const name = [...steps(), tables > 1 ? `第${tables}个表` : '表'].join(separator);
    return { name, contents: [...(caption ? [caption] : []), ...header, ...rows.flat()] };
  });
}

const separator = ' > ';
const longestHeading = 16;

function nameHeading({ label, content: { text } }: Heading): string {
  const words = text.replace(/。$/, '');
  return label + (words.length > longestHeading ? `${words.slice(0, longestHeading)}…` : words);
}
