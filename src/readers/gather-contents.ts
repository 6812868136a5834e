import type { Block, Table } from '../document/model.js';
import type { Content, Item, ReportTable } from '../report/model.js';

/** Puts a text below what was gathered; texts that touch become one of several paragraphs. */
export function addText(contents: Content[], text: string, separator = '\n'): void {
  const last = contents.at(-1);
  if (typeof last === 'string') contents[contents.length - 1] = last + separator + text;
  else contents.push(text);
}

export function addContents(contents: Content[], added: readonly Content[], separator = '\n'): void {
  for (const [index, content] of added.entries())
    if (typeof content === 'string') addText(contents, content, index === 0 ? separator : '\n');
    else contents.push(content);
}

/** Paragraphs and tables as a report holds them; a table without rows below its header is text. */
export function addBlock(contents: Content[], block: Block, separator = '\n'): void {
  if (block.kind !== 'table') {
    addText(contents, (block.kind === 'heading' ? block.label : '') + block.content.text, separator);
    return;
  }
  const table = toReportTable(block);
  if (table) contents.push(table);
  else
    addText(
      contents,
      [...(block.caption ? [block.caption] : []), ...block.header].map(({ text }) => text).join('\t'),
    );
}

/** Blocks that stand outside any section. */
export function gatherBlocks(blocks: readonly Block[]): Content[] {
  const contents: Content[] = [];
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    const runsOn = above?.kind === 'heading' && above.layout === 'runIn';
    addBlock(contents, block, runsOn ? '' : '\n');
  }
  return contents;
}

/** What an item holds, whichever way it is written. */
export function contentsOf({ body, table, contents = [] }: Item): Content[] {
  return [...(body === undefined ? [] : [body]), ...contents, ...(table ? [table] : [])];
}

/** The shortest way to write it: a text, a table below it, or the list of what stands there. */
export function writeShort(contents: readonly Content[]): Pick<Item, 'body' | 'table' | 'contents'> {
  const [first, second] = contents;
  if (first === undefined) return {};
  const table = contents.length === 1 ? first : second;
  if (contents.length === 1 && typeof first === 'string') return { body: first };
  if (contents.length === 1 && typeof table === 'object') return { table };
  if (contents.length === 2 && typeof first === 'string' && typeof table === 'object')
    return { body: first, table };
  return { contents: [...contents] };
}

/** The same for what stands before the items of a part, where a table has no key of its own. */
export function writeOpening(contents: readonly Content[]): { opening?: string; contents?: Content[] } {
  const [first] = contents;
  if (first === undefined) return {};
  return contents.length === 1 && typeof first === 'string'
    ? { opening: first }
    : { contents: [...contents] };
}

/** Every row of a report's table has as many cells as its header, and there is one. */
function toReportTable({ caption, header, rows, widths }: Table): ReportTable | undefined {
  const [first, ...others] = [...(header.length > 0 ? [header] : []), ...rows];
  if (!first || others.length === 0) return undefined;
  return {
    caption: caption?.text,
    header: first.map(({ text }) => text),
    rows: others.map((row) => row.map(({ text }) => text)),
    widths,
  };
}
