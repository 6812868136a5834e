import type { Document } from '../../document/model.js';
import { suppliedText } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import { widenPunctuation } from '../../text/widen-punctuation.js';
import { joinWrappedLines } from './join-wrapped-lines.js';
import { readBlocks } from './read-blocks.js';
import { type Front, readFront } from './read-front.js';
import { readTail, type Tail } from './read-tail.js';
import type { ReadingLog, TextReading } from './reading.js';
import { marksOf, removeLine, splitLines } from './split-lines.js';
import { bareDate } from './typed-date.js';

/**
 * Reads a plain text, pasted from a web page, a mail or Word, as an official document.
 * Offsets in `document` refer to `source`. `keepPunctuation` leaves half-width punctuation as typed.
 */
export function readText(source: string, { keepPunctuation = false } = {}): TextReading {
  const { text, edits } = keepPunctuation ? { text: source, edits: [] } : widenPunctuation(source);
  const { lines, normalizations } = splitLines(source, text);
  const log: ReadingLog = { furniture: [], marks: [], normalizations };

  const front = readFront(lines, log);
  const tail = readTail(front.rest, front.metadata, log);
  const blocks = readBlocks(joinWrappedLines(tail.rest, log), log);

  const { signature, dateOfIssue } = settleSignature(front, tail, log);
  const document: Document = {
    title: front.title ?? suppliedText(''),
    ...(front.letterhead && { letterhead: front.letterhead }),
    addressees: front.addressees,
    blocks,
    attachments: tail.attachments,
    signature,
    ...(dateOfIssue && { dateOfIssue }),
    sealed: true,
    ...(tail.note && { note: tail.note }),
    ...(tail.imprint && { imprint: tail.imprint }),
  };
  log.furniture.sort((a, b) => a.offset - b.offset);
  const isRemoved = findRemoved(log.furniture);
  for (const { offset, from, to } of edits)
    if (!isRemoved(offset)) log.normalizations.push({ kind: 'punctuation', offset, from, to });
  log.normalizations.sort((a, b) => a.offset - b.offset);
  return { document, metadata: front.metadata, ...log };
}

/** Issuer and date under the title count where the foot has none; otherwise they are of the page. */
function settleSignature(front: Front, tail: Tail, log: ReadingLog) {
  const { issuerLine, dateLine, metadata } = front;
  let { signature, dateOfIssue } = tail;
  if (issuerLine && signature.length === 0) signature = [issuerLine.content];
  else if (issuerLine) {
    metadata.publisher ??= issuerLine.content.text;
    log.furniture.push(removeLine(issuerLine, 'metadata'));
  }
  if (dateLine && !dateOfIssue) {
    dateOfIssue = bareDate(dateLine.content);
    const { text } = dateLine.content;
    if (dateOfIssue.text !== text)
      for (const at of [0, text.length - 1])
        log.marks.push(...marksOf(sliceSourced(dateLine.content, at, at + 1)));
  } else if (dateLine) {
    const { text } = bareDate(dateLine.content);
    if (text !== dateOfIssue?.text) metadata.publishedOn ??= text;
    log.furniture.push(removeLine(dateLine, 'metadata'));
  }
  return { signature, dateOfIssue };
}

/** Whether an offset lies in a removed line; offsets must be asked for in order. */
function findRemoved(furniture: readonly { offset: number; text: string }[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < furniture.length && furniture[next]!.offset + furniture[next]!.text.length <= offset)
      next++;
    return next < furniture.length && furniture[next]!.offset <= offset;
  };
}
