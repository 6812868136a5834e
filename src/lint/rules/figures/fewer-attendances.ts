import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const fewerAttendances: Rule = {
  id: 'figures/fewer-attendances',
  title: '人次不少于人数',
  severity: 'warning',
  basis: { kind: '实务', source: '每人至少算一人次，人次不会少于人数' },
  examples: {
    bad: ['培训执法人员442人、380人次。'],
    good: ['培训执法人员380人、442人次。', '现有调解员540人，接待群众380人次。'],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'attendance')) {
      if (claim.verdict !== 'fails') continue;
      const { judged, people } = claim;
      const message = `${judged.text}少于${people.text}，每人至少是一人次，请核对这两个数`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
  },
};
