import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';
import { explainRate } from './explain-rate.js';

export const rateMismatch: Rule = {
  id: 'figures/rate-mismatch',
  title: '比率与同一句里的件数相符',
  severity: 'warning',
  basis: { kind: '实务', source: '分子除以分母就是比率，最后一位四舍五入或者截去都可以' },
  examples: {
    bad: [
      '全年审结行政复议案件45件，其中直接纠错12件，纠错率为24.5%。',
      '受理投诉举报38件，办结37件，办结率为99.4%。',
      '依申请事项1050项，其中可以网上办理1008项，占98%。',
    ],
    good: [
      '全年审结行政复议案件45件，其中直接纠错12件，纠错率为26.7%。',
      '全年审结行政复议案件45件，其中直接纠错12件，纠错率为26.6%。',
      '排查案事件11.3万件，成功化解11.2万件，化解率99.1%。',
      '受理信访事项365件，办理完毕348件，群众满意率98.2%。',
      '上年结转5件，新收41件，审结45件，审结率97.8%。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'rate')) {
      const { verdict, judged, part, whole } = claim;
      if ((verdict !== 'fails' && verdict !== 'asks') || !part || !whole) continue;
      yield {
        ...remarkOn(unit, { index: judged.start, 0: judged.text }, explainRate({ ...claim, part, whole })),
        severity: verdict === 'asks' ? 'info' : undefined,
      };
    }
  },
};
