import { formatOutline } from '../../../../src/document/format-outline.js';
import type { Document } from '../../../../src/document/model.js';
import type { DocxReading } from '../../../../src/readers/docx/read-docx.js';

/** What was read from a Word file, as a person would check it: outline, words, and what was left out. */
export function formatReading(reading: DocxReading): string {
  const { document, furniture, comments, revisions, footnotes } = reading;
  const changes = Object.entries(revisions).flatMap(([kind, count]) =>
    count > 0 ? [`${kind} ${count}`] : [],
  );
  return [
    formatOutline(document),
    ...formatFields(document),
    '',
    ...document.blocks.map(formatBlock),
    '',
    ...furniture.map(({ line, kind, text }) => `# 移除第${line}段（${kind}）：${text}`),
    ...comments.map(({ author, quote, text }) => `# 批注 ${author}“${quote}”：${text}`),
    ...(footnotes > 0 ? [`# 脚注 ${footnotes}`] : []),
    ...(changes.length > 0 ? [`# 修订 ${changes.join('，')}`] : []),
    '',
  ].join('\n');
}

function formatFields({ letterhead, imprint, note }: Document): string[] {
  return [
    ...(letterhead
      ? [
          `版头 ${letterhead.mark.map(({ text }) => text).join('、')}${letterhead.markSuffix} ${letterhead.documentNumber?.text ?? ''}`,
          ...letterhead.signatories.map(({ text }) => `签发人 ${text}`),
        ]
      : []),
    ...(note ? [`附注 ${note.text}`] : []),
    ...(imprint
      ? [
          `版记 抄送${imprint.copyTo.map(({ text }) => text).join('、')} ${imprint.printer?.text ?? ''} ${imprint.printDate?.text ?? ''}`,
        ]
      : []),
  ];
}

function formatBlock(block: Document['blocks'][number]): string {
  if (block.kind === 'heading') return `${block.level} ${block.label}${block.content.text}`;
  if (block.kind === 'paragraph') return `  ${block.content.text}`;
  const rows = [block.header, ...block.rows].map((row) => `  | ${row.map(({ text }) => text).join(' | ')}`);
  return [`  表 ${block.caption?.text ?? ''} ${block.widths?.join(':') ?? ''}`.trimEnd(), ...rows].join('\n');
}
