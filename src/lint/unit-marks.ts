import { oncePer } from '../text/once-per.js';
import { type MarkPair, type PairedMarks, pairMarks } from '../text/paired-marks.js';
import { type PunctuationEdit, widenPunctuation } from '../text/widen-punctuation.js';
import type { RuleContext, TextUnit } from './rule.js';

/** The quotation marks, brackets and title marks of a text, paired once for all rules. */
export const marksOf = oncePer((unit: TextUnit): PairedMarks => pairMarks(unit.text));

/** The half-width punctuation of a text that ought to be full-width, found once for all rules. */
export const halfWidthMarksOf = oncePer((unit: TextUnit): PunctuationEdit[] =>
  /[,.;:?!()"'-]/.test(unit.text) ? widenPunctuation(unit.text).edits : [],
);

/** Whether `start`..`end` stands within 《》 or 〈〉. */
export function isInTitle(unit: TextUnit, start: number, end: number): boolean {
  return isWithin(unit, start, end, '《〈');
}

/** Whether `start`..`end` stands within quotation marks or title marks. */
export function isMarkedOff(unit: TextUnit, start: number, end: number): boolean {
  return isWithin(unit, start, end, '“‘「『《〈');
}

function isWithin(unit: TextUnit, start: number, end: number, marks: string): boolean {
  let pair = lastOpenedBefore(marksOf(unit).pairs, start);
  while (pair && (pair.end <= end || !marks.includes(pair.open))) pair = pair.parent;
  return pair !== undefined;
}

/** Pairs are in the order of their opening marks. */
function lastOpenedBefore(pairs: readonly MarkPair[], offset: number): MarkPair | undefined {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return pairs[low - 1];
}

/** Texts in which wording counts: running text, and the titles that an author chose. */
export const wordedUnits = oncePer(({ units, prose }: RuleContext): readonly TextUnit[] => [
  ...units.filter(({ role }) => role === 'title'),
  ...prose,
  ...units.filter(({ role }) => role === 'attachmentTitle'),
]);
