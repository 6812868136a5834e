import type { Document } from '../document/model.js';
import type { Report } from '../report/model.js';
import { type CalendarDate, parseDate } from '../text/calendar-date.js';

/** What a document says of itself, as far as it is beyond doubt. */
export type DocumentFacts = {
  /** The year reported on. */
  year?: number;
  /** Issuing organs, the leading organ first; where none is named, the place that the title begins with. */
  organs: readonly string[];
  rank?: Rank;
  dateOfIssue?: CalendarDate;
};

/** The rank of the government that reports, or a department of one. */
type Rank = 'province' | 'city' | 'county' | 'township' | 'department';

export function readFacts(document: Document, report?: Report): DocumentFacts {
  const organs = readOrgans(document, report);
  const rank = rankOf(organs);
  const dateOfIssue = document.dateOfIssue && parseDate(document.dateOfIssue.text);
  const year = report?.year ?? readYear(document.title.text) ?? yearBefore(dateOfIssue);
  return {
    organs,
    year,
    rank,
    dateOfIssue,
  };
}

function readYear(title: string): number | undefined {
  const match = /(?<!\d)(20\d\d)\s?年/.exec(title);
  return match ? Number(match[1]) : undefined;
}

/** A report dated in the first half of a year is about the year before. */
function yearBefore(date: CalendarDate | undefined): number | undefined {
  return date && date.month <= 6 ? date.year - 1 : undefined;
}

function readOrgans(document: Document, report: Report | undefined): string[] {
  const named = [
    report?.issuers ?? [],
    document.signature.map((organ) => organ.text),
    document.letterhead?.mark.map((organ) => organ.text) ?? [],
    (/^(.*?)(?:关于|20\d\d)/.exec(document.title.text)?.[1] ?? '').split(/[\s、]+/),
  ];
  return (
    named.map((names) => names.filter((name) => name.trim() !== '')).find((names) => names.length > 0) ?? []
  );
}

/** A government's rank shows in its name; 市 is taken for a city, though it may be one at county level. */
function rankOf(organs: readonly string[]): Rank | undefined {
  const government = organs.find((organ) => /(?:人民政府|街道办事处)$/.test(organ));
  const name = (government ?? organs.find((organ) => !/^(?:中共|中国共产党)/.test(organ)) ?? '').replace(
    /(?:人民政府|办事处)$/,
    '',
  );
  if (/(?:乡|镇|街道)$/.test(name)) return 'township';
  if (/(?:[省]|自治区)$/.test(name)) return 'province';
  if (/(?:县|区|旗)$/.test(name)) return 'county';
  if (/(?:市|州|盟)$/.test(name)) return 'city';
  if (/(?:局|厅|委员会|管委会)$/.test(name)) return 'department';
  return undefined;
}
