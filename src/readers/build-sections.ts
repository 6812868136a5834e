import type { Block, Heading, HeadingLayout, Level, Table } from '../document/model.js';
import type { Item, Part, ReportTable } from '../report/model.js';

/** A heading of the first level with all that stands below it. */
export type Section = Origin & { title?: string; paragraphs: string[]; items: Item[] };

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
  const open: { level: Level; item: Item }[] = [];
  let runsOn = false;

  for (const block of blocks) {
    const section = sections.at(-1);
    if (block.kind === 'heading' && block.level === top) {
      open.length = 0;
      sections.push({ ...originOf(block), ...titled(block), paragraphs: [], items: [] });
    } else if (!section) {
      before.push(block);
    } else if (block.kind === 'heading') {
      while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop();
      if (open.length === deepest) {
        addText(open.at(-1)!.item, block.label + block.content.text);
        runsOn = block.layout === 'runIn';
        continue;
      }
      openItem(block, open.at(-1)?.item.items ?? section.items);
    } else {
      const item = open.at(-1)?.item;
      if (block.kind === 'table' && item && !item.table) item.table = toReportTable(block);
      else if (item) addText(item, blockText(block), runsOn ? '' : '\n');
      else section.paragraphs.push(blockText(block));
    }
    runsOn = false;
  }
  for (const item of origins.keys()) settleForm(item as Item);
  return { before, sections, origins };

  function openItem(heading: Heading, siblings: Item[]): void {
    const item: Item = { ...titled(heading), items: [], form: 'full' };
    origins.set(item, originOf(heading));
    siblings.push(item);
    open.push({ level: heading.level, item });
  }
}

/** A section that becomes an item of another; everything below it moves down by one level. */
export function sectionToItem(section: Section, origins: Origins): Item {
  const { title, paragraphs, items, label, layout } = section;
  const item: Item = { title, items, form: 'full' };
  if (paragraphs.length > 0) item.body = paragraphs.join('\n');
  origins.set(item, { label, layout });
  for (const child of items) for (const grandchild of child.items) foldItems(grandchild, origins);
  settleForm(item);
  return item;
}

/** The text of blocks that stand outside any section, one paragraph a line. */
export function textOfBlocks(blocks: readonly Block[]): string {
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    const runsOn = above?.kind === 'heading' && above.layout === 'runIn';
    text += (index > 0 && !runsOn ? '\n' : '') + blockText(block);
  }
  return text;
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return block.content.text;
  if (block.kind === 'heading') return block.label + block.content.text;
  const rows = [block.header, ...block.rows].map((row) => row.map((cell) => cell.text).join('\t'));
  return [...(block.caption ? [block.caption.text] : []), ...rows].join('\n');
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

function addText(item: Item, text: string, separator = '\n'): void {
  item.body = item.body === undefined ? text : item.body + separator + text;
}

function foldItems(item: Item, origins: Origins): void {
  for (const child of item.items) {
    foldItems(child, origins);
    const { label, layout } = origins.get(child)!;
    const title = child.title === undefined ? '' : child.title + (layout === 'runIn' ? '。' : '\n');
    addText(item, label + title + (child.body ?? ''));
    origins.delete(child);
  }
  item.items = [];
}

function settleForm(item: Item): void {
  const bare = item.title === undefined && item.body !== undefined && item.items.length === 0 && !item.table;
  item.form = bare ? 'text' : 'full';
}

export function toReportTable(table: Table): ReportTable {
  return {
    ...(table.caption && { caption: table.caption.text }),
    header: table.header.map((cell) => cell.text),
    rows: table.rows.map((row) => row.map((cell) => cell.text)),
    widths: table.widths,
  };
}
