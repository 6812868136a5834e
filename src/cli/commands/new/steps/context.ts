import type { ReportingLevel } from '../../../../document/reporting-level.js';
import type { Library } from '../../../../template/library.js';
import type { Template } from '../../../../template/model.js';
import type { CalendarDate } from '../../../../text/calendar-date.js';
import type { LastYear } from '../last-year.js';

/** What an interview knows before it asks. */
export type InterviewContext = {
  library: Library;
  templates: Template[];
  today: CalendarDate;
  /** From the command line: not asked again. */
  given: GivenBasics;
  lastYear?: LastYear;
};

export type GivenBasics = {
  level?: ReportingLevel;
  template?: Template;
  place?: string;
  year?: number;
  issuers?: string[];
  addressees?: string[];
  dateOfIssue?: string;
};

/** The first page of every report. */
export type Basics = {
  level: ReportingLevel;
  template: Template;
  place: string;
  year: number;
  issuers: string[];
  addressees: string[];
  dateOfIssue: string;
  /** 年度, 党委, 政府会议…: what the topics' texts may name. */
  words: Record<string, string>;
};
