import type { Block, SourcedText } from '../../document/model.js';
import { countCharacters } from '../../text/characters.js';
import { type NormalizationKind, normalizationNames, type RemovedLine, type TextReading } from './reading.js';

/** The account of a reading; characters are counted without white space. */
export type ReadingSummary = {
  /** Characters that the report keeps, numbers included. */
  kept: number;
  normalized: { kind: NormalizationKind; name: string; count: number }[];
  removed: RemovedLine[];
  /** Characters in the removed lines. */
  removedCharacters: number;
};

export function summarizeReading(reading: TextReading): ReadingSummary {
  const { furniture, marks, normalizations } = reading;
  const texts = collectTexts(reading);
  const counts = new Map<NormalizationKind, number>();
  for (const { kind } of normalizations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = Object.keys(normalizationNames) as NormalizationKind[];
  return {
    kept: countAll(texts.map((content) => content.text)) + countAll(marks.map((mark) => mark.text)),
    normalized: kinds.flatMap((kind) => {
      const count = counts.get(kind);
      return count ? [{ kind, name: normalizationNames[kind], count }] : [];
    }),
    removed: furniture,
    removedCharacters: countAll(furniture.map((line) => line.text)),
  };
}

/** Every text of the document that came from the source. */
export function collectTexts({ document }: Pick<TextReading, 'document'>): SourcedText[] {
  const { title, letterhead, addressees, blocks, attachments, signature, dateOfIssue, note, imprint } =
    document;
  const optional = (...texts: (SourcedText | undefined)[]) => texts.filter((text) => text !== undefined);
  return [
    ...optional(letterhead?.serialNumber, letterhead?.classification, letterhead?.urgency),
    ...(letterhead?.mark ?? []),
    ...optional(letterhead?.documentNumber),
    ...(letterhead?.signatories ?? []),
    title,
    ...addressees,
    ...blocks.flatMap(blockTexts),
    ...attachments.flatMap((attachment) => [attachment.title, ...attachment.blocks.flatMap(blockTexts)]),
    ...signature,
    ...optional(dateOfIssue, note),
    ...(imprint?.copyTo ?? []),
    ...optional(imprint?.printer, imprint?.printDate),
  ];
}

function blockTexts(block: Block): SourcedText[] {
  if (block.kind !== 'table') return [block.content];
  return [...(block.caption ? [block.caption] : []), ...block.header, ...block.rows.flat()];
}

function countAll(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countCharacters(text), 0);
}
