import type { Block, Document, Heading, PartKey, SourcedText } from '../document/model.js';
import { recognizePart } from '../document/part-headings.js';
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
  let section: OpenSection | undefined;
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 4)));
  for (const block of blocks) {
    if (block.kind === 'heading') trail = trail.filter((above) => above.heading.level < block.level);
    const part = (block.kind === 'heading' && partOf(block, trail)) || trail.at(-1)?.part;
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
      if (block.level === top) {
        section = part && sections.find((known) => known.part === part);
        if (!section) {
          section = { heading, part, units: [], blocks: [] };
          sections.push(section);
          continue;
        }
      }
    }
    section?.units.push(...units.slice(-added.length));
    section?.blocks.push(block);
  }
  return { units, sections };
}

/** Below a heading that names two parts (存在问题及2026年工作计划) each part has a heading of its own. */
function partOf(heading: Heading, [above]: readonly HeadingUnit[]): PartKey | undefined {
  if (heading.part || !above || heading.level !== above.heading.level + 1) return heading.part;
  const also = recognizePart(above.text)?.also;
  return also && recognizePart(heading.content.text)?.key === also ? also : undefined;
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
