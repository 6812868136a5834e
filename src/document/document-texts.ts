import type { Block, Document, SourcedText } from './model.js';

/** Every text of a document, in the order in which it is printed. */
export function documentTexts(document: Document): SourcedText[] {
  return [
    ...letterheadTexts(document),
    document.title,
    ...document.addressees,
    ...document.blocks.flatMap(blockTexts),
    ...document.attachments.map((attachment) => attachment.title),
    ...document.signature,
    document.dateOfIssue,
    document.note,
    ...document.attachments.flatMap((attachment) => attachment.blocks.flatMap(blockTexts)),
    ...imprintTexts(document),
  ].filter((text) => text !== undefined);
}

export function letterheadTexts({ letterhead }: Document): SourcedText[] {
  if (!letterhead) return [];
  const { serialNumber, classification, urgency, mark, documentNumber, signatories } = letterhead;
  return [serialNumber, classification, urgency, ...mark, documentNumber, ...signatories].filter(
    (text) => text !== undefined,
  );
}

export function imprintTexts({ imprint }: Document): SourcedText[] {
  if (!imprint) return [];
  return [...imprint.copyTo, imprint.printer, imprint.printDate].filter((text) => text !== undefined);
}

export function blockTexts(block: Block): SourcedText[] {
  if (block.kind !== 'table') return [block.content];
  return [...(block.caption ? [block.caption] : []), ...block.header, ...block.rows.flat()];
}
