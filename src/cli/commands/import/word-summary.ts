import { formatUnread } from '../../../document/format-unread.js';
import type { DocxReading } from '../../../readers/docx/read-docx.js';

export type WordSummaryOptions = {
  /** Whether tracked changes were left out. */
  original?: boolean;
  /** Lists the comments. */
  comments?: boolean;
};

/** What a Word file holds besides its text: tracked changes, footnotes, what no text says, comments. */
export function formatWordSummary(
  { document, revisions, footnotes, comments }: DocxReading,
  { original = false, comments: isListed = false }: WordSummaryOptions,
): string[] {
  const { insertions, deletions, moves } = revisions;
  const changes = insertions + deletions + moves;
  const lines: string[] = [];
  if (changes > 0)
    lines.push(
      `  修订：${changes}处（插入${insertions}、删除${deletions}、移动${moves}），${
        original ? '按修订之前的文字读取' : '按接受全部修订以后的文字读取，用 --original 读取修订之前的文字'
      }`,
    );
  if (footnotes > 0) lines.push(`  脚注：${footnotes}条，已放在所在段落的下面`);
  const { unread = [] } = document;
  if (unread.length > 0)
    lines.push(
      '  没有读进来的内容，请核对后自己补上：',
      ...unread.map((entry) => `    ${formatUnread(entry)}`),
    );
  if (comments.length === 0) return lines;
  if (!isListed) return [...lines, `  批注：${comments.length}条，没有带入，用 --comments 列出`];
  lines.push(`  批注：${comments.length}条，没有带入：`);
  for (const [index, { author, date, quote, text }] of comments.entries()) {
    const who = [author, date?.slice(0, 10) ?? ''].filter((word) => word !== '').join('，');
    const on = quote === '' ? '' : `“${quote}”：`;
    lines.push(`    ${index + 1}. ${who === '' ? '' : `（${who}）`}${on}${text.replaceAll('\n', '；')}`);
  }
  return lines;
}
