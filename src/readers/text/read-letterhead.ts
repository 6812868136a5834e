import type { Letterhead, SourcedText } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import { isOrganName } from '../../text/organ-names.js';
import type { ReadingLog } from './reading.js';
import { type Line, marksOf } from './split-lines.js';

const numberPattern = /^[^\s，。；：:〔[（(【]{1,20}[〔[（(【](?:19|20)\d{2}[〕\]）)】]\s?第?\d{1,4}号/;
const signatoryPattern = /签\s{0,4}发\s{0,4}人\s{0,4}[:：]\s{0,4}/;
const markPattern = /^[^，。；：:\d]{2,40}文\s{0,4}件$/;

/** Adds what a line of the 版头 says to the letterhead read so far; undefined where the line is none of it. */
export function readLetterheadLine(
  line: Line,
  sofar: Letterhead | undefined,
  log: ReadingLog,
): Letterhead | undefined {
  const { content } = line;
  const { text } = content;
  if (text.length > 80) return undefined;
  const letterhead: Letterhead = sofar ?? { mark: [], markSuffix: '文件', signatories: [] };

  const number = numberPattern.exec(text);
  const signatory = signatoryPattern.exec(text);
  if (number && letterhead.documentNumber) return undefined;
  if ((number || signatory) && isOnly(text, number?.[0], signatory)) {
    if (number) letterhead.documentNumber = sliceSourced(content, 0, number[0].length);
    if (signatory) letterhead.signatories.push(...readSignatories(content, signatory, log));
    return letterhead;
  }
  if (/^\d{6}$/.test(text) && !letterhead.serialNumber) return { ...letterhead, serialNumber: content };
  if (/^(?:绝密|机密|秘密)(?:★.{1,8})?$/.test(text) && !letterhead.classification)
    return { ...letterhead, classification: content };
  if (/^(?:特\s{0,2}急|加\s{0,2}急)$/.test(text) && !letterhead.urgency)
    return { ...letterhead, urgency: content };
  if (markPattern.test(text)) {
    const length = text.search(/文\s{0,4}件$/);
    log.marks.push(...marksOf(sliceSourced(content, length)));
    return { ...letterhead, mark: [...letterhead.mark, ...splitMark(sliceSourced(content, 0, length))] };
  }
  return undefined;
}

/** Nothing but the number, white space and the signatories stands on the line. */
function isOnly(text: string, number: string | undefined, signatory: RegExpExecArray | null): boolean {
  const start = number?.length ?? 0;
  return (
    text.slice(start, signatory?.index).trim() === '' && (signatory === null || signatory.index >= start)
  );
}

function readSignatories(content: SourcedText, match: RegExpExecArray, log: ReadingLog): SourcedText[] {
  const start = match.index + match[0].length;
  log.marks.push(...marksOf(sliceSourced(content, match.index, start)));
  return splitWords(sliceSourced(content, start));
}

/** Two organs of a joint letterhead may share a line; the letters of one name may be set apart. */
function splitMark(mark: SourcedText): SourcedText[] {
  const words = splitWords(mark);
  return words.every((word) => isOrganName(word.text))
    ? words
    : [sliceSourced(mark, 0, mark.text.trimEnd().length)];
}

function splitWords(content: SourcedText): SourcedText[] {
  return [...content.text.matchAll(/\S+/g)].map((word) =>
    sliceSourced(content, word.index, word.index + word[0].length),
  );
}
