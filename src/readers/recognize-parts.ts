import { type Block, type Heading, type Level, type PartKey, suppliedText } from '../document/model.js';
import type { Part } from '../report/model.js';
import { partNames } from '../report/schema.js';
import { buildSections, type Origins, type Section, sectionToItem, textOfBlocks } from './build-sections.js';
import type { Note } from './note.js';
import { type RecognizedPart, recognizePart } from './part-headings.js';

export type RecognizedParts = {
  opening?: string;
  parts: Part[];
  closing?: string;
  /** How each part and item stood in the text that was read. */
  origins: Origins;
};

/** Orders the blocks of a document into opening, parts and closing. */
export function recognizeParts(blocks: readonly Block[], year: number, note: Note): RecognizedParts {
  const { rest, closing } = takeClosing(blocks);
  const { before, sections, origins } = buildSections(openLead(rest, year));
  if (sections.length === 0 && before.length > 0)
    note('no-headings', '原文没有分部分的标题，全文放在“导语”里，请按“成效”“问题”“负责人履职”“下年打算”分开');
  const opening = textOfBlocks(before);
  const parts = assignSections(sections, year, { note, origins });
  return { ...(opening !== '' && { opening }), parts, closing, origins };
}

/** （一）（二） before the first 一、 are what was achieved, where no other heading says so: they get a section. */
function openLead(blocks: readonly Block[], year: number): readonly Block[] {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  const top = headings.reduce<number>((level, heading) => Math.min(level, heading.level), 4) as Level;
  if (headings.length === 0 || headings[0]!.level === top) return blocks;
  const isNamed = ({ level, content }: Heading) =>
    level === top && recognizePart(content.text, year)?.key === 'achievements';
  if (headings.some(isNamed)) return blocks;
  const lead: Block = {
    kind: 'heading',
    level: top,
    label: '',
    content: suppliedText(''),
    layout: 'ownLine',
  };
  const first = blocks.indexOf(headings[0]!);
  return [...blocks.slice(0, first), lead, ...blocks.slice(first)];
}

const closingPattern =
  /^(?:特此|专此|以上(?:报告|汇报|情况)|妥否|当否|请予?审|(?:报告|汇报)完毕)[^。]{0,30}[。！]?$/;

function takeClosing(blocks: readonly Block[]): { rest: readonly Block[]; closing?: string } {
  const last = blocks.at(-1);
  const above = blocks.at(-2);
  const opensParagraph = above?.kind === 'heading' && above.layout === 'runIn';
  if (
    blocks.length < 2 ||
    last?.kind !== 'paragraph' ||
    opensParagraph ||
    !closingPattern.test(last.content.text)
  )
    return { rest: blocks };
  return { rest: blocks.slice(0, -1), closing: last.content.text };
}

/** Each key is given once; what comes second, or fits none, is kept where the order of the text is kept. */
function assignSections(
  sections: readonly Section[],
  year: number,
  { note, origins }: { note: Note; origins: Origins },
): Part[] {
  const recognized = sections.map((section) => recognizeSection(section, year));
  const named = new Set(recognized.map((part) => part?.key));
  const parts = new Map<PartKey, Part>();
  let open: Part | undefined;
  const start = (key: PartKey, part: Part) => {
    parts.set(key, part);
    open = part;
  };

  for (const [index, section] of sections.entries()) {
    const { key, also } = recognized[index] ?? {};
    const words = section.label + (section.title ?? shorten(section.paragraphs[0] ?? ''));
    if (also)
      note(
        'mixed-part',
        `“${words}”还讲到“${partNames[also]}”，全部放在“${partNames[key!]}”里，请核对是否要分开`,
        words,
      );

    if (key && !parts.has(key)) {
      start(key, sectionToPart(section, key, origins));
      if (section.layout === 'runIn' && section.title)
        note('part-own-line', `“${words}”后面的正文将另起一段`, words);
      if (words === '') note('no-part-heading', `第一部分没有标题，按其位置列为“${partNames[key]}”`);
      continue;
    }
    if (key && open?.key === key) {
      open.items.push(sectionToItem(section, origins));
      note('second-heading', `“${words}”与前面的部分同属“${partNames[key]}”，已列为其下的条目`, words);
      continue;
    }
    if (!key && !named.has('achievements') && (!open || open.key === 'achievements')) {
      if (!open) start('achievements', { key: 'achievements', items: [], form: 'full' });
      open!.items.push(sectionToItem(section, origins));
      note('topic-heading', `“${words}”不是部分的标题，按其位置列为“成效”下的条目`, words);
      continue;
    }
    const spare = (['highlights', 'others'] as const).find((name) => !named.has(name) && !parts.has(name));
    // Before every part, and with none to spare, only the first part is left.
    const free = spare ?? (key || open ? undefined : 'achievements');
    if (free) start(free, sectionToPart(section, free, origins));
    else (key ? parts.get(key)! : open!).items.push(sectionToItem(section, origins));
    const where = partNames[free ?? key ?? open!.key];
    const why = key
      ? `“${words}”又讲“${partNames[key]}”，中间隔着别的部分`
      : `没有认出“${words}”属于哪一部分`;
    note(
      key ? 'second-heading' : 'unknown-part',
      `${why}，已${key && !free ? '移到' : '放在'}“${where}”里，请核对`,
      words,
    );
  }
  return [...parts.values()];
}

/** A section without any heading holds what stands before the first one. */
function recognizeSection(section: Section, year: number): RecognizedPart | undefined {
  if (section.label === '' && section.title === undefined) return { key: 'achievements' };
  return section.title === undefined ? undefined : recognizePart(section.title, year);
}

function shorten(words: string): string {
  return words.length > 12 ? `${words.slice(0, 12)}…` : words;
}

function sectionToPart(section: Section, key: PartKey, origins: Origins): Part {
  const part: Part = {
    key,
    title: section.title,
    ...(section.paragraphs.length > 0 && { opening: section.paragraphs.join('\n') }),
    items: section.items,
    form: 'full',
  };
  origins.set(part, section);
  return part;
}
