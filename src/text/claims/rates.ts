import { addUp, haveSameUnit } from '../quantity.js';
import type { Claim } from './claim.js';
import { countsBefore, type Mention, type Statement } from './mention.js';
import { areDigitsOf, fits, isSlip, judgeAgainst, type Surroundings } from './rate-fit.js';
import { judgeShare, judgeShareOfNamed, sharePattern } from './share-of-whole.js';

const rateEnding =
  /(率|满意度)(?:均|都|各|分别|已|约|为|达|到|是|超|近|保持|稳定|在|持续|提升|提高|升|降|至|了){0,8}$/u;
const growthPattern = /(?:增|减|升|降|提高|提升|同比|环比|压缩|缩短|上涨|下跌)[^率度]{0,6}$/;

/** Rates and shares: 受理46件，审结45件，审结率97.8%; 网上可办1008项，占96%. */
export function findRates(statements: readonly Statement[], index: number): Claim[] {
  const { mentions } = statements[index]!;
  const hasCounts = mentions.some(({ kind }) => kind === 'count');
  const earlier = statements[index - 1]?.mentions.slice(-20) ?? [];
  const around = { mentions, earlier, hasCounts };
  return mentions.flatMap((judged, at): Claim[] => {
    if (judged.kind !== 'percentage') return [];
    const rate = readRateName(judged.label);
    const isLevel = /[至到]$/.test(judged.label) || !growthPattern.test(judged.label);
    if (rate !== undefined && isLevel && !isGrowthRate(rate)) return [judgeRate(judged, at, rate, around)];
    if (sharePattern.test(judged.label)) return [judgeShare(judged, at, around)];
    return judgeShareOfNamed(judged, at, around);
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

type RateStart = { kind: 'rate'; name: string; judged: Mention; hasCounts: boolean };

function judgeRate(judged: Mention, at: number, name: string, around: Surroundings): Claim {
  const { mentions, hasCounts } = around;
  const claim: RateStart = { kind: 'rate', name, judged, hasCounts };
  if (isSharedRate(judged)) return { ...claim, verdict: 'open' };
  const near = [...mentions.slice(Math.max(0, at - 12), at).toReversed(), ...mentions.slice(at + 1, at + 3)];
  const counts = near.filter(({ kind }) => kind === 'count');
  const complement = judgeComplement(claim, name, mentions, at);
  if (complement) return complement;
  const { part, isNamed, others } = findPart(name, counts);
  if (!part) return judgePairs(claim, mentions, at);
  const position = mentions.lastIndexOf(part, at + 3);
  const { verdict, whole } = judgeAgainst(judged, part, position, around);
  if (verdict !== 'fails' || !whole)
    return { ...claim, part, whole: verdict === 'holds' ? whole : undefined, verdict };
  const isClose = position < at && at - position <= 4;
  if (!isClose || summary.test(name)) return { ...claim, part, verdict: 'open' };
  if (otherBases.test(name) && !areDigitsOf(judged, (100 * part.value) / whole.value))
    return { ...claim, part, verdict: 'open' };
  if (isNamed && others.length === 0) return { ...claim, part, whole, verdict };
  // Two pairs of counts may share one rate, and a word of the same meaning may be another number's.
  if (others.length > 0 && judgeTogether(judged, at, [part, ...others], mentions))
    return { ...claim, verdict: 'holds' };
  if (!isNamed && !isNearby(judged, part, whole)) return { ...claim, part, verdict: 'open' };
  const pair = judgePairs(claim, mentions, at);
  return others.length === 0 && pair.verdict === 'holds' ? pair : { ...claim, part, whole, verdict: 'asks' };
}

/** A word of the same meaning is another number's unless the rates are nearly the same: 办结率 of 解决5086件. */
function isNearby(judged: Mention, part: Mention, whole: Mention): boolean {
  const computed = (100 * part.value) / whole.value;
  return areDigitsOf(judged, computed) || Math.abs(computed - judged.value) <= 0.1 * computed;
}

/** Rates over more than the counts beside them. */
const summary = /综合|总体|整体|平均|合计|总/;

/** Rates that leave out of their base what was decided otherwise. */
const otherBases = /(?:调解|和解|调撤|撤诉|自动履行|服判息诉)率$/;

/** 审查率和报备率均达100%, 审查率、报备率100%: one figure for two rates proves neither. */
function isSharedRate({ label, lead }: Mention): boolean {
  return /率[和及与或]/.test(label) || /率、$/.test(lead);
}

/** 优秀21卷、合格38卷、不合格1卷，合格率98.3%: all but those that the list says are not. */
function judgeComplement(
  claim: RateStart,
  name: string,
  mentions: readonly Mention[],
  at: number,
): Claim | undefined {
  const root = name.replace(/(?:率|度)$/, '').slice(-2);
  const list: Mention[] = [];
  for (let index = at - 1; index >= 0 && mentions[index]!.kind === 'count'; index--) {
    list.unshift(mentions[index]!);
    if (!/^、?$/.test(mentions[index]!.link)) break;
  }
  const isWithout = ({ label, noun }: Mention) =>
    ['不', '未'].some((no) => (label + noun).includes(no + root));
  const [first, ...more] = list;
  if (!first || more.length === 0 || root.length < 2 || !list.some(isWithout)) return undefined;
  if (!more.every((other) => haveSameUnit(other, first))) return undefined;
  const [part, whole] = [list.filter((item) => !isWithout(item)), list].map(asOne) as [Mention, Mention];
  if (fits(claim.judged, part, whole)) return { ...claim, part, whole, verdict: 'holds' };
  const isWrong = first.link !== '、' && isSlip(claim.judged, part, whole);
  const isDivided = countsBefore(mentions, mentions.indexOf(first), first, 3).length > 0;
  return isWrong && !isDivided ? { ...claim, part, whole, verdict: 'fails' } : undefined;
}

function asOne(list: readonly Mention[]): Mention {
  const { low, high } = addUp(list);
  const figure = list.length > 1 ? `(${list.map((item) => item.figure).join(' + ')})` : list[0]!.figure;
  return { ...list[0]!, low, high, value: list.reduce((sum, { value }) => sum + value, 0), figure };
}

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

/** The count that a rate is named after: 纠错12件 for 纠错率, 实际28件 beside 应出庭30件, 办结 for 审结率. */
function findPart(
  name: string,
  counts: readonly Mention[],
): { part?: Mention; others: readonly Mention[]; isNamed: boolean } {
  const root = name.replace(/(?:率|度)$/, '').replaceAll(/[“”]/g, '');
  const stems: string[] = [];
  for (let length = Math.min(root.length, 6); length >= 2; length--) stems.push(root.slice(-length));
  if (root.endsWith('应诉')) stems.push('出庭');
  if (/网办|网上可办/.test(root)) stems.push('网上办理', '网上可办');
  for (const stem of stems) {
    const [part, ...others] = counts.filter((count) => isLabelled(count, stem));
    if (part) return { part, others: others.filter((other) => haveSameUnit(other, part)), isNamed: true };
  }
  const isDue = counts.some(
    ({ label }) => /应当?(?:由负责人)?/.test(label) && stems.some((stem) => label.includes(stem)),
  );
  const actual = isDue ? counts.find(({ label }) => /^(?:实际|已|实有|实|按时|按期)/.test(label)) : undefined;
  if (actual) return { part: actual, others: [], isNamed: true };
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
  // 应出庭应诉42件 is due as a whole, though 应诉 itself follows another word.
  const isDue =
    !/实际|已/.test(label) && /应当?(?:由[^|]{0,10})?(?:出庭|备案|办结|参加|参训|公开|整改|审查)/.test(label);
  return (
    at >= 0 &&
    !(isDue && label.includes(stem)) &&
    !/(?:应|应当|应由负责人|未|没有|不|尚未|拟|待|正在|继续|申请)$/.test(words.slice(Math.max(0, at - 6), at))
  );
}

/** Without a named part: any two counts that stand together may prove a rate, none can disprove it. */
function judgePairs(claim: RateStart, mentions: readonly Mention[], at: number): Claim {
  const counts = mentions.slice(Math.max(0, at - 6), at).filter(({ kind }) => kind === 'count');
  for (const [index, part] of counts.entries())
    for (const whole of counts.slice(0, index))
      if (fits(claim.judged, part, whole)) return { ...claim, part, whole, verdict: 'holds' };
  return { ...claim, verdict: 'open' };
}
