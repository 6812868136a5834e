import { parseDate } from '../text/calendar-date.js';
import { parseChineseNumeral } from '../text/numerals.js';
import type { SourcedText } from './model.js';
import { sliceSourced } from './sourced-text.js';

/** A date as typed; without the year it can be completed, without the day it cannot be printed. */
export type TypedDate = { year?: number; month: number; day?: number };

const datePattern =
  /^(?:(\d{4}|[〇○零Ｏ一二三四五六七八九]{4})\s{0,3}[年./-]\s{0,3})?(\d{1,2}|元|[一二三四五六七八九十]{1,2})\s{0,3}[月./-]\s{0,3}(?:(\d{1,2}|[一二三四五六七八九十廿]{1,3})\s{0,3}[日号]?)?$/;

/** Reads 2026年2月20日, 2月20日, 二〇二六年二月二十日, 2026-02-20, 2026.2.20 and 2026年2月, where this is all there is. */
export function parseTypedDate(text: string): TypedDate | undefined {
  if (text.length > 30) return undefined;
  const match = datePattern.exec(text);
  if (!match || !/[年月]|\d{4}/.test(text)) return undefined;
  const [year, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : readNumber(part)));
  if (month === undefined || (year === undefined && (day === undefined || !text.includes('月'))))
    return undefined;
  if (!parseDate(`${year ?? 2024}-${month}-${day ?? 1}`)) return undefined;
  return { year, month, day };
}

/** 2026-02-20 of 2026-02-20 09:30, as metadata of web pages have it. */
export function withoutTime(text: string): string {
  return text.replace(/(?<=\s)\d{1,2}:\d{2}(?::\d{2})?$/, '').trimEnd();
}

/** A date without the brackets in which it may stand under a title. */
export function bareDate(content: SourcedText): SourcedText {
  const bracketed = /^[（(].*[）)]$/.test(content.text);
  return bracketed ? sliceSourced(content, 1, content.text.length - 1) : content;
}

function readNumber(part: string): number | undefined {
  if (part === '元') return 1;
  return /^\d+$/.test(part) ? Number(part) : parseChineseNumeral(part);
}
