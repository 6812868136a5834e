import { findSuffix, type ReportingLevel } from '../../document/reporting-level.js';
import { writeReport } from '../../report/write-report.js';
import type { Library } from '../../template/library.js';
import type { Template } from '../../template/model.js';
import { fillWords, resolveWords } from '../../template/words.js';
import { formatPlaceholder } from '../../text/gaps/placeholder.js';

/** What the first page of a report says, as far as it is known. */
export type NewReport = {
  level: ReportingLevel;
  template: Template;
  place: string;
  year: number;
  issuers: string[];
  addressees: string[];
};

/** A report that has its first page and nothing else: what to write about is its drafter's choice. */
export function writeNewReport({ template, place, year, issuers, addressees }: NewReport): string {
  return writeReport({
    template: template.id,
    year,
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

/** The organs that usually report for such a place; none where their name cannot be told from it. */
export function proposeIssuers(
  library: Library,
  { level, template, place, year }: Pick<NewReport, 'level' | 'template' | 'place' | 'year'>,
): string[] {
  if (level.organExample !== undefined || place === '') return [];
  const words = resolveWords(library, { level, place, year });
  const texts = template.joint ? (level.duties.jointIssuers ?? level.duties.issuers) : level.duties.issuers;
  return texts.map((text) => fillWords(text, words));
}

/** What is wrong with the name of a place for this level; undefined where nothing is. */
export function checkPlace(level: ReportingLevel, place: string): string | undefined {
  if (place === '' || findSuffix(level, place)) return undefined;
  const endings = Object.keys(level.suffixes)
    .map((suffix) => `“${suffix}”`)
    .join('');
  return `${level.name}的地名应当以${endings}结尾，例如“${level.placeExample}”`;
}

/** 、 parts the organs of one line. */
export function splitNames(text: string): string[] {
  return text.split(/[、，,；;\s]+/u).filter((name) => name !== '');
}
