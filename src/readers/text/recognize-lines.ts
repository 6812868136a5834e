import type { Document } from '../../document/model.js';
import { suppliedText } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import { bareDate } from '../../document/typed-date.js';
import { dropRepeatedLines } from './drop-repeated-lines.js';
import { readBlocks } from './read-blocks.js';
import { type Front, readFront } from './read-front.js';
import { readTail, type Tail } from './read-tail.js';
import type { ReadingLog, TextReading } from './reading.js';
import { type Line, marksOf, removeLine } from './split-lines.js';
import { takeCoverLetter } from './take-cover-letter.js';

/** Recognises an official document in lines of text, in whichever file they stood. */
export function recognizeLines(
  lines: readonly Line[],
  log: ReadingLog,
  joinLines: (lines: readonly Line[], log: ReadingLog) => readonly Line[] = (all) => all,
): Pick<TextReading, 'document' | 'metadata'> {
  const letter = takeCoverLetter(dropRepeatedLines(lines, log), log);
  const front = readFront(letter.report, log);
  const tail = readTail(front.rest, front.metadata, log);
  const blocks = readBlocks(joinLines(tail.rest, log), log);

  const own = settleSignature(front, tail, log);
  const signature = own.signature.length > 0 ? own.signature : letter.signature;
  const dateOfIssue = own.dateOfIssue ?? letter.dateOfIssue;
  const document: Document = {
    title: front.title ?? suppliedText(''),
    letterhead: front.letterhead,
    addressees: front.addressees,
    blocks,
    attachments: tail.attachments,
    signature,
    dateOfIssue,
    sealed: true,
    note: tail.note,
    imprint: tail.imprint,
  };
  return { document, metadata: front.metadata };
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
