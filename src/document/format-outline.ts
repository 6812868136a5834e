import { countCharacters } from '../text/characters.js';
import type { Block, Document } from './model.js';

/** The document's skeleton as readable text: one line per heading, with the characters that stand below it. */
export function formatOutline(document: Document): string {
  const lines = [`标题 ${document.title.text}`];
  for (const addressee of document.addressees) lines.push(`主送 ${addressee.text}`);
  lines.push(...formatBlocks(document.blocks));
  for (const attachment of document.attachments)
    lines.push(
      `附件 ${attachment.title.text}`,
      ...formatBlocks(attachment.blocks).map((line) => `  ${line}`),
    );
  for (const signature of document.signature) lines.push(`署名 ${signature.text}`);
  if (document.dateOfIssue) lines.push(`日期 ${document.dateOfIssue.text}`);
  return `${lines.join('\n')}\n`;
}

function formatBlocks(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  let depth = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      depth = block.level;
      const mark = block.layout === 'runIn' ? ' ▸' : '';
      lines.push(`${'  '.repeat(block.level - 1)}${block.label}${block.content.text}${mark}`);
    } else if (block.kind === 'paragraph') {
      lines.push(`${'  '.repeat(depth)}¶ ${countCharacters(block.content.text)}字`);
    } else {
      lines.push(`${'  '.repeat(depth)}表 ${block.header.length}列${block.rows.length}行`);
    }
  }
  return lines;
}
