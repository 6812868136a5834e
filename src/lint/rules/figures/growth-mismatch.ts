import type { GrowthClaim } from '../../../text/claims/claim.js';
import type { Mention } from '../../../text/claims/mention.js';
import { formatNumber } from '../../../text/format-number.js';
import { isExact } from '../../../text/quantity.js';
import { formatRate } from '../../../text/rate.js';
import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const growthMismatch: Rule = {
  id: 'figures/growth-mismatch',
  title: '增减与前后两个数相符',
  severity: 'warning',
  basis: { kind: '实务', source: '增减幅度等于前后两个数的差除以原来的数' },
  examples: {
    bad: [
      '将原有的23项证明事项压减至9项，压减率39.1%。',
      '入企检查由4160次减至2912次，下降35%。',
      '行政复议案件由40件减至46件。',
      '受理案件46件，同比增加6件，增长13%。',
      '投诉举报同比下降120%。',
      '群众满意度由89%上升至94%，提高5%。',
    ],
    good: [
      '将原有的23项证明事项压减至9项，压减率60.9%。',
      '入企检查由4160次减至2912次，下降30%。',
      '行政复议案件由40件增至46件，增长15%。',
      '受理案件46件，同比增加6件，增长15%。',
      '2025年上半年受理20件，下半年受理26件，同比增长15%。',
      '出庭应诉率由92.5%提高到97.5%，提高5个百分点。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'growth')) {
      if (claim.verdict !== 'fails') continue;
      yield remarkOn(unit, { index: claim.judged.start, 0: claim.judged.text }, explain(claim));
    }
  },
};

function explain(claim: GrowthClaim & { judged: Mention }): string {
  const { problem, judged, word, from, to, change } = claim;
  if (problem === 'overfall')
    return `“${word}${judged.text}”超过了100%，减少最多到0，请核对，或者改写成前后两个数`;
  if (problem === 'direction') return `由${from?.text}到${to?.text}不是“${word}”，请核对这两个数和“${word}”`;
  if (problem === 'points')
    return `由${from?.text}到${to?.text}是${word}${judged.figure.replace(/[%％]$/, '')}个百分点，写成“${word}${judged.text}”是另一个意思，请改为“${judged.figure.replace(/[%％]$/, '')}个百分点”`;
  if (from && to) return explainPair(judged, word, from, to);
  const base = (to?.value ?? 0) - (claim.direction === 'up' ? 1 : -1) * (change?.value ?? 0);
  const computed = formatRate(change?.value ?? 0, base, 1);
  return `${to?.text}，比原来${claim.direction === 'up' ? '多' : '少'}${change?.text}，原来是${formatNumber(base)}${to?.unit}，${word}${computed}，文中为${judged.text}，请核对`;
}

function explainPair(judged: Mention, word: string, from: Mention, to: Mention): string {
  const gap = Math.abs(to.value - from.value);
  const hedge = from.kind !== 'count' || (isExact(from) && isExact(to)) ? '' : '约';
  const computed =
    judged.kind === 'percentage'
      ? formatRate(gap, from.value, 1)
      : judged.kind === 'multiple'
        ? `${formatNumber(gap / from.value, 2)}倍`
        : `${formatNumber(gap)}${judged.kind === 'points' ? '个百分点' : judged.unit}`;
  return `由${from.text}到${to.text}${hedge}${word}${computed}，文中为${judged.text}，请核对`;
}
