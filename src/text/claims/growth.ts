import { haveSameUnit, overlap, type Quantity } from '../quantity.js';
import {
  type ChangeWords,
  isMultipleOfEarlier,
  isNeutralTarget,
  readChange,
  readTarget,
} from './change-words.js';
import type { Claim } from './claim.js';
import { findEarlierValue, partOfYear, type Values } from './earlier-value.js';
import { fitsAmount } from './growth-amount.js';
import { countsBefore, type Mention, type Statement } from './mention.js';

/** Values between which a sentence has moved: 由4160次减至2912次; `at` is the last mention that spoke of them. */
type Pair = Values & { at: number; subject: string };

/** 由4160次减至2912次，下降30%; 比2024年的40件增加6件. Only words about the same subject are held against a pair. */
export function findGrowth({ mentions, text }: Statement): Claim[] {
  const claims: Claim[] = [];
  // Looked for once, since a sentence may be as long as a text.
  const ofSentence = { mentions, isAboutRank: rankPattern.test(text), isWholeYear: !partOfYear.test(text) };
  let pair: Pair | undefined;
  for (const [at, mention] of mentions.entries()) {
    const target = readPair(mentions, at);
    if (target) {
      pair = target.pair;
      if (target.claim && !isRankOrPace(target.claim, ofSentence.isAboutRank)) claims.push(target.claim);
      claims.push(...judgeAnnounced(mentions, at, target.pair));
      continue;
    }
    const named = readMultipleOfNamed(mentions, at);
    if (named) {
      claims.push(judgeChange(mention, at, asMultiple, { mentions, values: named }));
      continue;
    }
    const change = isMultipleOfEarlier(mention.label) ? asMultiple : readChange(mention.label);
    if (!change) {
      pair = undefined;
      continue;
    }
    const values = pair && goesOn(pair, change, mention, at) ? pair : findNamed(change, at, ofSentence);
    if (values === pair && pair) pair = { ...pair, at };
    else pair = undefined;
    if (mention.kind === 'count' && !values && change.since === undefined) continue;
    claims.push(judgeChange(mention, at, change, { mentions, values }));
  }
  return claims;
}

/** 是上年的2.5倍: no growth, but the later value by the earlier one. */
const asMultiple: ChangeWords = {
  direction: 'up',
  word: '是',
  subject: '',
  isSpread: false,
};

/** 办理公证3120件，是上年1560件的2倍. */
function readMultipleOfNamed(mentions: readonly Mention[], at: number): Values | undefined {
  const [to, from, judged] = mentions.slice(Math.max(0, at - 2), at + 1);
  if (judged !== mentions[at] || judged?.kind !== 'multiple' || judged.label !== '的') return undefined;
  const isNamed = isMultipleOfEarlier(`${from!.label}的`) && isLike(from!, to!);
  return isNamed && !to!.isPart ? { from: from!, to: to! } : undefined;
}

/** 同比增长25%，由120件增加到150件: the change stands before the two values. */
function judgeAnnounced(mentions: readonly Mention[], at: number, pair: Pair): Claim[] {
  const judged = mentions[at - 2];
  const change = judged ? readChange(judged.label) : undefined;
  if (!judged || !change || change.isSpread || pair.from.link !== '，' || !/^[由从]/.test(pair.from.label))
    return [];
  if (change.since !== undefined && spansYears(pair)) return [];
  if (judged.kind === 'count' && (change.since === undefined || !haveSameUnit(judged, pair.to))) return [];
  return [judgeChange(judged, at - 2, change, { mentions, values: pair })];
}

/** 由…, 从…, 将原有的…: the base; 自由 and 从事 are words of their own. */
const basePattern = /(?:^|[^自来理缘经])(?:由|从(?![事业])|[将把]原)([^由从将把]{0,30})$/u;

function readPair(mentions: readonly Mention[], at: number): { pair: Pair; claim?: Claim } | undefined {
  const [from, to] = [mentions[at - 1], mentions[at]!];
  const base = from && basePattern.exec(from.label);
  if (!base || !isLike(from, to)) return undefined;
  const target = readTarget(to.label);
  if (!target && !isNeutralTarget(to.label)) return undefined;
  const isSpread = /分别|各/.test(from.label + to.label) || /^[、和及]/.test(to.label);
  if (isSpread) return undefined;
  const subject = from.lead.slice(-20) + from.label.slice(0, base.index + 1);
  const pair = { from, to, at, subject };
  return { pair, claim: target && judgeTarget(from, to, target) };
}

function isLike(a: Mention, b: Mention): boolean {
  return a.kind === b.kind && (a.kind !== 'count' || haveSameUnit(a, b));
}

/** The two values that stand apart, if the change is of what they count, and of no part of it. */
function findNamed(
  { subject }: ChangeWords,
  at: number,
  { mentions, isWholeYear }: { mentions: readonly Mention[]; isWholeYear: boolean },
): Values | undefined {
  const values = mentions[at]!.isPart || !isWholeYear ? undefined : findEarlierValue(mentions, at);
  if (!values || subject === '') return values;
  return `${values.from.label}${values.to.label}${values.to.noun}`.includes(subject) ? values : undefined;
}

/** Whether a change speaks of the pair before it: right after it, and of no other subject. */
function goesOn(pair: Pair, change: ChangeWords, { link, isPart }: Mention, at: number): boolean {
  if (isPart || at !== pair.at + 1 || change.isSpread || /[；;。：:]/.test(link) || link.length > 1)
    return false;
  if (change.since !== undefined && spansYears(pair)) return false;
  return change.subject === '' || pair.subject.includes(change.subject);
}

/** 从2020年的…增加到2025年的…: no year's growth is that of five; nor may it be where only the first year is named. */
function spansYears({ from, to }: Values): boolean {
  const first = /20\d\d(?=年)|“?十[一二三四]五/.exec(from.label)?.[0];
  if (first === undefined) return false;
  const last = /20\d\d(?=年)/.exec(to.label)?.[0] ?? /20\d\d(?=年)/.exec(from.lead)?.[0];
  return Number(last) - Number(first) !== 1;
}

const rankPattern = /排名|名次|位次|位列|排位|列全|居全/;

/** A rank that rises has a smaller number, and so has an hour that is improved (效率由10天提升到5天). */
function isRankOrPace({ judged }: Claim, isAboutRank: boolean): boolean {
  if (judged.unit === '位' || isAboutRank) return true;
  return /^(?:天|小时|分钟|个工作日|工作日|个月|周|步|次)$/.test(judged.unit) && /提/.test(judged.label);
}

function judgeTarget(
  from: Mention,
  to: Mention,
  { direction, word }: { direction: 'up' | 'down'; word: string },
): Claim {
  const isWrong = direction === 'up' ? to.high < from.low : to.low > from.high;
  const claim = { kind: 'growth' as const, direction, word, from, to, judged: to };
  return isWrong ? { ...claim, verdict: 'fails', problem: 'direction' } : { ...claim, verdict: 'holds' };
}

function judgeChange(
  judged: Mention,
  at: number,
  change: ChangeWords,
  { mentions, values }: { mentions: readonly Mention[]; values: Values | undefined },
): Claim {
  const { direction, word } = change;
  const claim = { kind: 'growth' as const, direction, word, judged };
  if (judged.kind === 'percentage' && direction === 'down' && judged.low > 100 + 1e-9)
    return { ...claim, verdict: 'fails', problem: 'overfall' };
  if (values && !change.isSpread) return { ...claim, ...values, ...judgeValues(judged, change, values) };
  const isOwn = judged.kind === 'percentage' && !change.isSpread && change.subject === '';
  return isOwn ? { ...claim, ...judgeByChange(at, direction, mentions) } : { ...claim, verdict: 'open' };
}

type Judgement = {
  verdict: 'holds' | 'fails' | 'open';
  problem?: 'direction' | 'amount' | 'points';
  change?: Mention;
  to?: Mention;
};

/** Output and income grow by comparable prices, so that their amounts do not tell the rate. */
const atComparablePrices = /生产总值|增加值|GDP|总产值|可支配收入|纯收入/;

function judgeValues(judged: Mention, { direction, word }: ChangeWords, { from, to }: Values): Judgement {
  if (atComparablePrices.test(from.lead + from.label + to.lead + to.label)) return { verdict: 'open' };
  const isMultiple = word === '是';
  const isWrongWay = !isMultiple && (direction === 'up' ? to.high < from.low : to.low > from.high);
  if (isWrongWay) return { verdict: 'fails', problem: 'direction' };
  if (meansPoints(judged, from, to)) return { verdict: 'fails', problem: 'points' };
  const fits = fitsAmount(judged, { from, to, direction, isMultiple });
  if (fits === undefined) return { verdict: 'open' };
  return fits ? { verdict: 'holds' } : { verdict: 'fails', problem: 'amount' };
}

/** 受理46件，同比增加6件，增长15%: the base is 40. After 其中 the change may be that of any number before it. */
function judgeByChange(at: number, direction: 'up' | 'down', mentions: readonly Mention[]): Judgement {
  const judged = mentions[at]!;
  const change = mentions[at - 1];
  if (change?.kind !== 'count' || change.link.length > 1 || judged.link.length > 1)
    return { verdict: 'open' };
  const words = readChange(change.label);
  const before = countsBefore(mentions, at - 1, change, 8);
  if (!words || words.isSpread || words.subject !== '' || words.direction !== direction)
    return { verdict: 'open' };
  if (before[0] !== mentions[at - 2]) return { verdict: 'open' };
  const found = before.find((to) => fitsChange(judged, change, to, direction));
  if (found) return { verdict: 'holds', change, to: found };
  const [to] = before;
  const isUnclear = before.some(({ isPart, label }) => isPart || /^(?:比|较|由|从)/.test(label));
  if (!to || isUnclear || to.low <= change.high) return { verdict: 'open' };
  return { verdict: 'fails', problem: 'amount', change, to };
}

/** 由89%上升到94%，提高5%: neither 5.6 % more nor written as the 5 points that it is. */
function meansPoints(judged: Mention, from: Mention, to: Mention): boolean {
  if ([judged, from, to].some(({ kind }) => kind !== 'percentage') || from.value <= 0) return false;
  const gap = Math.abs(to.value - from.value);
  const isGap = Math.abs(gap - judged.value) < 1e-6;
  return isGap && gap > 0 && Math.abs((100 * gap) / from.value - judged.value) > 0.05;
}

function fitsChange(judged: Quantity, change: Quantity, to: Quantity, direction: 'up' | 'down'): boolean {
  const from =
    direction === 'up'
      ? { low: to.low - change.high, high: to.high - change.low }
      : { low: to.low + change.low, high: to.high + change.high };
  return (
    from.low > 0 &&
    overlap(judged, { low: (100 * change.low) / from.high, high: (100 * change.high) / from.low })
  );
}
