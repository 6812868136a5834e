import type { Attachment } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import type { ReadingLog } from './reading.js';
import { type Line, takeMark } from './split-lines.js';

const notePattern = /^附(?:\s{0,4}件)?\s{0,2}\d{0,2}\s{0,2}[:：]\s{0,8}/;
const numberPattern = /^\d{1,2}\s{0,2}[.．、]\s{0,4}/;

/** The attachment note (附件说明) at the end of the lines: 附件：1.…, one name a line or parted by spaces. */
export function takeAttachmentNote(rest: Line[], log: ReadingLog): Attachment[] {
  const first = rest.findLastIndex(
    (line, index) => index >= rest.length - 20 && notePattern.test(line.content.text),
  );
  if (first < 0 || !rest.slice(first + 1).every(isNoteLine)) return [];
  const attachments: Attachment[] = [];
  for (const line of rest.splice(first)) {
    const prefix = notePattern.exec(line.content.text);
    const names = prefix ? takeMark(line.content, prefix[0].length, log) : line.content;
    for (const { start, end } of splitNames(names.text)) {
      const name = sliceSourced(names, start, end);
      const number = numberPattern.exec(name.text);
      attachments.push({ title: number ? takeMark(name, number[0].length, log) : name, blocks: [] });
    }
  }
  return attachments;
}

function isNoteLine(line: Line): boolean {
  const { text } = line.content;
  return (numberPattern.test(text) || notePattern.test(text)) && text.length <= 80 && !/[。；]/.test(text);
}

/** 1.甲表 2.乙表 on one line are two names. */
function splitNames(text: string): { start: number; end: number }[] {
  const starts = [0, ...[...text.matchAll(/\s(?=\d{1,2}[.．、])/g)].map((match) => match.index + 1)];
  return starts
    .map((start, index) => ({
      start,
      end: start + text.slice(start, starts[index + 1] ?? text.length).trimEnd().length,
    }))
    .filter(({ start, end }) => end > start);
}

const titlePattern = /^附\s{0,4}件\s{0,2}(?:[\d一二三四五六七八九十]{1,3}\s{0,2}[:：]?|[:：]|$)\s{0,8}/;

export function opensAttachment(text: string): boolean {
  return text.length <= 60 && titlePattern.test(text);
}

/** The attachments themselves, below the date: a line 附件1, its title, its text. */
export function takeAttachments(lines: readonly Line[], log: ReadingLog): Attachment[] {
  const attachments: Attachment[] = [];
  let open: Attachment | undefined;
  let needsTitle = false;
  for (const line of lines) {
    const label = titlePattern.exec(line.content.text);
    if (label && opensAttachment(line.content.text)) {
      const title = takeMark(line.content, label[0].length, log);
      open = { title, blocks: [] };
      attachments.push(open);
      needsTitle = title.text === '';
    } else if (needsTitle && open && !line.table) {
      open.title = line.content;
      needsTitle = false;
    } else {
      open?.blocks.push(line.table ?? { kind: 'paragraph', content: line.content });
    }
  }
  return attachments;
}
