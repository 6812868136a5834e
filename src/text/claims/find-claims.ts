import { findAverages } from './averages.js';
import type { Claim } from './claim.js';
import { findExpected } from './expected.js';
import { findGrowth } from './growth.js';
import { type Mention, readStatements, type Statement } from './mention.js';
import { findMixedTotals } from './mixed-totals.js';
import { findParts } from './parts.js';
import { findRates, isGrowthRate } from './rates.js';
import { findShareLists } from './shares.js';
import { findTotals } from './totals.js';

/** What a paragraph says about how its numbers hang together, in the order of the numbers judged. */
export function findClaims(statements: readonly Statement[]): Claim[] {
  return statements
    .flatMap((statement, index) => [
      ...findRates(statements, index),
      ...findParts(statements, index),
      ...findTotals(statement),
      ...findMixedTotals(statement),
      ...findAverages(statement),
      ...findGrowth(statement),
      ...findShareLists(statement),
      ...findAttendances(statement),
      ...findExpected(statement),
      ...findImpossible(statement),
    ])
    .sort((a, b) => a.judged.start - b.judged.start);
}

export function readClaims(text: string): Claim[] {
  return findClaims(readStatements(text));
}

/** 442人、380人次: whoever takes part is counted at least once. */
function findAttendances({ mentions }: Statement): Claim[] {
  return mentions.flatMap((attendances, at): Claim[] => {
    const people = mentions[at - 1];
    if (attendances.unit !== '人次' || !people || !/^[人名]$/.test(people.unit)) return [];
    if (!/^(?:共|共计|累计|计|达|合计)?$/.test(attendances.label) || people.noun !== '') return [];
    const verdict = attendances.high < people.low ? 'fails' : 'holds';
    return [{ kind: 'attendance', people, attendances, judged: attendances, verdict }];
  });
}

/** What is part of a whole is at most all of it; completion of a plan, growth and use of capacity may be more. */
const unlimited =
  /(?:增|升|降|减|完成率|达标|利用率|使用率|占用率|负债率|回报率|周转率|产能|入住率|到位率|执行率|贡献率|目标|计划|任务|超额|相当于|为上年|是上年)/;

function findImpossible({ mentions }: Statement): Claim[] {
  return mentions.flatMap((percentage): Claim[] => {
    if (percentage.kind !== 'percentage' || percentage.low <= 100 + 1e-9) return [];
    const isPart = isRateOfParts(percentage);
    return isPart ? [{ kind: 'limit', percentage, judged: percentage, verdict: 'fails' }] : [];
  });
}

function isRateOfParts({ label }: Mention): boolean {
  if (unlimited.test(label)) return false;
  const rate = /\p{Script=Han}率(?:[为达到是约均都高超近在持保稳定]){0,5}$/u.exec(label);
  return (
    (rate !== null && !isGrowthRate(label)) ||
    /(?:满意度|占比?)[为达到约]{0,3}$/.test(label) ||
    /占[^占]{1,16}的$/.test(label)
  );
}
