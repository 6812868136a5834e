import { afterLast, type Range } from './mark-text.js';
import { readYear, yearForm } from './written-year.js';

/** 印发《…》. */
const issuing = /(?:印发|制发|下发|出台|制定|修订|编制|发布|公布)(?:了|实施)?(?=《)/gu;
/** The next of a list: 《甲办法》和《乙办法》. */
const nextTitle = /[、和及与]?(《[^《》\n]{2,100}》)/uy;
const mostTitles = 6;
const holding = /召开了?/gu;
const words = /[^，。；：、！？（）【】〓\d\n“”《》]{4,40}/uy;
/** A meeting that has a name of its own; 联席会议 alone, or a body that meets again and again, has none. */
const named =
  /^.{4,}(?:推进会|部署会|动员会|座谈会|现场会|总结会|交流会|培训会|发布会|启动会|调度会|大会|会议)$/u;
const recurring = /常务会|常委会|党[组委]|班子|例会|办公会|主席团|领导小组|委员会|代表大会/;

/** Of every year, of a plan, of a duty, or of what somebody else has issued. */
const general =
  /每[年季月周半次]|逐年|定期|多次|坚持|适时|及时|经常|按[时期]|[将拟未]|没有|尚|计划|根据|按照|依照|依据|对照|落实|贯彻|执行|学习|遵循|要求|指导|督促|近年|以来|去年|上年|前年|往年|分别|先后/;
const laterUse = /^(?:以来|后|要求|精神|规定)/;
const anyYear = new RegExp(`(${yearForm}) ?年`, 'g');

/** Documents that the year has brought: 印发《云岭县……实施方案》. */
export function findNewDocuments(text: string, reported: number): Range[] {
  return [...text.matchAll(issuing)].flatMap(({ index, 0: verb }) => {
    if (isGeneral(text, index, reported)) return [];
    const titles = listTitles(text, index + verb.length);
    return laterUse.test(text.slice(titles.at(-1)?.end, (titles.at(-1)?.end ?? 0) + 4)) ? [] : titles;
  });
}

function listTitles(text: string, from: number): Range[] {
  const titles: Range[] = [];
  nextTitle.lastIndex = from;
  while (titles.length < mostTitles) {
    const match = nextTitle.exec(text);
    if (!match) break;
    titles.push({ start: match.index + match[0].length - match[1]!.length, end: nextTitle.lastIndex });
  }
  return titles;
}

/** Meetings that the year has brought: 召开全县法治政府建设推进会. */
export function findNewMeetings(text: string, reported: number): Range[] {
  return [...text.matchAll(holding)].flatMap(({ index, 0: verb }) => {
    words.lastIndex = index + verb.length;
    const name = words.exec(text)?.[0] ?? '';
    const end = index + verb.length + name.length;
    const isEnd = end === text.length || '，。；、！？\n'.includes(text[end]!);
    if (!isEnd || !named.test(name) || recurring.test(name) || general.test(name)) return [];
    return isGeneral(text, index, reported) ? [] : [{ start: end - name.length, end }];
  });
}

/** Whether the words before say that it was another year, or is no event at all. */
function isGeneral(text: string, index: number, reported: number): boolean {
  const before = text.slice(Math.max(0, index - 120), index);
  const clause = afterLast(before, '，。；：\n');
  if (general.test(clause)) return true;
  const sentence = afterLast(before, '。；\n');
  return [...sentence.matchAll(anyYear)].some(({ 1: written = '' }) => readYear(written) !== reported);
}
