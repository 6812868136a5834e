import type { Mention, Statement } from '../text/claims/mention.js';

/** The words before a number without those that only lead up to it: 受理行政复议案件 of 全年共受理行政复议案件. */
export function nameIndicator(label: string): string {
  return label
    .replace(leading, '')
    .replace(trailing, '')
    .replaceAll(/[“”‘’《》\s]/g, '');
}

const leading =
  /^(?:20\d\d年度?|\d{1,2}月份?|截至年?底?|到年?底|全年|年内|一年来|本年度|全[省市县区镇乡]|辖区|县本级|共计?|累计|合计|总计|已经?|其中|现有|依法|有|的|了){1,6}/;
const trailing = /(?:共计?|累计|合计|总计|达到?|为|约|近|了|有|是|数量|件数|数){1,4}$/;

/** Names in another order are the same: 受理行政复议案件 in a sentence, 行政复议案件受理 in a table. */
export function keyOf(name: string): string {
  return [...name].sort().join('');
}

/** Whether a sentence speaks of another time than the year reported on, or compares times. */
export function isOfAnotherTime({ text }: Statement, year: number | undefined): boolean {
  if (/上一?年(?!度?结转)|去年|前年|半年|季度|\d\s?月|同比|环比|同期|历年|年来|以前年度|累计/.test(text))
    return true;
  return [...text.matchAll(/(20\d\d)年/g)].some((match) => Number(match[1]) !== year);
}

export function isOfWholeYear(mention: Mention, statement: Statement, year: number | undefined): boolean {
  return isCount(mention) && !isOfAnotherTime(statement, year);
}

/** A whole of its own: neither percentage points nor a part of another number. */
export function isCount({ kind, isPart }: Mention): boolean {
  return kind !== 'points' && !isPart;
}
