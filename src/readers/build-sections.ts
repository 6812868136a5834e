import type { Block, Heading, HeadingLayout, Level } from '../document/model.js';
import type { Content, Item, Part } from '../report/model.js';
import { addBlock, addContents, addText, contentsOf, writeShort } from './gather-contents.js';

/** A heading of the first level with all that stands below it. */
export type Section = Origin & { title?: string; contents: Content[]; items: Item[] };

/** How a heading stood in the text that was read. */
type Origin = { label: string; layout: HeadingLayout };
export type Origins = Map<Item | Part, Origin>;

/** Items stand at most three deep: （一）, 1. and （1）. */
const deepest = 3;

/**
 * Nests the blocks by the levels of their headings; the highest level that is used opens the sections.
 * What is deeper than a report may be stays as text of the item above it.
 */
export function buildSections(blocks: readonly Block[]): {
  before: Block[];
  sections: Section[];
  origins: Origins;
} {
  const top = blocks.reduce(
    (level, block) => (block.kind === 'heading' ? Math.min(level, block.level) : level),
    5,
  );
  const before: Block[] = [];
  const sections: Section[] = [];
  const origins: Origins = new Map();
  const gathered = new Map<Item, Content[]>();
  const open: { level: Level; item: Item; contents: Content[] }[] = [];
  let runsOn = false;

  for (const block of blocks) {
    const section = sections.at(-1);
    if (block.kind === 'heading' && block.level === top) {
      open.length = 0;
      sections.push({ ...originOf(block), ...titled(block), contents: [], items: [] });
    } else if (!section) {
      before.push(block);
    } else if (block.kind === 'heading') {
      while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop();
      if (open.length === deepest) {
        addBlock(open.at(-1)!.contents, block);
        runsOn = block.layout === 'runIn';
        continue;
      }
      openItem(block, open.at(-1)?.item.items ?? section.items);
    } else {
      addBlock(open.at(-1)?.contents ?? section.contents, block, runsOn ? '' : '\n');
    }
    runsOn = false;
  }
  for (const [item, contents] of gathered) setContents(item, contents);
  return { before, sections, origins };

  function openItem(heading: Heading, siblings: Item[]): void {
    const item: Item = { ...titled(heading), items: [], form: 'full' };
    origins.set(item, originOf(heading));
    siblings.push(item);
    const contents: Content[] = [];
    gathered.set(item, contents);
    open.push({ level: heading.level, item, contents });
  }
}

/** A section that becomes an item of another; everything below it moves down by one level. */
export function sectionToItem(section: Section, origins: Origins): Item {
  const { title, contents, items, label, layout } = section;
  const item: Item = { title, items, form: 'full' };
  origins.set(item, { label, layout });
  for (const child of items) for (const grandchild of child.items) foldItems(grandchild, origins);
  setContents(item, contents);
  return item;
}

function originOf(heading: Heading): Origin {
  return { label: heading.label, layout: heading.layout };
}

/** Where text follows on the line, the composer writes the full stop of the heading. */
function titled(heading: Heading): { title?: string } {
  const { text } = heading.content;
  const title = heading.layout === 'runIn' ? text.replace(/。$/, '') : text;
  return title === '' ? {} : { title };
}

function foldItems(item: Item, origins: Origins): void {
  const contents = contentsOf(item);
  for (const child of item.items) {
    foldItems(child, origins);
    const { label, layout } = origins.get(child)!;
    const stop = child.title !== undefined && layout === 'runIn' ? '。' : '';
    const words = label + (child.title ?? '') + stop;
    if (words !== '') addText(contents, words);
    const runsOn = words !== '' && (child.title === undefined || layout === 'runIn');
    addContents(contents, contentsOf(child), runsOn ? '' : '\n');
    origins.delete(child);
  }
  item.items = [];
  setContents(item, contents);
}

function setContents(item: Item, contents: readonly Content[]): void {
  const { body, table, contents: list } = writeShort(contents);
  const isBare = item.title === undefined && body !== undefined && !table && item.items.length === 0;
  Object.assign(item, { body, table, contents: list, form: isBare ? 'text' : 'full' });
}
