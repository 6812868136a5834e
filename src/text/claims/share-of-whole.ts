import { haveSameUnit } from '../quantity.js';
import type { Claim } from './claim.js';
import { countsBefore, type Mention } from './mention.js';
import { fits, isSlip, judgeAgainst, type Surroundings } from './rate-fit.js';

export const sharePattern = /(?:占比?(?:达|为|到|约)*|占[^占]{1,16}(?:的|比例?为?))$/u;

/** A share belongs to the count right before it: 网上可办1008项，占96%; 出庭14件，占15件总数的93.3%. */
export function judgeShare(judged: Mention, at: number, around: Surroundings): Claim {
  const { mentions, earlier, hasCounts } = around;
  const claim = { kind: 'rate' as const, name: '占', judged, hasCounts };
  const part = findSubject(mentions, at) ?? mentions[at - 1];
  if (part?.kind !== 'count' || !/^(?:，|,|、)?$/.test(judged.link) || isOfAnother(judged, part))
    return { ...claim, verdict: 'open' };
  const { verdict, whole } = judgeAgainst(judged, part, mentions.lastIndexOf(part), around);
  if (verdict === 'holds' && whole) return { ...claim, part, whole, verdict };
  const base = /占([^占的]{0,16})(?:的|比)?/u.exec(judged.label)?.[1] ?? '';
  const words = base
    .replace(/^(全部|总)?(?:案件|事项)(总[数量])?$/u, '$1$2')
    .replaceAll(/(?:全部|总数|总量|总|全县|全区|全市|全镇|比例|比|达|为|约|到)/g, '');
  if (words.length < 2) {
    // 占总数 is of the number that stands before, unless the place has a total of its own.
    if (/^(?:案件|事项)?总[数量]$/.test(base) && verdict === 'fails' && whole)
      return { ...claim, part, whole, verdict };
    if (!part.isPart || !whole) return { ...claim, part, verdict: 'open' };
    // Right after 其中 there is no other base: what is far off is asked about.
    return { ...claim, part, whole, verdict: verdict === 'fails' ? 'fails' : 'asks' };
  }
  const named = [...countsBefore(mentions, at - 1, part), ...earlier.toReversed()].find(
    (count) => haveSameUnit(count, part) && sharesWords(words, `${count.label}${count.noun}`),
  );
  if (!named || !isSlip(judged, part, named)) return { ...claim, part, verdict: 'open' };
  return { ...claim, part, whole: named, verdict: 'fails' };
}

/** 出庭14件，占15件总数的93.3%: the whole stands between 占 and the share. */
export function judgeShareOfNamed(
  judged: Mention,
  at: number,
  { mentions, hasCounts }: Surroundings,
): Claim[] {
  const [part, whole] = [mentions[at - 2], mentions[at - 1]];
  if (!part || whole?.kind !== 'count' || !/占[^占]{0,10}$/.test(whole.label) || judged.link !== '')
    return [];
  if (!/(?:的|比例?为?)$/.test(judged.label) || !haveSameUnit(part, whole)) return [];
  const claim = { kind: 'rate' as const, name: '占', judged, hasCounts, part, whole };
  if (fits(judged, part, whole)) return [{ ...claim, verdict: 'holds' }];
  return [{ ...claim, verdict: isSlip(judged, part, whole) ? 'fails' : 'open' }];
}

/** 59个产品获认证，冻鱼出口占全国的98.5%: the clause has a subject of its own. */
function isOfAnother({ label }: Mention, part: Mention): boolean {
  const subject = subjectOf(label);
  return subject !== '' && !`${part.label}${part.noun}`.includes(subject);
}

/** 咨询2860人次、申请援助400人次，咨询占87.7%: the clause names the count again. */
function findSubject(mentions: readonly Mention[], at: number): Mention | undefined {
  const subject = subjectOf(mentions[at]!.label);
  if (subject.length < 2) return undefined;
  const named = mentions
    .slice(Math.max(0, at - 4), at)
    .filter(({ kind, label, noun }) => kind === 'count' && `${label}${noun}`.includes(subject));
  return named.length === 1 ? named[0] : undefined;
}

function subjectOf(label: string): string {
  return /^(.*?)占[^占]*$/u.exec(label)?.[1]?.replace(/^(?:已|约|其|均|各|共|分别|就|全年)+/u, '') ?? '';
}

function sharesWords(words: string, text: string): boolean {
  for (let at = 0; at + 2 <= words.length; at++)
    if (text.includes(words.slice(at, at + 2)) && !/案件|事项/.test(words.slice(at, at + 2))) return true;
  return false;
}
