import type { Document } from '../document/model.js';
import { type Finding, formatBasis, severityNames } from '../finding/finding.js';
import { type CalendarDate, formatIsoDate, parseDate } from '../text/calendar-date.js';
import type { Authorship } from '../writers/word-edits/text-place.js';

/** What a finding says as a comment, a paragraph each; `place` where the comment does not stand on its words. */
export function writeComment(
  { severity, message, basis, rule }: Finding,
  place: string | undefined,
): string[] {
  const where = place === undefined ? '' : `（${place}）`;
  return [
    `${severityNames[severity]}：${where}${message}`,
    ...(basis ? [`${formatBasis(basis)}（${rule}）`] : [rule]),
  ];
}

/** What the new comments and changes are dated by: `today` where it is given, else the document's own date. */
export type CopyDate = { today?: CalendarDate };

export function sign({ dateOfIssue }: Document, { today }: CopyDate): Authorship {
  const date = today ?? (dateOfIssue && parseDate(dateOfIssue.text));
  return { author: 'lawreport', date: date && `${formatIsoDate(date)}T00:00:00Z` };
}
