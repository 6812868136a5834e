import type { Attachment, Block, Document, Heading, Level, SourcedText } from '../document/model.js';
import { joinSourced } from '../document/sourced-text.js';

/** One printed paragraph of a document, or one row of a table; numbers of headings are no part of it. */
export type Passage = {
  /** Passages are only compared with those of their own region. */
  region: 'front' | 'body' | 'end' | 'attachments';
  /** `一、主要举措和成效 > （二）规范行政执法 > 第2段` */
  place: string;
  content: SourcedText;
  /** Where it opens with one heading: its level, its words, and what follows them on the line. */
  heading?: { level: Level; title: string; body: string };
};

/** The passages of a document in the order in which they are read. */
export function listPassages(document: Document): Passage[] {
  const { letterhead, imprint } = document;
  const passages: Passage[] = [];
  const add = (region: Passage['region'], place: string, contents: readonly (SourcedText | undefined)[]) => {
    for (const content of contents)
      if (content && content.text !== '') passages.push({ region, place, content });
  };
  add('front', '份号', [letterhead?.serialNumber]);
  add('front', '密级', [letterhead?.classification]);
  add('front', '紧急程度', [letterhead?.urgency]);
  add('front', '发文机关标志', letterhead?.mark ?? []);
  add('front', '发文字号', [letterhead?.documentNumber]);
  add('front', '签发人', letterhead?.signatories ?? []);
  add('front', '标题', [document.title]);
  add('front', '主送机关', document.addressees);
  passages.push(...listBlocks(document.blocks, 'body', []));
  add('end', '署名', document.signature);
  add('end', '成文日期', [document.dateOfIssue]);
  add('end', '附注', [document.note]);
  add('end', '抄送', imprint?.copyTo ?? []);
  add('end', '印发机关', [imprint?.printer]);
  add('end', '印发日期', [imprint?.printDate]);
  for (const [index, attachment] of document.attachments.entries())
    passages.push(
      ...listAttachment(attachment, document.attachments.length > 1 ? `附件${index + 1}` : '附件'),
    );
  return passages;
}

function listAttachment({ title, blocks }: Attachment, name: string): Passage[] {
  return [
    { region: 'attachments', place: name, content: title },
    ...listBlocks(blocks, 'attachments', [name]),
  ];
}

function listBlocks(
  blocks: readonly Block[],
  region: Passage['region'],
  above: readonly string[],
): Passage[] {
  const passages: Passage[] = [];
  const trail: Heading[] = [];
  let paragraphs = 0;
  let tables = 0;
  let opened: Heading[] = [];
  const name = (last?: string) => {
    const steps = [...above, ...trail.map(nameHeading)];
    const lead = steps.length === 0 ? ['正文'] : steps;
    return [...lead, ...(last === undefined ? [] : [last])].join(' > ');
  };
  const push = (place: string, content: SourcedText, heading?: Passage['heading']) => {
    if (content.text !== '') passages.push({ region, place, content, heading });
  };
  const flush = (place = name(), body?: SourcedText) => {
    if (opened.length === 0 && !body) return;
    const [first, ...others] = opened;
    const heading =
      first && others.length === 0
        ? { level: first.level, title: first.content.text, body: body?.text ?? '' }
        : undefined;
    push(place, joinSourced([...opened.map(({ content }) => content), ...(body ? [body] : [])]), heading);
    opened = [];
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      // Headings that run into each other share a printed paragraph.
      if (block.layout === 'ownLine') flush();
      while (trail.length > 0 && trail.at(-1)!.level >= block.level) trail.pop();
      trail.push(block);
      paragraphs = 0;
      tables = 0;
      opened.push(block);
      if (block.layout === 'ownLine') flush();
    } else if (block.kind === 'paragraph') {
      paragraphs++;
      flush(opened.length > 0 ? name() : name(`第${paragraphs}段`), block.content);
    } else {
      flush();
      tables++;
      const place = name(tables > 1 ? `第${tables}个表` : '表');
      if (block.caption) push(place, block.caption);
      for (const row of [block.header, ...block.rows]) push(place, joinSourced(row, '\t'));
    }
  }
  flush();
  return passages;
}

const longestHeading = 16;

function nameHeading({ label, content: { text } }: Heading): string {
  const words = text.replace(/。$/, '');
  return label + (words.length > longestHeading ? `${words.slice(0, longestHeading)}…` : words);
}
