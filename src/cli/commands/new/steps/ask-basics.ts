import {
  checkDateOfIssue,
  checkOrgans,
  checkPlace,
  checkYear,
  splitNames,
} from '../../../../document/check-basics.js';
import type { ReportingLevel } from '../../../../document/reporting-level.js';
import type { Template } from '../../../../template/model.js';
import { proposeIssuers } from '../../../../template/propose-issuers.js';
import { fillWords, resolveWords } from '../../../../template/words.js';
import { formatChineseDate, formatIsoDate, parseDate } from '../../../../text/calendar-date.js';
import { formatPlaceholder } from '../../../../text/gaps/placeholder.js';
import { askLine, type Steps } from '../question.js';
import type { Basics, InterviewContext } from './context.js';
import { findNamedLevel, levelQuestion } from './level-question.js';
import { templateQuestion } from './template-question.js';

/** Asks what no file can tell: which level, place, year and organs. */
export function* askBasics(context: InterviewContext): Steps<Basics> {
  const { library, given, lastYear } = context;
  const level = given.level ?? (yield* askLevel(context));
  const template = given.template ?? (yield* askTemplate(level, context));
  const place = given.place ?? (yield* askPlace(level, context));
  const year = given.year ?? (yield* askYear(context));
  const words = resolveWords(library, { level, place, year });
  const proposed = lastYear?.issuers ?? proposeIssuers(level, template, words);
  const issuers = given.issuers ?? (yield* askIssuers(level, template, proposed));
  const organ = issuers.at(-1)!;
  const allWords = resolveWords(library, { level, place, year, organ });
  const addressees = given.addressees ?? (yield* askAddressees(level, allWords, lastYear?.addressees));
  const dateOfIssue = given.dateOfIssue ?? (yield* askDate(level, year, context));
  return { level, template, place, year, issuers, addressees, dateOfIssue, words: allWords };
}

function* askLevel({ library }: InterviewContext): Steps<ReportingLevel> {
  const question = levelQuestion(library.levels);
  return findNamedLevel(library.levels, (yield question) as string)!;
}

/** Asked only where the level has several templates of its own. */
function* askTemplate(level: ReportingLevel, { templates, lastYear }: InterviewContext): Steps<Template> {
  const fitting = templates.filter((template) => template.levels.includes(level.name));
  const usual =
    fitting.find((template) => template.id === (lastYear?.template ?? level.template)) ?? fitting[0]!;
  if (fitting.length <= 1) return usual;
  const id = yield templateQuestion(fitting, usual);
  return fitting.find((template) => template.id === id)!;
}

function* askPlace(level: ReportingLevel, { library, lastYear }: InterviewContext): Steps<string> {
  const answer = yield* askLine({
    id: '地区',
    message: level.organExample === undefined ? '地区全称' : '所在的地区全称',
    initial: lastYear?.place,
    example: `例如：${level.placeExample}`,
    check: (text) => checkPlace(text.trim(), level, library.levels),
  });
  return answer.trim();
}

function* askYear({ today }: InterviewContext): Steps<number> {
  const answer = yield* askLine({
    id: '年度',
    message: '报告哪一年的情况',
    initial: String(today.year - 1),
    example: `例如：${today.year - 1}。写报告所述的年度，不是写报告的年份。`,
    check: (text) => checkYear(text.trim().replace(/年度?$/u, ''), today.year),
  });
  return Number(answer.trim().replace(/年度?$/u, ''));
}

function* askIssuers(
  level: ReportingLevel,
  template: Template,
  proposed: string[] | undefined,
): Steps<string[]> {
  const answer = yield* askLine({
    id: '发文机关',
    message: template.joint ? '发文机关全称（两个机关用顿号隔开，主办机关在前）' : '发文机关全称',
    initial: proposed?.join('、'),
    example: `例如：${level.organExample ?? proposed?.join('、') ?? ''}。写在报告末尾署名处。`,
    check: (text) => checkOrgans(text, template.joint ? 2 : 1),
  });
  return splitNames(answer);
}

function* askAddressees(
  level: ReportingLevel,
  words: Record<string, string>,
  lastYear: string[] | undefined,
): Steps<string[]> {
  const { reporting } = level.duties;
  const answer = yield* askLine({
    id: '主送机关',
    intro: ['报给谁、什么时候报：', ...reporting.map((line) => `  ${fillWords(line, words)}`)],
    message: '主送机关（几个用顿号隔开；不写主送就输入 0）',
    initial: lastYear && (lastYear.join('、') || '0'),
    example: `例如：${level.addresseeExample}。上行文原则上主送一个上级机关，需要时抄送其他机关。`,
    check: (text) => (text.trim() === '0' ? undefined : checkOrgans(text, 1)),
  });
  return answer.trim() === '0' ? [] : splitNames(answer);
}

function* askDate(level: ReportingLevel, year: number, { today }: InterviewContext): Steps<string> {
  const suggestion = today.year === year + 1 ? formatIsoDate(today) : `${year + 1}-02-20`;
  const { deadline } = level.duties;
  const answer = yield* askLine({
    id: '成文日期',
    message: '成文日期（没有定就直接回车）',
    example: `例如：${suggestion}，也可以写成${formatChineseDate(parseDate(suggestion)!)}。${deadline ? `${year + 1}年${formatDeadline(deadline)}前报送。` : ''}`,
    check: (text) => (text.trim() === '' ? undefined : checkDateOfIssue(text, year)),
  });
  const day = parseDate(answer);
  return day ? formatIsoDate(day) : formatPlaceholder('成文日期');
}

function formatDeadline(deadline: string): string {
  const [month, day] = deadline.split('-').map(Number);
  return `${month}月${day}日`;
}
