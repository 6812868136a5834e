import { haveSameUnit, overlap, type Quantity } from '../quantity.js';
import type { Claim } from './claim.js';
import { countsBefore, type Mention, type Statement } from './mention.js';

const up = '增长|上升|提高|提升|增加|上涨|扩大|多|增';
const down = '下降|降低|减少|压缩|缩短|缩减|回落|下跌|少|减|降';
const changePattern = new RegExp(
  `(?:^|[^率])(?:同比|环比|比上年|较上年|比上年度|较上年度|幅度)?(${up}|${down})(?:幅度|幅|率)?(?:了|为|达|达到|约|近|到)?$`,
  'u',
);
const targetPattern = /([增升提扩涨降减缩压跌][\p{Script=Han}]?)(?:至|到|为)$/u;
const basePattern = /(?:^|[^自来])(?:由|从)[^由从]{0,30}$/u;
const comparedPattern =
  /(?:比|较|对比|相比)?(?:上年|上一年|上年度|上一年度|去年|20\d\d年)(?:度)?(?:同期)?(?:的|为|是)?$/u;
const partOfYear = /半年|季度|月份|月底|1月|\d月|上旬/;

/** 由4160次减至2912次，下降30%; 比2024年的40件增加6件，增长15%. */
export function findGrowth({ mentions, text }: Statement): Claim[] {
  const claims: Claim[] = [];
  let pair: { from: Mention; to: Mention; at: number } | undefined;
  for (const [at, mention] of mentions.entries()) {
    const before = mentions[at - 1];
    const target = targetPattern.exec(mention.label);
    if (target && before && isLike(before, mention) && basePattern.test(before.label)) {
      pair = { from: before, to: mention, at };
      claims.push(judgeTarget(before, mention, target[1]!, target[0]));
      continue;
    }
    const change = changePattern.exec(mention.label);
    if (!change) continue;
    if (pair && at - pair.at > 3) pair = undefined;
    const values = pair ?? findCompared(mentions, at, text);
    if (mention.kind === 'count' && !values && !/[同环]比|[比较]/.test(mention.label)) continue;
    claims.push(judgeChange(mention, at, change[1]!, { mentions, values }));
  }
  return claims;
}

function isLike(a: Mention, b: Mention): boolean {
  return a.kind === b.kind && (a.kind !== 'count' || haveSameUnit(a, b));
}

function directionOf(word: string): 'up' | 'down' {
  return /[增升提扩涨多上高]/.test(word) ? 'up' : 'down';
}

function judgeTarget(from: Mention, to: Mention, verb: string, word: string): Claim {
  const direction = directionOf(verb);
  const isWrong = direction === 'up' ? to.high < from.low : to.low > from.high;
  const claim = { kind: 'growth' as const, direction, word, from, to, judged: to };
  return isWrong ? { ...claim, verdict: 'fails', problem: 'direction' } : { ...claim, verdict: 'holds' };
}

type Values = { from: Mention; to: Mention };

/** 受理46件，上年为40件，增长15%; 受理46件，比2024年的40件增加6件. Half a year is no base for a whole one. */
function findCompared(mentions: readonly Mention[], at: number, text: string): Values | undefined {
  for (let index = at - 1; index >= Math.max(1, at - 3); index--) {
    const from = mentions[index]!;
    const to = mentions[index - 1]!;
    if (from.kind !== 'count' && from.kind !== 'percentage') continue;
    if (!comparedPattern.test(from.label) || !isLike(from, to)) continue;
    const isAmongParts = countsBefore(mentions, index, from, 8).some(({ isPart }) => isPart);
    return partOfYear.test(text) || isAmongParts ? undefined : { from, to };
  }
  return undefined;
}

function judgeChange(
  judged: Mention,
  at: number,
  word: string,
  { mentions, values }: { mentions: readonly Mention[]; values: Values | undefined },
): Claim {
  const direction = directionOf(word);
  const claim = { kind: 'growth' as const, direction, word, judged };
  if (judged.kind === 'percentage' && direction === 'down' && judged.low > 100 + 1e-9)
    return { ...claim, verdict: 'fails', problem: 'overfall' };
  if (values) return { ...claim, ...values, ...judgeValues(judged, direction, values) };
  return {
    ...claim,
    ...(judged.kind === 'percentage' ? judgeByChange(at, direction, mentions) : { verdict: 'open' }),
  };
}

type Judgement = {
  verdict: 'holds' | 'fails' | 'open';
  problem?: 'direction' | 'amount';
  change?: Mention;
  to?: Mention;
};

function judgeValues(judged: Mention, direction: 'up' | 'down', { from, to }: Values): Judgement {
  const isWrongWay = direction === 'up' ? to.high < from.low : to.low > from.high;
  if (isWrongWay) return { verdict: 'fails', problem: 'direction' };
  const change = changeBetween(from, to, direction);
  const expected = expectedChange(judged, change, from, to);
  if (!expected) return { verdict: 'open' };
  return overlap(judged, expected) ? { verdict: 'holds' } : { verdict: 'fails', problem: 'amount' };
}

type Interval = { low: number; high: number };

function changeBetween(from: Quantity, to: Quantity, direction: 'up' | 'down'): Interval {
  const [less, more] = direction === 'up' ? [from, to] : [to, from];
  return { low: Math.max(0, more.low - less.high), high: Math.max(0, more.high - less.low) };
}

function expectedChange(judged: Mention, change: Interval, from: Mention, to: Mention): Interval | undefined {
  const ratio = (factor: number) => ({
    low: (factor * change.low) / from.high,
    high: from.low === 0 ? Number.POSITIVE_INFINITY : (factor * change.high) / from.low,
  });
  if (judged.kind === 'points') return from.kind === 'percentage' ? change : undefined;
  if (judged.kind === 'count') return haveSameUnit(judged, to) ? change : undefined;
  if (from.kind !== 'count') return undefined;
  return judged.kind === 'percentage' ? ratio(100) : ratio(1);
}

/** 受理46件，同比增加6件，增长15%: the base is 40. After 其中 the change may be that of any number before it. */
function judgeByChange(at: number, direction: 'up' | 'down', mentions: readonly Mention[]): Judgement {
  const judged = mentions[at]!;
  const change = mentions[at - 1];
  if (change?.kind !== 'count' || change.link.length > 1 || judged.link.length > 1)
    return { verdict: 'open' };
  const word = changePattern.exec(change.label)?.[1];
  const before = countsBefore(mentions, at - 1, change, 8);
  if (!word || directionOf(word) !== direction || before[0] !== mentions[at - 2]) return { verdict: 'open' };
  const found = before.find((to) => fitsChange(judged, change, to, direction));
  if (found) return { verdict: 'holds', change, to: found };
  const [to] = before;
  if (!to || before.some(({ isPart }) => isPart) || to.low <= change.high) return { verdict: 'open' };
  return { verdict: 'fails', problem: 'amount', change, to };
}

function fitsChange(judged: Mention, change: Mention, to: Mention, direction: 'up' | 'down'): boolean {
  const from =
    direction === 'up'
      ? { low: to.low - change.high, high: to.high - change.low }
      : { low: to.low + change.low, high: to.high + change.high };
  return (
    from.low > 0 &&
    overlap(judged, { low: (100 * change.low) / from.high, high: (100 * change.high) / from.low })
  );
}
