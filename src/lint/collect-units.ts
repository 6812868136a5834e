import type { Block, Document, PartKey, SourcedText } from '../document/model.js';
import type { HeadingUnit, Section, TextRole, TextUnit } from './rule.js';

export type DocumentUnits = { units: TextUnit[]; sections: Section[] };

/** Every text of a document in reading order, with its part and the headings above it. */
export function collectUnits(document: Document): DocumentUnits {
  const { letterhead, imprint } = document;
  const body = collectBlocks(document.blocks);
  const single = (role: TextRole, content: SourcedText | undefined) =>
    content ? [createUnit(role, content)] : [];
  const all = (role: TextRole, contents: readonly SourcedText[] | undefined) =>
    (contents ?? []).map((content) => createUnit(role, content));
  const units = [
    ...single('letterhead', letterhead?.serialNumber),
    ...single('letterhead', letterhead?.classification),
    ...single('letterhead', letterhead?.urgency),
    ...all('mark', letterhead?.mark),
    ...single('documentNumber', letterhead?.documentNumber),
    ...all('signatory', letterhead?.signatories),
    createUnit('title', document.title),
    ...all('addressee', document.addressees),
    ...body.units,
    ...all('signature', document.signature),
    ...single('dateOfIssue', document.dateOfIssue),
    ...single('note', document.note),
    ...document.attachments.flatMap(({ title, blocks }, attachment) => [
      { ...createUnit('attachmentTitle', title), attachment },
      ...collectBlocks(blocks, attachment).units,
    ]),
    ...all('copyTo', imprint?.copyTo),
    ...single('printer', imprint?.printer),
    ...single('printDate', imprint?.printDate),
  ];
  return { units, sections: body.sections };
}

type OpenSection = { heading: HeadingUnit; part?: PartKey; units: TextUnit[]; blocks: Block[] };

function collectBlocks(blocks: readonly Block[], attachment?: number): DocumentUnits {
  const units: TextUnit[] = [];
  const sections: OpenSection[] = [];
  let trail: readonly HeadingUnit[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') trail = trail.filter((above) => above.heading.level < block.level);
    const part = block.kind === 'heading' && block.part ? block.part : trail[0]?.part;
    const surroundings = { trail, part, attachment };
    const added = unitsOf(block).map((unit) => ({ ...unit, ...surroundings }));
    units.push(...added);
    if (block.kind === 'heading') {
      const heading: HeadingUnit = {
        ...added[0]!,
        role: 'heading',
        heading: block,
        path: block.path,
      };
      units[units.length - 1] = heading;
      trail = [...trail, heading];
      if (block.level === 1) {
        sections.push({ heading, part, units: [], blocks: [] });
        continue;
      }
    }
    sections.at(-1)?.units.push(...units.slice(-added.length));
    sections.at(-1)?.blocks.push(block);
  }
  return { units, sections };
}

function unitsOf(block: Block): TextUnit[] {
  if (block.kind === 'heading') return [createUnit('heading', block.content)];
  if (block.kind === 'paragraph') return [createUnit('paragraph', block.content)];
  return [
    ...(block.caption ? [createUnit('caption', block.caption)] : []),
    ...block.header.map((cell) => createUnit('headerCell', cell)),
    ...block.rows.flat().map((cell) => createUnit('cell', cell)),
  ];
}

function createUnit(role: TextRole, content: SourcedText): TextUnit {
  return { role, text: content.text, content, trail: [] };
}
