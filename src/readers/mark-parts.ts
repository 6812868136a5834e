import type { Document, PartKey } from '../document/model.js';
import { recognizePart } from './part-headings.js';

/** The same document with the part of the report written on each heading that opens one; of two for one part the first. */
export function markParts(document: Document): Document {
  const year = /(20\d\d)年/.exec(document.title.text)?.[1];
  const taken = new Set<PartKey>();
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== 1 || block.part) return block;
    const part = recognizePart(block.content.text, year === undefined ? undefined : Number(year))?.key;
    if (!part || taken.has(part)) return block;
    taken.add(part);
    return { ...block, part };
  });
  return { ...document, blocks };
}
