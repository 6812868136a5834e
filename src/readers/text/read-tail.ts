import type { Attachment, Imprint, SourcedText } from '../../document/model.js';
import { joinSourced, sliceSourced } from '../../document/sourced-text.js';
import { parseTypedDate } from '../../document/typed-date.js';
import type { Publication } from '../../report/model.js';
import { findDate, isSignature, takeOrgans } from './find-signature.js';
import { isPageMark, recognizeFurniture } from './furniture.js';
import { addMetadata, parseMetadata } from './metadata.js';
import { opensAttachment, takeAttachmentNote, takeAttachments } from './read-attachments.js';
import type { ReadingLog } from './reading.js';
import { type Line, marksOf, removeLine } from './split-lines.js';

export type Tail = {
  signature: SourcedText[];
  dateOfIssue?: SourcedText;
  note?: SourcedText;
  imprint?: Imprint;
  attachments: Attachment[];
  /** The lines above, of the report proper. */
  rest: Line[];
};

/** Reads what stands below the last paragraph: attachment note, signature, date, 附注, 版记, page furniture. */
export function readTail(lines: readonly Line[], metadata: Publication, log: ReadingLog): Tail {
  const rest = lines.filter((line) => !takePageMark(line, log));
  takeFurniture(rest, metadata, log);
  const imprint = takeImprint(rest, log);
  takeFurniture(rest, metadata, log);
  const tail: Tail = { signature: [], attachments: [], rest, imprint };

  const date = findDate(rest);
  if (!date && /^联系人/.test(rest.at(-1)?.content.text ?? '')) tail.note = rest.pop()!.content;
  const after = date ? rest.splice(date.index + 1) : [];
  if (date) {
    rest.pop();
    tail.dateOfIssue = date.content;
    if (date.signature) tail.signature = takeOrgans(date.signature, log);
  }
  while (
    rest.length > 1 &&
    tail.signature.length < 8 &&
    isSignature(rest.at(-1)!.content, date !== undefined)
  )
    tail.signature.unshift(...takeOrgans(rest.pop()!.content, log));
  const named = takeAttachmentNote(rest, log);
  tail.attachments = mergeAttachments(named.concat(readAfterDate(after, tail, log)), log);
  return tail;
}

function takePageMark(line: Line, log: ReadingLog): boolean {
  const kind = isPageMark(line.content.text);
  if (kind) log.furniture.push(removeLine(line, kind));
  return kind !== undefined;
}

function takeFurniture(rest: Line[], metadata: Publication, log: ReadingLog): void {
  for (let line = rest.at(-1); line; line = rest.at(-1)) {
    const kind = recognizeFurniture(line.typed);
    if (!kind || parseTypedDate(line.content.text)) return;
    for (const pair of parseMetadata(line.typed)) addMetadata(metadata, pair);
    log.furniture.push(removeLine(line, kind));
    rest.pop();
  }
}

/** 抄送：…, which may run over several lines, and the line of the printing office. */
function takeImprint(rest: Line[], log: ReadingLog): Imprint | undefined {
  const imprint: Imprint = { copyTo: [] };
  const printed = /^(\S{2,40}?)\s{0,40}(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s?印发$/.exec(
    rest.at(-1)?.content.text ?? '',
  );
  if (printed) {
    const { content } = rest.pop()!;
    imprint.printer = sliceSourced(content, 0, printed[1]!.length);
    const end = content.text.length - 2;
    const start = content.text.indexOf(printed[2]!, printed[1]!.length);
    imprint.printDate = sliceSourced(content, start, start + printed[2]!.length);
    log.marks.push(...marksOf(sliceSourced(content, end)));
  }
  const first = rest.findLastIndex(
    (line, index) => index >= rest.length - 6 && /^抄\s{0,4}送\s{0,2}[:：]/.test(line.content.text),
  );
  if (first > 0) {
    const content = joinSourced(rest.splice(first).map((line) => line.content));
    const length = /^抄\s{0,4}送\s{0,2}[:：]\s*/.exec(content.text)![0].length;
    log.marks.push(...marksOf(sliceSourced(content, 0, length)));
    imprint.copyTo = splitCopies(sliceSourced(content, length), log);
  }
  return printed || first > 0 ? imprint : undefined;
}

function splitCopies(content: SourcedText, log: ReadingLog): SourcedText[] {
  const names: SourcedText[] = [];
  let last = 0;
  for (const match of content.text.matchAll(/[^，,、；;。]+/g)) {
    log.marks.push(...marksOf(sliceSourced(content, last, match.index)));
    last = match.index + match[0].length;
    const start = match.index + match[0].length - match[0].trimStart().length;
    if (match[0].trim() !== '') names.push(sliceSourced(content, start, start + match[0].trim().length));
  }
  log.marks.push(...marksOf(sliceSourced(content, last)));
  return names;
}

/** Below the date: 附注, attachments; short lines are of the page, anything longer stays with the text. */
function readAfterDate(after: Line[], tail: Tail, log: ReadingLog): Attachment[] {
  const first = after.findIndex((line) => opensAttachment(line.content.text));
  const attached = first < 0 ? [] : after.splice(first);
  for (const line of after) {
    const { text } = line.content;
    const bracketed = /^[（(].{2,80}[）)]$/.test(text);
    if (line.table) tail.rest.push(line);
    else if (bracketed && !tail.note) {
      tail.note = sliceSourced(line.content, 1, text.length - 1);
      log.marks.push(
        ...marksOf(sliceSourced(line.content, 0, 1)),
        ...marksOf(sliceSourced(line.content, text.length - 1)),
      );
    } else if (/^联系人/.test(text) && !tail.note) tail.note = line.content;
    else if (text.length <= 40 && !/[。；，]/.test(text)) log.furniture.push(removeLine(line, 'outside'));
    else tail.rest.push(line);
  }
  const listed = takeAttachmentNote(attached, log);
  return listed.concat(takeAttachments(attached, log));
}

/** The note names the attachments, their texts follow the date: both are one, and the name is printed twice. */
function mergeAttachments(attachments: readonly Attachment[], log: ReadingLog): Attachment[] {
  const merged = new Map<string, Attachment>();
  const others: Attachment[] = [];
  for (const attachment of attachments) {
    const same = merged.get(attachment.title.text);
    if (!same) merged.set(attachment.title.text, attachment);
    else if (same.blocks.length > 0) others.push(attachment);
    else {
      same.blocks = attachment.blocks;
      log.marks.push(...marksOf(attachment.title));
    }
  }
  return [...merged.values(), ...others];
}
