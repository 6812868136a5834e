import { assignParts, type Placement } from '../document/assign-parts.js';
import { type Block, type Heading, type Level, type PartKey, suppliedText } from '../document/model.js';
import { recognizePart } from '../document/part-headings.js';
import type { Content, Part } from '../report/model.js';
import { partNames } from '../report/part-names.js';
import { buildSections, type Origins, type Section, sectionToItem } from './build-sections.js';
import { gatherBlocks, writeOpening } from './gather-contents.js';
import type { Note } from './note.js';

export type RecognizedParts = {
  opening?: string;
  contents?: Content[];
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
  const parts = assignSections(sections, year, { note, origins });
  return { ...writeOpening(gatherBlocks(before)), parts, closing, origins };
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

/** Puts each section where `assignParts` places it, and tells what was decided. */
function assignSections(
  sections: readonly Section[],
  year: number,
  { note, origins }: { note: Note; origins: Origins },
): Part[] {
  const parts = new Map<PartKey, Part>();
  for (const [index, placement] of assignParts(sections, year).entries()) {
    const section = sections[index]!;
    const { key, opens, how } = placement;
    const words = section.label + (section.title ?? shorten(firstWords(section)));
    notePlacement(placement, words, note);
    if (opens && how !== 'topic') {
      parts.set(key, sectionToPart(section, key, origins));
      if (how === 'named' && section.layout === 'runIn' && section.title)
        note('part-own-line', `“${words}”后面的正文将另起一段`, words);
    } else {
      if (opens) parts.set(key, { key, items: [], form: 'full' });
      parts.get(key)!.items.push(sectionToItem(section, origins));
    }
  }
  return [...parts.values()];
}

function notePlacement({ key, also, opens, how, named }: Placement, words: string, note: Note): void {
  const part = partNames[key];
  if (also)
    note('mixed-part', `“${words}”还讲到“${partNames[also]}”，全部放在“${part}”里，请核对是否要分开`, words);
  switch (how) {
    case 'named':
      if (words === '') note('no-part-heading', `第一部分没有标题，按其位置列为“${part}”`);
      else if (!opens) note('second-heading', `“${words}”与前面的部分同属“${part}”，已列为其下的条目`, words);
      return;
    case 'topic':
      note('topic-heading', `“${words}”不是部分的标题，按其位置列为“${part}”下的条目`, words);
      return;
    case 'apart':
      note(
        'second-heading',
        `“${words}”又讲“${partNames[named!]}”，中间隔着别的部分，已${opens ? '放在' : '移到'}“${part}”里，请核对`,
        words,
      );
      return;
    case 'unknown':
      note('unknown-part', `没有认出“${words}”属于哪一部分，已放在“${part}”里，请核对`, words);
  }
}

function shorten(words: string): string {
  return words.length > 12 ? `${words.slice(0, 12)}…` : words;
}

function firstWords({ contents: [first] }: Section): string {
  return typeof first === 'string' ? first.split('\n', 1)[0]! : '';
}

function sectionToPart(section: Section, key: PartKey, origins: Origins): Part {
  const part: Part = {
    key,
    title: section.title,
    ...writeOpening(section.contents),
    items: section.items,
    form: 'full',
  };
  origins.set(part, section);
  return part;
}
