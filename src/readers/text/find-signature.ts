import type { SourcedText } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import { parseTypedDate } from '../../document/typed-date.js';
import { isOrganName } from '../../text/organ-names.js';
import { parseLabel } from './parse-label.js';
import { opensAttachment } from './read-attachments.js';
import type { ReadingLog } from './reading.js';
import { type Line, marksOf } from './split-lines.js';

export type FoundDate = { index: number; content: SourcedText; signature?: SourcedText };

/** The date below a signature, or on its line; or the last line, where it is a date. */
export function findDate(lines: readonly Line[]): FoundDate | undefined {
  let last: FoundDate | undefined;
  let firstAttachment = lines.length;
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index]!;
    if (opensAttachment(line.content.text)) firstAttachment = index;
    const found = readDateLine(line, index);
    if (!found || !isFoot(lines, index + 1, firstAttachment)) continue;
    if (found.signature || isSignature(lines[index - 1]!.content)) return found;
    last ??= found;
  }
  return last;
}

/** Few lines, and no more of the report, stand between the date and the attachments or the end. */
function isFoot(lines: readonly Line[], start: number, end: number): boolean {
  return end - start <= 5 && lines.slice(start, end).every((line) => !parseLabel(line.content.text));
}

function readDateLine(line: Line, index: number): FoundDate | undefined {
  const { content } = line;
  const { text } = content;
  if (text.length > 80) return undefined;
  if (parseTypedDate(text)) return { index, content };
  const match = /\s(\S{4,20})$/.exec(text);
  if (!match || !parseTypedDate(match[1]!)) return undefined;
  const signature = sliceSourced(content, 0, text.slice(0, match.index).trimEnd().length);
  return isSignature(signature)
    ? { index, content: sliceSourced(content, match.index + 1), signature }
    : undefined;
}

const sealPattern = /[（(](?:盖章|公章|印章|章)[）)]$/;
const placePattern = /^(?:中共|中国共产党|.{1,12}[省市县区旗州镇乡]|.{1,12}街道)/;

/**
 * Every word of the line is an organ; the words of a name set with spaces are not taken apart.
 * Where no date follows, the name of a place must begin it, since 司法所 may end a heading too.
 */
export function isSignature(content: SourcedText, dated = true): boolean {
  const { text } = content;
  if (text.length > 120 || parseLabel(text) || (!dated && !placePattern.test(text))) return false;
  return text.split(/\s+/).every((word) => isOrganName(word.replace(sealPattern, '')));
}

/** The organs of a line that is a signature, without the note that a seal goes here. */
export function takeOrgans(content: SourcedText, log: ReadingLog): SourcedText[] {
  return [...content.text.matchAll(/\S+/g)].map((match) => {
    const length = match[0].replace(sealPattern, '').length;
    log.marks.push(...marksOf(sliceSourced(content, match.index + length, match.index + match[0].length)));
    return sliceSourced(content, match.index, match.index + length);
  });
}
