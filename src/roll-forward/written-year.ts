import { parseChineseNumeral } from '../text/numerals.js';
import type { Range } from './mark-text.js';

/** 2025, ２０２５ and 二〇二五 with one of the signs for nought that are typed: the source of an expression. */
export const yearForm = '20\\d\\d|２０[０-９]{2}|二[〇○零][〇○零一二三四五六七八九]{2}';

export function readYear(written: string): number {
  const digits = written.normalize('NFKC');
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumeral(written)!;
}

/** In the digits of the year that stood there: 二○二五 for 二○二四. */
export function writeYear(year: number, like: string): string {
  if (/^\d/.test(like)) return String(year);
  const digits = [...String(year)].map(Number);
  if (like.startsWith('２')) return String.fromCodePoint(...digits.map((digit) => digit + 0xff10));
  return digits.map((digit) => `${like[1]!}一二三四五六七八九`[digit]).join('');
}

const wholeYear = new RegExp(
  `截[至止]到?(?:(?:${yearForm}) ?年 ?|[当本]年)?(?:12 ?月(?: ?31 ?日|底|末|份|(?! ?\\d))|十二月(?:三十一日|底|末|份|(?![一二三十])))` +
    `|(?:(?:${yearForm}) ?年 ?)?(?<![\\d.])1 ?月?(?:份)?(?:[—–\\-－～~至到]|——)12 ?月(?:份)?`,
  'g',
);

/** 截至2025年12月31日 and 2025年1—12月 count the year, whichever it is. */
export function findWholeYears(text: string): Range[] {
  return [...text.matchAll(wholeYear)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
