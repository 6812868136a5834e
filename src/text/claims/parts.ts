import { addUp, haveSameUnit, overlap } from '../quantity.js';
import { readChange } from './change-words.js';
import type { Claim } from './claim.js';
import { countsBefore, type Mention, type Statement } from './mention.js';

const newTopic = /^(?:另|此外|同时|全年|共|合计|总计|累计|较|比|同比|上年|去年|目前|现有|截至)/;
const rest = /^(?:其余|其他|剩余|余下|其它)/;
/** 四个季度分别为, 三类案件分别: so many parts and no more. */
const numbered =
  /([两二三四五六七八九]|[2-9])(?:个|类|种|项|级|大类|方面|季度|批|家|地|县|镇|乡|村|部门)[^，。；]{0,12}分别/u;

/**
 * 286项，其中甲118项、乙133项、丙28项、丁7项. A list of parts may leave some out, and what looks like parts may
 * overlap, so a wrong sum is certain only where the text says that nothing is left (其余, 其他, 分为).
 */
export function findParts(statements: readonly Statement[], index: number): Claim[] {
  const { mentions } = statements[index]!;
  return mentions.flatMap((first, at): Claim[] => {
    if (first.kind !== 'count') return [];
    const isListed = first.isPart;
    const isDivided = /^(?:分为|包括|分别为|分别是)/.test(first.label) || first.label.includes('分别');
    const isBare = !isListed && !isDivided && isBareList(mentions, at);
    const isLoose = isBare && mentions[at + 1]!.link !== '、';
    if (!isListed && !isDivided && !isBare) return [];
    const wholes = findWholes(statements, index, at);
    const [whole] = wholes;
    if (!whole || (isBare && whole !== mentions[at - 1])) return [];
    const list = collectParts(mentions, at);
    const isExhaustive = first.label.startsWith('分为') || isNumbered(first, list);
    const claims = judgeParts(wholes, list, { isListed, isDivided, isExhaustive });
    if (!isLoose) return claims;
    // Commas join whatever comes next: only what exceeds the whole may be worth a look.
    return claims.flatMap((claim) =>
      claim.kind === 'parts' &&
      claim.list.length > 2 &&
      claim.list.length <= mostLoose &&
      addUp(claim.list).low > claim.whole.high
        ? [{ ...claim, isLoose, verdict: 'open' as const }]
        : [],
    );
  });
}

/** Nobody tells results of one thing in so long a row of clauses; what is longer is a text without stops. */
const mostLoose = 20;

/** Items joined right after a count: 75件，继续有效60件、修改5件、废止10件; or by commas throughout. */
function isBareList(mentions: readonly Mention[], at: number): boolean {
  const [whole, first, second] = mentions.slice(Math.max(0, at - 1), at + 2);
  return (
    at > 0 &&
    first === mentions[at] &&
    /^[，：:]$/.test(first?.link ?? '') &&
    whole?.link !== '、' &&
    /^[、，]$/.test(second?.link ?? '') &&
    [first, second].every((mention) => haveSameUnit(mention!, whole!)) &&
    !newTopic.test(first!.label)
  );
}

/**
 * The counts that the parts may be parts of, the nearest first: of a list all its items, and in the sentence before
 * all that count the same. A change (增加400件，其中…) and a ratio (每千人6批次) have no such parts.
 */
function findWholes(statements: readonly Statement[], index: number, at: number): Mention[] {
  const { mentions } = statements[index]!;
  const first = mentions[at]!;
  const isWhole = ({ label, isPart }: Mention) => !isRatio(label) && !(isPart && /分别/.test(first.label));
  const before = countsBefore(mentions, at, first, 6).filter(isWhole);
  if (before.length > 0) return withRivals(before);
  if (!first.isPart || at > 0) return [];
  const earlier = statements[index - 1]?.mentions.filter((other) => haveSameUnit(other, first)) ?? [];
  return earlier.some(({ isPart }) => isPart) ? [] : earlier.filter(isWhole).toReversed();
}

/**
 * In 规上企业400户、个体户3000户，其中… either may be meant, before a change what has changed, and after the parts of a
 * total (480件，民事402件，刑事78件，其中…) the total.
 */
function withRivals(before: readonly Mention[]): Mention[] {
  const totalAt = before.findIndex((total, at) => at >= 2 && overlap(addUp(before.slice(0, at)), total));
  if (totalAt > 0) return before.slice(0, totalAt + 1);
  const rivals = [before[0]!];
  for (const mention of before.slice(1)) {
    const last = rivals.at(-1)!;
    const isChange = readChange(last.label) !== undefined || /^(?:比|较)/.test(last.label);
    if (last.link !== '、' && !isChange && !/^[和及与]/.test(last.label)) break;
    rivals.push(mention);
  }
  return rivals;
}

function isRatio(label: string): boolean {
  return /(?:每|平均|人均|户均|件均)[^，]{0,6}$/.test(label) || /每[^，]{1,4}$/.test(label);
}

type PartList = { all: Mention[]; tight: number };

/** The counts of the same kind that follow; `tight` of them are joined by 、 and so belong together. */
function collectParts(mentions: readonly Mention[], at: number): PartList {
  const first = mentions[at]!;
  const all = [first];
  let tight = 1;
  let isTight = true;
  for (const mention of mentions.slice(at + 1, at + 25)) {
    if (mention.kind === 'percentage') continue;
    if (!haveSameUnit(mention, first) || mention.isPart || /[；;。]/.test(mention.link)) break;
    if (newTopic.test(mention.label) && mention.link !== '、') break;
    isTight &&= mention.link === '、' || /^(?:和|及|以及|与)/.test(mention.label);
    if (isTight) tight++;
    all.push(mention);
  }
  return { all, tight };
}

/** 四个季度分别为68件、72件、55件、61件: as many parts as the text announces. */
function isNumbered(first: Mention, { tight }: PartList): boolean {
  const announced = numbered.exec(first.lead + first.label)?.[1];
  if (announced === undefined) return false;
  return tight === readCount(announced);
}

/** 两, 四, 3. */
export function readCount(word: string): number {
  return /\d/.test(word) ? Number(word) : '两三四五六七八九'.indexOf(word.replace('二', '两')) + 2;
}

/** The items of one list: those that 、 joins, or all where commas do it throughout. */
function joinItems(all: readonly Mention[], tight: number): readonly Mention[] {
  const isOne = tight === 1 || all.slice(1).every(({ link }) => link === '，');
  return isOne ? all : all.slice(0, tight);
}

type ListKind = { isListed: boolean; isDivided: boolean; isExhaustive: boolean };

function judgeParts(
  wholes: readonly Mention[],
  { all, tight }: PartList,
  { isListed, isDivided, isExhaustive }: ListKind,
): Claim[] {
  const first = all[0]!;
  const whole = wholes[0]!;
  const claim = { kind: 'parts' as const, whole, list: joinItems(all, tight) };
  const excess = isListed ? all.find((part, index) => isOver(part, wholes, index > 0)) : undefined;
  if (excess && (excess === first || all.indexOf(excess) < tight))
    return [{ ...claim, parts: [excess], judged: excess, verdict: 'fails', problem: 'exceeds' }];
  if (first.low > whole.high) return [];
  const sumTo = (count: number) => addUp(all.slice(0, count));
  for (let count = all.length; count >= 2; count--) {
    const found = wholes.find((candidate) => overlap(sumTo(count), candidate));
    if (found)
      return [{ ...claim, whole: found, parts: all.slice(0, count), judged: found, verdict: 'holds' }];
  }
  const restAt = all.findIndex(({ label }) => rest.test(label));
  const parts = restAt > 0 ? all.slice(0, restAt + 1) : all.slice(0, tight);
  const judged = { ...claim, parts, judged: whole };
  if (parts.length < 2 || wholes.length > 1 || someAddUp(parts, whole))
    return [{ ...judged, verdict: 'open' }];
  if (restAt > 0 || isExhaustive) return [{ ...judged, verdict: 'fails', problem: 'sum' }];
  const sum = addUp(parts);
  const gap = Math.max(sum.low - whole.high, whole.low - sum.high);
  const isSlip = (parts.length >= 3 || isDivided) && gap <= whole.value * 0.02;
  return [isSlip ? { ...judged, verdict: 'asks', problem: 'sum' } : { ...judged, verdict: 'open' }];
}

/** Larger than all that it may be a part of; 累计 counts earlier years too, and 省级7个、市级33个 tell of ranks. */
function isOver(part: Mention, wholes: readonly Mention[], isLater: boolean): boolean {
  if (/累计|历年|每|人均|户均|以来|翻/.test(part.label)) return false;
  if (isLater && /[国省市县镇乡村]级/.test(part.label)) return false;
  return part.low > mostOf(wholes);
}

/** All of them together, or the total that the others make up. */
function mostOf(wholes: readonly Mention[]): number {
  const total = wholes.at(-1)!;
  const others = wholes.slice(0, -1);
  return others.length > 1 && overlap(addUp(others), total) ? total.high : addUp(wholes).high;
}

/** Parts that make up the whole without some of the list: 立案390件，其中简易110件、普通280件、撤销8件. */
export function someAddUp(parts: readonly Mention[], whole: Mention): boolean {
  const few = parts.slice(0, 8);
  for (let choice = 1; choice < 2 ** few.length; choice++) {
    const chosen = few.filter((_, index) => choice & (1 << index));
    if (chosen.length >= 2 && overlap(addUp(chosen), whole)) return true;
  }
  return false;
}
