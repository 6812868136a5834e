import { haveSameUnit } from '../quantity.js';
import { readTarget } from './change-words.js';
import { countsBefore, type Mention } from './mention.js';

export type Values = { from: Mention; to: Mention };

const earlierTime =
  '(?:上年|上一年|上年度|上一年度|去年|原来|原先|20\\d\\d年|“?十[一二三四]五”?(?:时期)?)(?:度|末|底)?(?:同期|全年)?';
/** 比2024年的40件, 上年为40件: the clause names the earlier value and nothing else. */
const comparedPattern = new RegExp(
  `^(?:而|比|较|对比|相比)?${earlierTime}(?:的|为|是|则为|仅为|只有)?$`,
  'u',
);
const timePattern = new RegExp(`${earlierTime}的?$`, 'u');
const yearlyPattern = /^(?:20\d\d年|上年度?|去年|今年|本年度?)(?:度)?(.{0,20})$/u;
/** Half a year is no base for a whole one. */
export const partOfYear = /半年|季度|月份|月底|(?<!\d)\d{1,2}月|上旬/;

/** 受理46件，上年为40件; 受理46件，比2024年的40件; 2024年受理40件，2025年受理46件. */
export function findEarlierValue(mentions: readonly Mention[], at: number): Values | undefined {
  return findCompared(mentions, at) ?? findYearly(mentions, at) ?? findReached(mentions, at);
}

function findCompared(mentions: readonly Mention[], at: number): Values | undefined {
  for (let index = at - 1; index >= Math.max(1, at - 2); index--) {
    const from = mentions[index]!;
    const to = mentions[index - 1]!;
    if (from.kind !== 'count' && from.kind !== 'percentage') continue;
    if (!comparedPattern.test(from.label) || !isLike(from, to) || /[；;。]/.test(from.link)) continue;
    const isAmongParts = countsBefore(mentions, index, from, 8).some(({ isPart }) => isPart);
    return isAmongParts || /分别|和|及/.test(from.noun) ? undefined : { from, to };
  }
  return findNamedAfter(mentions, at);
}

/** 追回欠薪1560万元，同比增长20%，上年为1300万元; 受理36件，同比减少6件（上年42件）. */
function findNamedAfter(mentions: readonly Mention[], at: number): Values | undefined {
  const [to, from] = [mentions[at - 1], mentions[at + 1]];
  if (to?.kind !== 'count' || !from || !isLike(from, to) || to.isPart || !/^[，（]$/.test(from.link))
    return undefined;
  return comparedPattern.test(from.label) && !/^[比较]/.test(from.label) ? { from, to } : undefined;
}

/** 比2024年的80件减少20件，降至60件; 由40件增加6件，达到46件: the later value follows the change. */
function findReached(mentions: readonly Mention[], at: number): Values | undefined {
  const [from, change, to] = mentions.slice(Math.max(0, at - 1), at + 2);
  if (!from || !to || change !== mentions[at] || !isLike(from, to) || from.isPart) return undefined;
  const isBase =
    (/[比较在由从]/u.test(from.label) && timePattern.test(from.label)) ||
    /(?:^|[^自来理缘经])[由从]$/u.test(from.label);
  const isReached =
    (readTarget(to.label) !== undefined && to.link.length <= 1) ||
    (reached.test(to.label) && to.link === '，');
  return isBase && isReached && !to.isPart ? { from, to } : undefined;
}

const reached = /^(?:总数|总量|数量|现|已)?(?:达|达到|为)$/;

/** 2024年受理案件40件，2025年受理46件，增长15%: two years that follow each other, and the same words beside them. */
function findYearly(mentions: readonly Mention[], at: number): Values | undefined {
  const [from, to] = [mentions[at - 2], mentions[at - 1]];
  if (!from || !to || !isLike(from, to) || from.isPart || to.isPart) return undefined;
  const [earlier, later] = [yearlyPattern.exec(from.label), yearlyPattern.exec(to.label)];
  if (!earlier || !later) return undefined;
  const years = [from, to].map(({ label }) => /^20\d\d/.exec(label)?.[0]);
  const isNext =
    years[0] !== undefined && years[1] !== undefined && Number(years[1]) - Number(years[0]) === 1;
  const isThisYear = /^(?:上年|去年)/.test(from.label) && /^(?:今年|本年)/.test(to.label);
  const isSame = [earlier[1]!, later[1]!].every(
    (words, index, all) => words === '' || all[1 - index]!.includes(words) || words.includes(all[1 - index]!),
  );
  return (isNext || isThisYear) && isSame ? { from, to } : undefined;
}

function isLike(a: Mention, b: Mention): boolean {
  return a.kind === b.kind && (a.kind !== 'count' || haveSameUnit(a, b));
}
