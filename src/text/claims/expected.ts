import { haveSameUnit } from '../quantity.js';
import type { Claim } from './claim.js';
import type { Statement } from './mention.js';

/** What should be, and what comes of it: 应出庭24件，实际出庭26件; 发放问卷2000份，收回2150份. */
const pairs: readonly (readonly [expected: RegExp, actual: RegExp])[] = [
  [
    /(?<![响反相适对供])应(?:当)?(?:出庭|到会?|参加|参训|参评|述法)[^，]{0,6}$/u,
    /^(?:实际|实)(?:出庭|到会?|参加|参训|参评|述法)/,
  ],
  [/(?:发放|发出|下发)[^，]{0,8}问卷[^，]{0,4}$/u, /^(?:实际|有效)?(?:收回|回收)[^，]{0,8}$/],
];

/** 镇中已有 of 十一个镇中已有十二个镇. */
const among = /^的?([\p{Script=Han}]{1,8})(?:当|之)?中(?:已经?|共|还|仍|现|就){0,2}有?$/u;

/** No more can come than should, nor be among a number than that number. */
export function findExpected(statement: Statement): Claim[] {
  return [...findAttained(statement), ...findAmong(statement)];
}

function findAmong({ mentions }: Statement): Claim[] {
  return mentions.flatMap((part, at): Claim[] => {
    const whole = mentions[at - 1];
    const kept = among.exec(part.label)?.[1];
    if (!whole || !kept || part.link !== '' || part.kind !== 'count' || !haveSameUnit(part, whole)) return [];
    if (!part.noun.startsWith(kept) && part.noun !== '') return [];
    const claim = { kind: 'parts' as const, whole, parts: [part], list: [part], judged: part };
    return part.low > whole.high
      ? [{ ...claim, verdict: 'fails', problem: 'exceeds' }]
      : [{ ...claim, verdict: 'holds' }];
  });
}

function findAttained({ mentions }: Statement): Claim[] {
  return mentions.flatMap((actual, at): Claim[] => {
    const expected = mentions[at - 1];
    if (!expected || actual.kind !== 'count' || !haveSameUnit(actual, expected) || actual.link.length > 1)
      return [];
    if (!pairs.some(([first, second]) => first.test(expected.label) && second.test(actual.label))) return [];
    const claim = { kind: 'expected' as const, expected, judged: actual };
    return [{ ...claim, verdict: actual.low > expected.high ? 'fails' : 'holds' }];
  });
}
