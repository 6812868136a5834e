import { checkOrgans, checkPlace, checkYear, splitNames } from '../../document/check-basics.js';
import type { ReportingLevel } from '../../document/reporting-level.js';
import { writeReport } from '../../report/write-report.js';
import type { Library } from '../../template/library.js';
import type { Template } from '../../template/model.js';
import { proposeIssuers } from '../../template/propose-issuers.js';
import { fillWords, resolveWords } from '../../template/words.js';
import { formatPlaceholder } from '../../text/gaps/placeholder.js';

/** What is typed into the first page of a new report; an empty text is left for later. */
export type NewReportForm = {
  levelId: string;
  templateId: string;
  place: string;
  year: string;
  issuers: string;
  addressees: string;
};

export type NewReportPlan = {
  level: ReportingLevel;
  template: Template;
  /** All templates of the level. */
  fitting: Template[];
  /** The organs that usually report for such a place; none where their names cannot be told from it. */
  proposed: string[];
  /** Who reports to whom, by when. */
  guidance: string[];
  /** What is wrong with an entry. */
  problems: Partial<Record<'place' | 'year' | 'issuers' | 'addressees', string>>;
};

/** What follows from the form as it stands; undefined before a level is chosen. */
export function planNewReport(
  form: NewReportForm,
  { library, templates }: { library: Library; templates: Readonly<Record<string, Template>> },
  thisYear: number,
): NewReportPlan | undefined {
  const level = library.levels.find(({ id }) => id === form.levelId);
  if (!level) return undefined;
  const fitting = Object.values(templates).filter(({ levels }) => levels.includes(level.name));
  const template =
    fitting.find(({ id }) => id === form.templateId) ??
    fitting.find(({ id }) => id === level.template) ??
    fitting[0]!;
  const place = form.place.trim();
  const optional = (text: string, check: (text: string) => string | undefined) =>
    text.trim() === '' ? undefined : check(text.trim());
  const problems = {
    place: optional(place, (text) => checkPlace(text, level, library.levels)),
    year: checkYear(form.year.trim(), thisYear),
    issuers: optional(form.issuers, (text) => checkOrgans(text, template.joint ? 2 : 1)),
    addressees: optional(form.addressees, (text) => checkOrgans(text, 1)),
  };
  const words =
    place !== '' && !problems.place && !problems.year
      ? resolveWords(library, { level, place, year: Number(form.year) })
      : undefined;
  return {
    level,
    template,
    fitting,
    proposed: (words && proposeIssuers(level, template, words)) ?? [],
    guidance: words ? level.duties.reporting.map((line) => fillWords(line, words)) : [],
    problems,
  };
}

/** A report that has its first page and nothing else: what to write about is its drafter's choice. */
export function writeNewReport(form: NewReportForm, { template, proposed }: NewReportPlan): string {
  const place = form.place.trim();
  const issuers = form.issuers.trim() === '' ? proposed : splitNames(form.issuers);
  const addressees = splitNames(form.addressees);
  return writeReport({
    template: template.id,
    year: Number(form.year),
    place: place === '' ? formatPlaceholder('地区') : place,
    issuers: issuers.length > 0 ? issuers : [formatPlaceholder('发文机关')],
    dateOfIssue: formatPlaceholder('成文日期'),
    addressees: addressees.length > 0 ? addressees : [formatPlaceholder('主送机关')],
    sealed: true,
    figures: {},
    parts: [],
    attachments: [],
  });
}
