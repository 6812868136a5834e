import { addUp, haveSameUnit, overlap, percentageOf, type Quantity } from '../quantity.js';
import type { Claim, Verdict } from './claim.js';
import { countsBefore, type Mention, type Statement } from './mention.js';

const rateEnding =
  /(率|满意度)(?:均|都|各|分别|已|约|为|达|到|是|超|近|保持|稳定|在|持续|提升|提高|升|降|至|了){0,8}$/u;
const sharePattern = /(?:占比?(?:达|为|到|约)*|占[^占]{1,16}(?:的|比例?为?))$/u;
const growthPattern = /(?:增|减|升|降|提高|提升|同比|环比|压缩|缩短|上涨|下跌)[^率度]{0,6}$/;

/** Rates and shares: 受理46件，审结45件，审结率97.8%; 网上可办1008项，占96%. */
export function findRates(statements: readonly Statement[], index: number): Claim[] {
  const { mentions } = statements[index]!;
  const hasCounts = mentions.some(({ kind }) => kind === 'count');
  const earlier = statements[index - 1]?.mentions.filter(({ kind }) => kind === 'count').slice(-20) ?? [];
  return mentions.flatMap((judged, at): Claim[] => {
    if (judged.kind !== 'percentage') return [];
    const rate = readRateName(judged.label);
    const isLevel = /[至到]$/.test(judged.label) || !growthPattern.test(judged.label);
    if (rate !== undefined && isLevel && !isGrowthRate(rate))
      return [judgeRate(judged, at, rate, { mentions, earlier, hasCounts })];
    if (sharePattern.test(judged.label)) return [judgeShare(judged, at, { mentions, earlier, hasCounts })];
    return [];
  });
}

/** `审结率` of `……，审结率保持在`. Its ending is looked for first, so that no label is read twice. */
function readRateName(label: string): string | undefined {
  const ending = rateEnding.exec(label);
  const stem = ending && /[\p{Script=Han}“”]{1,24}$/u.exec(label.slice(0, ending.index))?.[0];
  return ending && stem ? stem + ending[1]! : undefined;
}

export function isGrowthRate(name: string): boolean {
  return /(?:增长|增|升|降|降低|下降|减少|压缩|变化)率$/.test(name);
}

type Surroundings = { mentions: readonly Mention[]; earlier: readonly Mention[]; hasCounts: boolean };

function judgeRate(judged: Mention, at: number, name: string, around: Surroundings): Claim {
  const { mentions, hasCounts } = around;
  const claim = { kind: 'rate' as const, name, judged, hasCounts };
  const near = [...mentions.slice(Math.max(0, at - 12), at).toReversed(), ...mentions.slice(at + 1, at + 3)];
  const counts = near.filter(({ kind }) => kind === 'count');
  const { part, isNamed, others } = findPart(name, counts);
  if (!part) return judgePairs(claim, mentions, at);
  const position = mentions.lastIndexOf(part, at + 3);
  const { verdict, whole } = judgeAgainst(judged, part, position, around);
  if (verdict !== 'fails' || !whole) return { ...claim, part, whole, verdict };
  const isClose = position < at && at - position <= 4;
  if (!isClose || summary.test(name)) return { ...claim, part, verdict: 'open' };
  if (isNamed && others.length === 0) return { ...claim, part, whole, verdict };
  // Two pairs of counts may share one rate, and a word of the same meaning may be another number's.
  if (others.length > 0 && judgeTogether(judged, at, [part, ...others], mentions))
    return { ...claim, verdict: 'holds' };
  const pair = judgePairs(claim, mentions, at);
  return others.length === 0 && pair.verdict === 'holds' ? pair : { ...claim, part, whole, verdict: 'asks' };
}

/** Rates over more than the counts beside them. */
const summary = /综合|总体|整体|平均|合计|总/;

/** 受理38件，办结37件；受理12件，办结12件，办结率98%: both pairs together. */
function judgeTogether(
  judged: Mention,
  at: number,
  parts: readonly Mention[],
  mentions: readonly Mention[],
): boolean {
  const wholes = parts.map((part) => countsBefore(mentions, mentions.lastIndexOf(part, at + 3), part, 6)[0]);
  return wholes.every((whole) => whole !== undefined) && fits(judged, addUp(parts), addUp(wholes));
}

/** The count that a rate is named after: 纠错12件 for 纠错率, or a word of the same meaning for 办结率. */
function findPart(
  name: string,
  counts: readonly Mention[],
): { part?: Mention; others: readonly Mention[]; isNamed: boolean } {
  const root = name.replace(/(?:率|度)$/, '').replaceAll(/[“”]/g, '');
  const stems: string[] = [];
  for (let length = Math.min(root.length, 6); length >= 2; length--) stems.push(root.slice(-length));
  if (root.endsWith('应诉')) stems.push('出庭');
  for (const stem of stems) {
    const [part, ...others] = counts.filter((count) => isLabelled(count, stem));
    if (part) return { part, others: others.filter((other) => haveSameUnit(other, part)), isNamed: true };
  }
  const part = completion.test(root)
    ? counts.find(({ label }) => completion.test(label.slice(-6)))
    : undefined;
  return { part, others: [], isNamed: false };
}

const completion = /(?:办结|审结|结案|办复|解决|化解|调处|完成|办理完毕|处结)/;

/** 应办结 and 未办结 are named like 办结 and are something else. */
function isLabelled({ label, noun }: Mention, stem: string): boolean {
  const words = `${label}|${noun}`;
  const at = words.indexOf(stem);
  return (
    at >= 0 && !/(?:应|应当|应由负责人|未|没有|不|尚未|拟|待)$/.test(words.slice(Math.max(0, at - 6), at))
  );
}

/** Without a named part: any two counts that stand together may prove a rate, none can disprove it. */
function judgePairs(
  claim: { kind: 'rate'; name: string; judged: Mention; hasCounts: boolean },
  mentions: readonly Mention[],
  at: number,
): Claim {
  const counts = mentions.slice(Math.max(0, at - 6), at).filter(({ kind }) => kind === 'count');
  for (const [index, part] of counts.entries())
    for (const whole of counts.slice(0, index))
      if (fits(claim.judged, part, whole)) return { ...claim, part, whole, verdict: 'holds' };
  return { ...claim, verdict: 'open' };
}

/** The whole is any count of the same kind nearby; only where none fits is the nearest one named as not fitting. */
function judgeAgainst(
  judged: Mention,
  part: Mention,
  position: number,
  { mentions, earlier }: Surroundings,
): { verdict: Verdict; whole?: Mention } {
  const before = countsBefore(mentions, position, part);
  const after = mentions.slice(position + 1, position + 6).filter((other) => haveSameUnit(other, part));
  const distant = earlier.filter((other) => haveSameUnit(other, part)).toReversed();
  const candidates = [...before, ...after, ...distant].filter((whole) => whole !== part);
  const found = [...candidates, ...withCarriedOver(candidates)].find((whole) => fits(judged, part, whole));
  if (found) return { verdict: 'holds', whole: found };
  const nearest = part.isPart
    ? before[0]
    : [...before, ...withCarriedOver(before)].find(({ high }) => high >= part.low);
  if (!nearest || nearest.high < part.low) return { verdict: 'open' };
  return { verdict: 'fails', whole: nearest };
}

/** 上年结转5件，新收41件 are 46 to be dealt with. */
function withCarriedOver(counts: readonly Mention[]): Mention[] {
  const carried = counts.find(({ label }) => label.includes('结转'));
  if (!carried) return [];
  return counts
    .filter((count) => count !== carried)
    .map((count) => ({
      ...count,
      value: count.value + carried.value,
      low: count.low + carried.low,
      high: count.high + carried.high,
      figure: `(${carried.figure} + ${count.figure})`,
    }));
}

function fits(
  judged: Quantity,
  part: { low: number; high: number },
  whole: { low: number; high: number },
): boolean {
  return overlap(judged, percentageOf(part, whole));
}

/** A share belongs to the count right before it: 网上可办1008项，占96%. */
function judgeShare(judged: Mention, at: number, around: Surroundings): Claim {
  const { mentions, earlier, hasCounts } = around;
  const claim = { kind: 'rate' as const, name: '占', judged, hasCounts };
  const part = mentions[at - 1];
  if (part?.kind !== 'count' || judged.link.length > 1 || !/^(?:，|,|、)?$/.test(judged.link))
    return { ...claim, verdict: 'open' };
  const { verdict, whole } = judgeAgainst(judged, part, at - 1, around);
  if (verdict === 'holds' && whole) return { ...claim, part, whole, verdict };
  const base = /占([^占的]{0,16})(?:的|比)?/u.exec(judged.label)?.[1] ?? '';
  const words = base.replaceAll(/(?:全部|总数|总量|总|全县|全区|全市|全镇|比例|比|达|为|约|到)/g, '');
  if (words.length < 2) {
    const isPart = part.isPart && whole;
    return {
      ...claim,
      part,
      ...(isPart && { whole }),
      verdict: verdict === 'fails' && isPart ? 'fails' : 'open',
    };
  }
  const named = [...countsBefore(mentions, at - 1, part), ...earlier.toReversed()].find(
    (count) => haveSameUnit(count, part) && sharesWords(words, `${count.label}${count.noun}`),
  );
  if (!named || verdict === 'open') return { ...claim, part, verdict: 'open' };
  return { ...claim, part, whole: named, verdict: 'fails' };
}

function sharesWords(words: string, text: string): boolean {
  for (let at = 0; at + 2 <= words.length; at++)
    if (text.includes(words.slice(at, at + 2)) && !/案件|事项/.test(words.slice(at, at + 2))) return true;
  return false;
}
