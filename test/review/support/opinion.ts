import { packagedStyles } from '../../../src/cli/load/packaged.js';
import { composeOpinion } from '../../../src/review/compose-opinion.js';
import { reviewCity } from '../../../src/review/review-city.js';
import type { ReviewRow } from '../../../src/review/review-row.js';
import { reviewText, writeReportText } from './review-text.js';

export const style = packagedStyles()['gbt9704-2012']!;
export const options = { reviewer: '临澜市司法局', year: 2026, style, hasCopy: false };

/** The lines of the opinion on a report with these parts. */
export function opine(parts: Parameters<typeof writeReportText>[0] = {}): string[] {
  return write(createRow(writeReportText(parts)));
}

export function createRow(text: string): ReviewRow {
  return reviewCity([reviewText(text)], { lastYear: [], unread: [] }).rows[0]!;
}

export function write(row: ReviewRow, changed: Partial<typeof options> = {}): string[] {
  const { title, addressees, blocks, signature, dateOfIssue } = composeOpinion(row, {
    ...options,
    ...changed,
  });
  return [
    title.text,
    `${addressees.map(({ text }) => text).join('、')}：`,
    ...blocks.map((block) => {
      if (block.kind === 'table') throw new Error('a letter has no table');
      return (block.kind === 'heading' ? block.label : '') + block.content.text;
    }),
    ...signature.map(({ text }) => text),
    dateOfIssue?.text ?? '',
  ];
}

/** A row of the table of which only these things are to be said. */
export const rowWith = (changed: Partial<ReviewRow>): ReviewRow => ({
  ...createRow(writeReportText()),
  ...changed,
});

/** A complaint of a rule; its number keeps it apart from the others. */
export const complain = (
  rule: string,
  changed: Partial<ReviewRow['findings'][number]> = {},
): ReviewRow['findings'][number] => ({
  rule,
  severity: 'warning',
  message: '请核对',
  place: '一、主要举措和成效 > 第1段',
  count: 1,
  ...changed,
});
