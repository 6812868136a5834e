import { compareDates, formatChineseDate, parseDate } from '../text/calendar-date.js';
import { findPlaceholders } from '../text/gaps/placeholder.js';
import { findSuffix, type ReportingLevel } from './reporting-level.js';

/*
 * What may be written on the first page of a report, for whoever asks for it: the wizard, the command line, the page.
 * Each answers with what is wrong, or with nothing.
 */

/** What is wrong with the name of a place for this level; undefined where nothing is. */
export function checkPlace(
  place: string,
  level: ReportingLevel,
  levels: readonly ReportingLevel[],
): string | undefined {
  if (place === '') return `请写地区全称，例如“${level.placeExample}”`;
  if (!/^[\p{Script=Han}·]{2,30}$/u.test(place))
    return `“${place}”不是地名，地名只用汉字，例如“${level.placeExample}”`;
  if (findSuffix(level, place)) return undefined;
  const endings = Object.keys(level.suffixes)
    .map((suffix) => `“${suffix}”`)
    .join('');
  const other = levels.find(
    (candidate) => candidate.organExample === undefined && findSuffix(candidate, place),
  );
  const advice = other ? `，看来是${other.name}，请核对级别` : '';
  return `“${place}”不像是${level.name}的地名，应当以${endings}结尾，例如“${level.placeExample}”${advice}`;
}

/** Annual reports of this kind began with the outline of 2015; a year that has not begun cannot be reported on. */
export function checkYear(text: string, thisYear: number): string | undefined {
  if (!/^\d{4}$/.test(text)) return `“${text}”不是年份，请写四位数，例如${thisYear - 1}`;
  if (Number(text) > thisYear) return `${text}年还没有到，请写${thisYear - 1}这样的年份`;
  if (Number(text) < 2015) return `${text}年太早，请写2015年以后的年份`;
  return undefined;
}

/** `least` organs at least, each a plausible full name. */
export function checkOrgans(text: string, least: number): string | undefined {
  const names = splitNames(text);
  if (names.length < least) return least > 1 ? `要写${least}个机关，用顿号隔开` : '请写机关全称';
  for (const name of names)
    if (!/^[\p{Script=Han}（）〔〕]{4,50}$/u.test(name) && findPlaceholders(name).length === 0)
      return `“${name}”不像是机关全称，请写四个字以上的汉字全称`;
  return undefined;
}

export function checkDateOfIssue(text: string, year: number): string | undefined {
  const day = parseDate(text);
  if (!day) return `“${text.trim()}”不是日期，请写成${year + 1}-02-20的样子，日子要在那个月里`;
  if (compareDates(day, { year, month: 12, day: 1 }) < 0)
    return `${formatChineseDate(day)}时${year}年还没有结束，报告${year}年的情况要在年底以后成文`;
  if (day.year > year + 1)
    return `${formatChineseDate(day)}太晚了，报告${year}年的情况应当在${year + 1}年成文`;
  return undefined;
}

/** 、 parts the organs of one line. */
export function splitNames(text: string): string[] {
  return text.split(/[、，,；;\s]+/u).filter((name) => name !== '');
}
