import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const percentageImpossible: Rule = {
  id: 'figures/percentage-impossible',
  title: '部分占全体的比率不超过100%',
  severity: 'warning',
  basis: { kind: '实务', source: '部分占全体的比率最多是100%，增长和超额完成不在此列' },
  examples: {
    bad: ['案件按期办结率达102.5%。', '网上办理的事项占全部事项的108%。'],
    good: ['案件按期办结率达100%。', '创建数量同比增长超100%。', '年度任务完成率达120%。'],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'limit')) {
      const { judged } = claim;
      const message = `“${judged.text}”超过了100%，部分不会多于全体，请核对分子和分母`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
  },
};
