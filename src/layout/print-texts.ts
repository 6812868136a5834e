import type { Attachment, Block, Document, Heading, Level, Table } from '../document/model.js';
import { groupBlocks, printedText } from './group-blocks.js';

/** One paragraph of print, or one table, in reading order. */
export type PrintedText =
  | { kind: 'title' | 'attachmentTitle'; lines: string[] }
  | { kind: 'heading'; level: Level; text: string }
  /** `opening`: the headings at its head (接排), in its text already. */
  | { kind: 'paragraph'; text: string; opening: Heading[] }
  | { kind: 'addressee' | 'attachmentNote' | 'attachmentLabel' | 'signature' | 'date' | 'note'; text: string }
  | { kind: 'table'; table: Table };

/** Everything that is printed of a document between letterhead and imprint, with its numbers and labels. */
export function printTexts(document: Document): PrintedText[] {
  const { title, addressees, blocks, attachments, signature, dateOfIssue, note } = document;
  const names = addressees.map((addressee) => addressee.text).join('、');
  const texts = (kind: 'signature' | 'date', entries: readonly { text: string }[]): PrintedText[] =>
    entries.map(({ text }) => ({ kind, text }));
  return [
    { kind: 'title', lines: splitLines(title.text) },
    ...(names === ''
      ? []
      : [{ kind: 'addressee' as const, text: names.endsWith('：') ? names : `${names}：` }]),
    ...printBlocks(blocks),
    ...attachments.map((attachment, index): PrintedText => {
      const number = attachments.length > 1 ? `${index + 1}.` : '';
      return { kind: 'attachmentNote', text: (index === 0 ? '附件：' : '') + number + attachment.title.text };
    }),
    ...texts('signature', signature),
    ...texts('date', dateOfIssue ? [dateOfIssue] : []),
    ...(note
      ? [{ kind: 'note' as const, text: /^（.*）$/su.test(note.text) ? note.text : `（${note.text}）` }]
      : []),
    ...attachments.flatMap((attachment, index) => printAttachment(attachment, index, attachments.length)),
  ];
}

function printAttachment({ title, blocks }: Attachment, index: number, count: number): PrintedText[] {
  return [
    { kind: 'attachmentLabel', text: count > 1 ? `附件${index + 1}` : '附件' },
    { kind: 'attachmentTitle', lines: splitLines(title.text) },
    ...printBlocks(blocks),
  ];
}

function printBlocks(blocks: readonly Block[]): PrintedText[] {
  return groupBlocks(blocks).map((entry): PrintedText => {
    const { block } = entry;
    if (block.kind === 'table') return { kind: 'table', table: block };
    const text = printedText(entry);
    return block.kind === 'heading'
      ? { kind: 'heading', level: block.level, text }
      : { kind: 'paragraph', text, opening: entry.opening };
  });
}

function splitLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
