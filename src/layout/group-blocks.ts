import type { Block, Heading, Paragraph, Table } from '../document/model.js';

/** A block as it is printed: run-in headings (接排) stand at the head of the paragraph that they open. */
export type PrintedBlock = { opening: Heading[]; block: Heading | Paragraph | Table; index: number };

/** Blocks in reading order, each with the headings that stand on its own first line; `index` is the block's. */
export function groupBlocks(blocks: readonly Block[]): PrintedBlock[] {
  const printed: PrintedBlock[] = [];
  let opening: Heading[] = [];
  const release = (index: number) => {
    opening.forEach((heading, at) => {
      printed.push({ opening: [], block: heading, index: index - opening.length + at });
    });
    opening = [];
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && (block.layout === 'runIn' || block.content.text === '')) {
      opening.push(block);
      return;
    }
    if (block.kind === 'paragraph') printed.push({ opening, block, index });
    else {
      release(index);
      printed.push({ opening: [], block, index });
    }
    opening = [];
  });
  // Run-in headings that no paragraph follows still stand in the text.
  release(blocks.length);
  return printed;
}

/**
 * Whether a table has its last words below it, such as who filled it in: its last row keeps to them, so that they never
 * stand on a page by themselves.
 */
export function isClosed(printed: readonly PrintedBlock[], at: number): boolean {
  return at === printed.length - 2 && printed[at + 1]!.block.kind === 'paragraph';
}

/** The words of a block as printed; none of a table. */
export function printedText({ opening, block }: PrintedBlock): string {
  const numbers = opening.map((heading) => heading.label + heading.content.text).join('');
  if (block.kind === 'table') return '';
  return numbers + (block.kind === 'heading' ? block.label : '') + block.content.text;
}
