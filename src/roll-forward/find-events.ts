import type { Range } from './mark-text.js';

const date =
  /(?<![\d年每])(?:(20\d\d)年)?(?:1[0-2]|[1-9])月(?:份|(?:[12]\d|3[01]|[1-9])日(?:[至—-](?:\d{1,2}月)?\d{1,2}日)?)?(?![均初中末底]?前|以来|起)/g;
const documentNumber = /\p{Script=Han}{1,8}[〔［[](20\d\d)[〕］\]]第?\d{1,4}号/gu;
const title = /《[^《》\n]{0,60}(20\d\d)年?(?![—–-]|\d)[^《》\n]{0,60}》/gu;
const meeting = /第[一二三四五六七八九十百\d]{1,4}次(?=\p{Script=Han}{0,12}(?:会议|全会|常务会))/gu;
/** Days that come again every year. */
const yearly = /^(?:12月4日|4月15日|6月26日|3月15日)/;

/** What happened in the year reported on and will have happened otherwise in the next: dates, documents, meetings. */
export function findEvents(text: string, year: number): Range[] {
  const found: Range[] = [];
  const add = (match: RegExpMatchArray) => {
    const start = match.index!;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end });
  };
  for (const match of text.matchAll(title)) if (Number(match[1]) === year) add(match);
  for (const match of text.matchAll(documentNumber)) if (Number(match[1]) === year) add(match);
  for (const match of text.matchAll(date))
    if ((match[1] === undefined || Number(match[1]) === year) && !yearly.test(match[0])) add(match);
  for (const match of text.matchAll(meeting)) add(match);
  return found;
}
