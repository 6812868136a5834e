import { imprintTexts, letterheadTexts } from '../../document/document-texts.js';
import type { Block, Document, Heading, SourcedText } from '../../document/model.js';

/**
 * Names the place of an offset of the flat text for people; undefined for what the document does not hold, unless a place
 * near it will do.
 */
export type PlaceNamer = (offset: number, near?: 'near') => string | undefined;

/** `一、主要举措和成效 > （二）规范行政执法 > 第2段`: Word shows no numbers of paragraphs, so headings lead there. */
export function createPlaceNamer(document: Document): PlaceNamer {
  const places: { from: number; to: number; name: string }[] = [];
  const add = (name: string, contents: readonly (SourcedText | undefined)[]) => {
    for (const content of contents)
      for (const { from, to } of content?.segments ?? []) places.push({ from, to, name });
  };
  const { attachments } = document;
  add('版头', letterheadTexts(document));
  add('标题', [document.title]);
  add('主送机关', document.addressees);
  for (const { name, contents } of nameBlocks(document.blocks, [])) add(name, contents);
  add('署名', document.signature);
  add('成文日期', [document.dateOfIssue]);
  add('附注', [document.note]);
  for (const [index, { title, blocks }] of attachments.entries()) {
    const name = attachments.length > 1 ? `附件${index + 1}` : '附件';
    add(name, [title]);
    for (const place of nameBlocks(blocks, [name])) add(place.name, place.contents);
  }
  add('版记', imprintTexts(document));
  places.sort((a, b) => a.from - b.from);
  return (offset, near) => {
    const index = places.findLastIndex(({ from }) => from <= offset);
    const place = places[index];
    if (place && offset <= place.to) return place.name;
    if (!near) return undefined;
    return place ? `${place.name}之后` : '文件开头';
  };
}

type NamedContents = { name: string; contents: SourcedText[] };

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
      return { name: steps().join(separator), contents: [block.content] };
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
