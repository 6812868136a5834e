import type { SourcedText } from '../../document/model.js';
import { isTitleEnd } from './find-title.js';
import { parseLabel } from './parse-label.js';
import { readTail } from './read-tail.js';
import type { ReadingLog } from './reading.js';
import { type Line, removeLine } from './split-lines.js';

/** What the letter says of the report that is its annex. */
export type CoverLetter = { report: Line[]; signature: SourcedText[]; dateOfIssue?: SourcedText };

/**
 * A letter or notice with which the report is sent, the report its annex (附件): the report is what is read. Who signed
 * the letter, and when, holds for the report too; the rest of it is put with what does not belong to the report.
 */
export function takeCoverLetter(lines: readonly Line[], log: ReadingLog): CoverLetter {
  const annex = findAnnex(lines);
  const letter = lines.slice(0, Math.max(annex, 0));
  if (letter.length === 0 || letter.some(opensPart)) return { report: [...lines], signature: [] };
  const { signature, dateOfIssue } = readTail(letter, {}, { furniture: [], marks: [], normalizations: [] });
  const kept = [...signature, ...(dateOfIssue ? [dateOfIssue] : [])].flatMap(({ segments }) => segments);
  for (const line of lines.slice(0, annex + 1))
    if (!line.content.segments.some(({ from, to }) => kept.some((one) => one.from < to && from < one.to)))
      log.furniture.push(removeLine(line, 'cover'));
  return { report: lines.slice(annex + 1), signature, dateOfIssue };
}

/** The line 附件 with a title on the lines below it, and the numbers of parts below that; -1 where there is none. */
function findAnnex(lines: readonly Line[]): number {
  const titled = lines.flatMap(({ content: { text } }, index) =>
    /^附\s{0,4}件\s?[1１一]?\s?[:：]?$/.test(text) && lines.slice(index + 1, index + 5).some(isReportTitle)
      ? [index]
      : [],
  );
  if (titled.length === 0) return -1;
  const lastButOne = lines.flatMap((line, index) => (opensPart(line) ? [index] : [])).at(-2) ?? 0;
  return titled.find((index) => index < lastButOne) ?? -1;
}

function isReportTitle({ content: { text } }: Line): boolean {
  return isTitleEnd(text) && /法治|依法行政/.test(text);
}

function opensPart({ content }: Line): boolean {
  const kind = parseLabel(content.text)?.kind;
  return kind === 'numeral' || kind === 'division';
}
