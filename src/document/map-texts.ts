import type { Block, Document, SourcedText } from './model.js';

/** The same document with each of its texts replaced by what `map` makes of it. */
export function mapTexts(document: Document, map: (text: SourcedText) => SourcedText): Document {
  const { letterhead, imprint } = document;
  const optional = (text: SourcedText | undefined) => text && map(text);
  return {
    ...document,
    title: map(document.title),
    addressees: document.addressees.map(map),
    blocks: mapBlocks(document.blocks, map),
    attachments: document.attachments.map(({ title, blocks, ...rest }) => ({
      ...rest,
      title: map(title),
      blocks: mapBlocks(blocks, map),
    })),
    signature: document.signature.map(map),
    dateOfIssue: optional(document.dateOfIssue),
    note: optional(document.note),
    letterhead: letterhead && {
      ...letterhead,
      serialNumber: optional(letterhead.serialNumber),
      classification: optional(letterhead.classification),
      urgency: optional(letterhead.urgency),
      mark: letterhead.mark.map(map),
      documentNumber: optional(letterhead.documentNumber),
      signatories: letterhead.signatories.map(map),
    },
    imprint: imprint && {
      ...imprint,
      copyTo: imprint.copyTo.map(map),
      printer: optional(imprint.printer),
      printDate: optional(imprint.printDate),
    },
  };
}

function mapBlocks(blocks: readonly Block[], map: (text: SourcedText) => SourcedText): Block[] {
  return blocks.map((block): Block => {
    if (block.kind !== 'table') return { ...block, content: map(block.content) };
    return {
      ...block,
      caption: block.caption && map(block.caption),
      header: block.header.map(map),
      rows: block.rows.map((row) => row.map(map)),
    };
  });
}
