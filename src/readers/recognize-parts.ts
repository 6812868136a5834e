import type { Block, PartKey } from '../document/model.js';
import type { Part } from '../report/model.js';
import { partNames } from '../report/schema.js';
import { buildSections, type Origins, type Section, sectionToItem, textOfBlocks } from './build-sections.js';
import { recognizePart } from './part-headings.js';
import type { Note } from './recognize-report.js';

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
  const { before, sections, origins } = buildSections(rest);
  if (sections.length === 0 && before.length > 0)
    note('no-headings', '原文没有分部分的标题，全文放在“导语”里，请按“成效”“问题”“负责人履职”“下年打算”分开');
  const opening = textOfBlocks(before);
  const parts = assignSections(sections, year, { note, origins });
  return { ...(opening !== '' && { opening }), parts, ...(closing !== undefined && { closing }), origins };
}

const closingPattern = /^(?:特此|专此|以上|妥否|当否|请予?审|报告完毕|汇报完毕)[^。]{0,30}[。！]?$/;

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

/** Each key is given once; what comes second, or fits none, is kept where its order is kept best. */
function assignSections(
  sections: readonly Section[],
  year: number,
  { note, origins }: { note: Note; origins: Origins },
): Part[] {
  const keys = sections.map((section) => (section.title ? recognizePart(section.title, year) : undefined));
  const parts: Part[] = [];
  const isTaken = (key: PartKey) =>
    keys.some((part) => part?.key === key) || parts.some((part) => part.key === key);
  for (const [index, section] of sections.entries()) {
    const recognized = keys[index];
    const words = section.label + (section.title ?? '');
    const open = parts.at(-1);
    if (recognized?.also)
      note(
        'mixed-part',
        `“${words}”还讲到“${partNames[recognized.also]}”，全部放在“${partNames[recognized.key]}”里，请核对是否要分开`,
        words,
      );

    if (recognized && !parts.some((part) => part.key === recognized.key)) {
      parts.push(sectionToPart(section, recognized.key, origins));
    } else if (recognized && open?.key === recognized.key) {
      open.items.push(sectionToItem(section, origins));
      note('second-heading', `“${words}”与前面的部分同属“${partNames[open.key]}”，已列为其下的条目`, words);
    } else if (
      !recognized &&
      mayBeAchievement(open, parts) &&
      !keys.some((part) => part?.key === 'achievements')
    ) {
      if (!open) parts.push({ key: 'achievements', items: [], form: 'full' });
      parts.at(-1)!.items.push(sectionToItem(section, origins));
      note('topic-heading', `“${words}”不是部分的标题，按位置列为“成效”下的条目`, words);
    } else {
      const free = (['highlights', 'others'] as const).find((key) => !isTaken(key));
      if (free) parts.push(sectionToPart(section, free, origins));
      else parts.at(-1)!.items.push(sectionToItem(section, origins));
      const where = partNames[parts.at(-1)!.key];
      note('unknown-part', `没有认出“${words}”属于哪一部分，已放在“${where}”里，请核对`, words);
    }
  }
  return parts;
}

/** Topics at the head of a report that has no heading of its own for what was achieved. */
function mayBeAchievement(open: Part | undefined, parts: readonly Part[]): boolean {
  return open === undefined || (parts.length === 1 && open.key === 'achievements');
}

function sectionToPart(section: Section, key: PartKey, origins: Origins): Part {
  const part: Part = {
    key,
    ...(section.title && { title: section.title }),
    ...(section.paragraphs.length > 0 && { opening: section.paragraphs.join('\n') }),
    items: section.items,
    form: 'full',
  };
  origins.set(part, section);
  return part;
}
