import {
  checkDateOfIssue,
  checkOrgans,
  checkPlace,
  checkYear,
  splitNames,
} from '../../../document/check-basics.js';
import type { ReportingLevel } from '../../../document/reporting-level.js';
import { findSuffix } from '../../../document/reporting-level.js';
import type { Library } from '../../../template/library.js';
import type { Template } from '../../../template/model.js';
import { explainUnknownTemplate } from '../../../template/unknown-template.js';
import { formatIsoDate, parseDate } from '../../../text/calendar-date.js';
import { findPlaceholders } from '../../../text/gaps/placeholder.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { loadLibrary, loadTemplates } from '../../load/load-library.js';
import { templateFolders } from '../../load/template-folders.js';
import type { LastYear } from './last-year.js';
import type { KeptOptions } from './options.js';
import type { GivenBasics, InterviewContext } from './steps/context.js';
import { findNamedLevel, listLevels } from './steps/level-question.js';

/** Loads what an interview needs, and refuses options that no answer could be; the readers only where there is something to read. */
export async function loadContext(
  options: KeptOptions,
  output: string,
  host: Host,
): Promise<InterviewContext> {
  const { library, templates, given } = loadOptions(options, output, host);
  const lastYear =
    options.from === undefined
      ? undefined
      : await (await import('./load-last-year.js')).loadLastYear(options.from, library, host, options);
  const level = given.level ?? (lastYear && recallLevel(lastYear, library, templates));
  return {
    library,
    templates,
    today: host.today(),
    given: { ...given, level },
    lastYear,
  };
}

/** What the options say, with the library that they are judged by; refuses what no answer could be. */
export function loadOptions(
  options: KeptOptions,
  output: string,
  host: Host,
): { library: Library; templates: Template[]; given: GivenBasics } {
  const folders = templateFolders(host, { report: output, directory: options.templates });
  const library = loadLibrary(folders, host);
  const templates = loadTemplates(folders, library, host);
  return { library, templates, given: readOptions(options, { library, templates, host }) };
}

/** The level that last year's template and place leave, so that it need not be asked. */
function recallLevel(
  { template: id, place }: LastYear,
  library: Library,
  templates: readonly Template[],
): ReportingLevel | undefined {
  const template = templates.find((candidate) => candidate.id === id);
  return library.levels.find((level) => template?.levels.includes(level.name) && findSuffix(level, place));
}

type Known = { library: Library; templates: Template[]; host: Host };

function readOptions(options: KeptOptions, { library, templates, host }: Known): GivenBasics {
  const named = options.level === undefined ? undefined : readLevel(options.level, library);
  const template = options.template === undefined ? undefined : readTemplateName(options.template, templates);
  const level = named ?? (template && onlyLevel(template, library));
  const year = options.year === undefined ? undefined : readYear(options.year, host.today().year);
  if (level && template && !template.levels.includes(level.name))
    throw new InputError(
      `模板“${template.id}”适用于${template.levels.join('、')}，不适用于${level.name}；请改写 --level 或者 --template`,
    );
  return {
    level,
    template,
    place: options.place === undefined ? undefined : readPlace(options.place, level, library),
    year,
    issuers:
      options.issuer === undefined
        ? undefined
        : readOrgans('--issuer', options.issuer, template?.joint ? 2 : 1),
    addressees: options.to === undefined ? undefined : readOrgans('--to', options.to, 1),
    dateOfIssue:
      options.date === undefined ? undefined : readDate(options.date, year ?? host.today().year - 1),
  };
}

function readLevel(given: string, library: Library): ReportingLevel {
  const level = findNamedLevel(library.levels, given);
  if (!level) throw new InputError(`没有“${given}”这个级别，可以写：${listLevels(library.levels)}`);
  return level;
}

function readTemplateName(given: string, templates: readonly Template[]): Template {
  const template = templates.find(({ id }) => id === given);
  if (template) return template;
  const ids = templates.map(({ id }) => id);
  throw new InputError(explainUnknownTemplate(given, ids));
}

/** A template of one level leaves nothing to ask. */
function onlyLevel(template: Template, library: Library): ReportingLevel | undefined {
  return template.levels.length === 1
    ? library.levels.find(({ name }) => name === template.levels[0])
    : undefined;
}

function readYear(given: string, thisYear: number): number {
  refuse('--year', checkYear(given, thisYear));
  return Number(given);
}

function readPlace(given: string, level: ReportingLevel | undefined, library: Library): string {
  if (level) refuse('--place', checkPlace(given, level, library.levels));
  return given;
}

function readOrgans(option: string, given: string, least: number): string[] {
  refuse(option, checkOrgans(given, least));
  return splitNames(given);
}

function readDate(given: string, year: number): string {
  if (given === '待填' || findPlaceholders(given).length > 0) return '【待填：成文日期】';
  refuse('--date', checkDateOfIssue(given, year));
  return formatIsoDate(parseDate(given)!);
}

function refuse(option: string, problem: string | undefined): void {
  if (problem !== undefined) throw new InputError(`选项“${option}”不能用：${problem}`);
}
