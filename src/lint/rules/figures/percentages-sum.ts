import { formatNumber } from '../../../text/format-number.js';
import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';
import { mayOverlap } from './judge-family.js';

export const percentagesSum: Rule = {
  id: 'figures/percentages-sum',
  title: '同一个全体的各项占比相加为100%',
  severity: 'warning',
  basis: { kind: '实务', source: '写明没有遗漏的各项占比，相加是100%' },
  examples: {
    bad: [
      '按结案方式分，维持占41.2%，调解占29.8%，其他占32%。',
      '调解、维持、撤销、终止分别占29.8%、41.2%、11.5%、18.9%。',
    ],
    good: [
      '按结案方式分，维持占41.2%，调解占29.8%，其他占29%。',
      '调解员中，中共党员占65%，女性占52%。',
      '农民工讨薪占41.2%，工伤赔偿占29.8%。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'shares')) {
      const { verdict, judged, percentages } = claim;
      if (verdict !== 'fails' && verdict !== 'asks') continue;
      if (verdict === 'asks' && mayOverlap(percentages, context.lexicon)) continue;
      const sum = formatNumber(percentages.reduce((total, { value }) => total + value, 0));
      const ask = verdict === 'fails' ? '应当是100%，请核对' : '如果这几项就是全部，请核对';
      const message = `${percentages.map(({ figure }) => figure).join('、')}相加为${sum}%，${ask}`;
      yield {
        ...remarkOn(unit, { index: judged.start, 0: judged.text }, message),
        severity: verdict === 'asks' ? 'info' : undefined,
      };
    }
  },
};
