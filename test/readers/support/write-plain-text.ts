import type { Block, Document, SourcedText } from '../../../src/document/model.js';

/** A document as it comes out of Word when it is pasted into a plain text file. */
export function writePlainText(document: Document): string {
  const { title, letterhead, addressees, attachments, signature, dateOfIssue, note, imprint } = document;
  const lines: string[] = [];
  if (letterhead) {
    const signatories =
      letterhead.signatories.length > 0 ? `签发人：${join(letterhead.signatories, '　')}` : '';
    lines.push(join(letterhead.mark, '　') + letterhead.markSuffix);
    lines.push(`${letterhead.documentNumber?.text ?? ''}　　　　${signatories}`);
  }
  lines.push(title.text, '');
  if (addressees.length > 0) lines.push(`${join(addressees, '，')}：`);
  lines.push(...writeBlocks(document.blocks), '');
  for (const [index, attachment] of attachments.entries())
    lines.push(
      `　　${index === 0 ? '附件：' : '　　　'}${numberOf(index, attachments)}${attachment.title.text}`,
    );
  lines.push(`　　　　${join(signature, '　　')}`, `　　　　${dateOfIssue?.text ?? ''}`);
  if (note) lines.push(`　　（${note.text}）`);
  for (const [index, { title, blocks }] of attachments.entries())
    lines.push(`附件${attachments.length > 1 ? index + 1 : ''}`, title.text, ...writeBlocks(blocks));
  if (imprint && imprint.copyTo.length > 0) lines.push(`抄送：${join(imprint.copyTo, '，')}。`);
  if (imprint?.printer) lines.push(`${imprint.printer.text}　　${imprint.printDate?.text}印发`);
  return lines.join('\n');
}

function writeBlocks(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (block.kind === 'table') lines.push(...[block.header, ...block.rows].map((row) => join(row, '\t')));
    else if (block.kind === 'heading') lines.push(`　　${block.label}${block.content.text}`);
    else if (above?.kind === 'heading' && above.layout === 'runIn')
      lines.push(lines.pop()! + block.content.text);
    else lines.push(`　　${block.content.text}`);
  }
  return lines;
}

function numberOf(index: number, attachments: readonly unknown[]): string {
  return attachments.length > 1 ? `${index + 1}.` : '';
}

function join(texts: readonly SourcedText[], separator: string): string {
  return texts.map(({ text }) => text).join(separator);
}
