import { findNewDocuments, findNewMeetings } from './find-novelties.js';
import type { Range } from './mark-text.js';
import { findWholeYears, readYear, yearForm } from './written-year.js';

const date = new RegExp(
  `(?<![\\d年每])(?:(${yearForm}) ?年 ?)?(?:1[0-2]|[1-9]) ?月(?:份|(?: ?[12]\\d| ?3[01]| ?[1-9])日(?:[至—-](?:\\d{1,2}月)?\\d{1,2}日)?)?` +
    `|(${yearForm}) ?年(?:十[一二]?|[一二三四五六七八九])月(?:[一二三]?十?[一二三四五六七八九]?日)?`,
  'g',
);
/** 3月底前 is a deadline, 3月以来 a beginning; what they mean this year, nobody can tell. */
const noEvent = /^(?:[均初中末底]?前|[底初中末]?以来|起)/;
const documentNumber = /\p{Script=Han}{1,8}[〔［[](20\d\d)[〕］\]]第?\d{1,4}号/gu;
const title = /《[^《》\n]{0,60}(?<![—–\-－～~至到])(20\d\d)年?(?![—–-]|\d)[^《》\n]{0,60}》/gu;
const meeting = /第[一二三四五六七八九十百\d]{1,4}次(?=\p{Script=Han}{0,12}(?:会议|全会|常务会)|集体学习)/gu;
/** 第十个国家宪法日. */
const anniversary =
  /第[一二三四五六七八九十百\d]{1,4}个(?=\p{Script=Han}{2,14}(?:日|周|月)(?:\P{Script=Han}|之际|到来|前后|期间))/gu;
/** Days that come again every year. */
const yearly = /^(?:12月4日|4月15日|6月26日|3月15日)/;

/** What happened in the year reported on and will have happened otherwise in the next: dates, documents, meetings. */
export function findEvents(text: string, reported: number): Range[] {
  const found: Range[] = [];
  const years = findWholeYears(text);
  const add = (start: number, end: number) => {
    if ([...found, ...years].some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end });
  };
  const addMatch = (match: RegExpMatchArray) => add(match.index!, match.index! + match[0].length);
  for (const match of text.matchAll(title)) if (Number(match[1]) === reported) addMatch(match);
  for (const match of text.matchAll(documentNumber)) if (Number(match[1]) === reported) addMatch(match);
  for (const match of text.matchAll(date)) {
    const named = match[1] ?? match[2];
    const isOfYear = named === undefined || readYear(named) === reported;
    if (isOfYear && !yearly.test(match[0]) && !noEvent.test(text.slice(match.index + match[0].length)))
      addMatch(match);
  }
  for (const match of text.matchAll(meeting)) addMatch(match);
  for (const match of text.matchAll(anniversary)) addMatch(match);
  for (const { start, end } of [...findNewDocuments(text, reported), ...findNewMeetings(text, reported)])
    add(start, end);
  return found;
}
