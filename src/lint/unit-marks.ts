import { type MarkPair, type PairedMarks, pairMarks } from '../text/paired-marks.js';
import type { RuleContext, TextUnit } from './rule.js';

const paired = new WeakMap<TextUnit, PairedMarks>();

/** The quotation marks, brackets and title marks of a text, paired once for all rules. */
export function marksOf(unit: TextUnit): PairedMarks {
  let marks = paired.get(unit);
  if (!marks) {
    marks = pairMarks(unit.text);
    paired.set(unit, marks);
  }
  return marks;
}

/** Whether `start`..`end` stands within 《》 or 〈〉. */
export function isInTitle(unit: TextUnit, start: number, end: number): boolean {
  return isWithin(unit, start, end, '《〈');
}

/** Whether `start`..`end` stands within quotation marks or title marks. */
export function isMarkedOff(unit: TextUnit, start: number, end: number): boolean {
  return isWithin(unit, start, end, '“‘「『《〈');
}

function isWithin(unit: TextUnit, start: number, end: number, marks: string): boolean {
  return marksOf(unit).pairs.some(
    (pair) => pair.start < start && end < pair.end && marks.includes(pair.open),
  );
}

/** 《…》 that stand in no other, with the words between the marks. */
export function outerTitles(unit: TextUnit): { start: number; end: number; name: string }[] {
  return marksOf(unit)
    .pairs.filter((pair) => pair.open === '《' && !hasTitleAround(pair))
    .map(({ start, end }) => ({ start, end, name: unit.text.slice(start + 1, end - 1) }));
}

function hasTitleAround({ parent }: MarkPair): boolean {
  return parent !== undefined && (parent.open === '《' || hasTitleAround(parent));
}

/** Texts in which wording counts: running text, and the titles that an author chose. */
export function wordedUnits({ units, prose }: RuleContext): TextUnit[] {
  return [
    ...units.filter(({ role }) => role === 'title'),
    ...prose,
    ...units.filter(({ role }) => role === 'attachmentTitle'),
  ];
}
