import { type CalendarDate, parseDate } from '../text/calendar-date.js';
import { parseChineseNumeral } from '../text/numerals.js';
import { isOrganName } from '../text/organ-names.js';
import type { Document } from './model.js';
import { type Levels, type Limit, type RecognizedLevel, recognizeLevel } from './reporting-level.js';
import { parseTypedDate, withoutTime } from './typed-date.js';

/** What a document says of itself, derived in one way for reading and for checking. */
export type DocumentFacts = RecognizedLevel & {
  /** The year reported on. */
  year?: number;
  /** Issuing organs, the leading organ first; where none is named, the place that the title begins with. */
  organs: readonly string[];
  dateOfIssue?: CalendarDate;
};

/** `given`: what a report file states. Without levels none is recognised. */
export function readFacts(
  document: Document,
  { given, levels }: { given?: { year: number; issuers: readonly string[] }; levels?: Levels } = {},
): DocumentFacts {
  const { signed, titled, marked, opened } = listIssuers(document);
  const candidates = [
    given?.issuers ?? [],
    signed,
    titled,
    marked,
    opened,
    titlePrefix(document.title.text).split(/[\s、]+/),
  ];
  const organs =
    candidates.map((names) => names.filter((name) => name.trim() !== '')).find((names) => names.length > 0) ??
    [];
  const year = given?.year ?? deriveYear(document)?.year;
  const dateOfIssue = document.dateOfIssue && parseDate(document.dateOfIssue.text);
  return { organs, year, dateOfIssue, ...(levels && levelOf(organs, levels)) };
}

/** Whether the level is beyond doubt, and bound so. */
export function isLimited({ level, above }: DocumentFacts, limit: Limit): boolean {
  return !above && level !== undefined && level.duties.limits.includes(limit);
}

/** The place is what the name of the government is of. */
function levelOf(organs: readonly string[], levels: Levels): RecognizedLevel {
  const government = organs.find((organ) => /人民政府$/.test(organ));
  const place = (government ?? organs.find((organ) => !/^(?:中共|中国共产党)/.test(organ)) ?? '').replace(
    /人民政府$/,
    '',
  );
  return recognizeLevel({ place, organs: government ? [government] : organs }, levels);
}

export type DerivedYear = { year: number; from: 'title' | 'date' | 'text' };

/**
 * The year reported on: the one in the title, else the one that the date of issue leaves no doubt about, else the one
 * most spoken of. `dates`: others that were published with the text.
 */
export function deriveYear(
  document: Document,
  dates: readonly (string | undefined)[] = [],
): DerivedYear | undefined {
  const titled = readTitleYear(document.title.text);
  if (titled !== undefined) return { year: titled, from: 'title' };
  const dated = [document.dateOfIssue?.text, ...dates].map(yearBefore).find((year) => year !== undefined);
  if (dated !== undefined) return { year: dated, from: 'date' };
  const spoken = mostFrequentYear(document);
  return spoken === undefined ? undefined : { year: spoken, from: 'text' };
}

/** Whether a title is that of a report on the rule of law, whatever its words for it. */
export function namesSubject(title: string): boolean {
  return /法治(?:政府|机关|单位)?(?:部门)?建设|法治政府|依法行政/.test(title);
}

/** A government's report to the people's congress is named after the year in which it is given. */
function readTitleYear(text: string): number | undefined {
  const year = readNamedYear(text);
  return year !== undefined && /政府工作报告/.test(text) && !namesSubject(text) ? year - 1 : year;
}

function readNamedYear(text: string): number | undefined {
  const match = /(?<!\d)((?:19|20)\d{2}|二[〇○零]?[〇○零一二三四五六七八九]{2})\s?年/.exec(text);
  if (!match) return undefined;
  return /^\d/.test(match[1]!) ? Number(match[1]) : parseChineseNumeral(match[1]!);
}

/**
 * A report is issued in the first half of the year after; what is issued in the last two months speaks of its own year.
 * In between it may be either: a belated one, or one about half a year.
 */
function yearBefore(typed: string | undefined): number | undefined {
  const date = typed === undefined ? undefined : parseTypedDate(withoutTime(typed));
  if (!date?.year) return undefined;
  if (date.month <= 6) return date.year - 1;
  return date.month >= 11 ? date.year : undefined;
}

function mostFrequentYear(document: Document): number | undefined {
  const counts = new Map<number, number>();
  for (const block of document.blocks) {
    if (block.kind === 'table') continue;
    for (const match of block.content.text.matchAll(/(?<!\d)(20\d{2})年/g)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** Who issues the document, by the signature, the title, the mark of the letterhead (发文机关标志) and the first sentence. */
export function listIssuers(document: Document): {
  signed: string[];
  titled: string[];
  marked: string[];
  opened: string[];
} {
  const names = titlePrefix(document.title.text)
    .split(/[\s、]+/)
    .filter((name) => name !== '');
  return {
    signed: document.signature.map((organ) => organ.text),
    titled: names.every(isOrganName) ? names : [],
    marked: document.letterhead?.mark.map((organ) => organ.text).filter(isOrganName) ?? [],
    opened: readOpening(document),
  };
}

/** 2025年，青石街道办事处深入学习…: the organ with which a text without a title begins, named in full. */
function readOpening({ title, blocks }: Document): string[] {
  const [first] = blocks;
  if (title.text !== '' || first?.kind !== 'paragraph') return [];
  const match =
    /^(?:20\d\d年(?:度|以来|来)?[，,]?)?([^，。；：、“《\d]{4,24}?)(?=坚持|深入|认真|扎实|全面|积极|紧紧|围绕|严格|按照|以习近平|在[^，]{2,20}领导下|贯彻|推进|高度重视)/.exec(
      first.content.text,
    );
  const organ = match?.[1] ?? '';
  return isOrganName(organ) && !/^(?:我|本|全|各|市|区|县|镇|乡|局|街道)/.test(organ) ? [organ] : [];
}

/** What stands before 关于 or the year. */
export function titlePrefix(title: string): string {
  const end = title.search(/关于|(?:19|20)\d\d|二[〇○零]|法治政府|依法行政/);
  return end < 0 ? '' : title.slice(0, end).trim();
}
