import { assignParts } from '../document/assign-parts.js';
import { deriveYear } from '../document/facts.js';
import type { Document, Heading } from '../document/model.js';

/** The same document with the part that it belongs to written on each heading of the highest level. */
export function markParts(document: Document): Document {
  const year = deriveYear(document)?.year;
  const headings = document.blocks.filter((block): block is Heading => block.kind === 'heading');
  const top = Math.min(...headings.map((heading) => heading.level));
  const heads = headings.filter((heading) => heading.level === top && !heading.part);
  const placements = assignParts(
    heads.map(({ label, content }) => ({ label, title: content.text || undefined })),
    year,
  );
  const blocks = document.blocks.map((block) => {
    const placement = block.kind === 'heading' && placements[heads.indexOf(block)];
    // Where a section fits no part, none is named: to keep it somewhere is a matter of writing a report file.
    return placement && (placement.how === 'named' || placement.how === 'topic')
      ? { ...block, part: placement.key }
      : block;
  });
  return { ...document, blocks };
}
