import type { AverageClaim } from '../../../text/claims/claim.js';
import { formatNumber } from '../../../text/format-number.js';
import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const averageMismatch: Rule = {
  id: 'figures/average-mismatch',
  title: '平均数乘以个数与总数相符',
  severity: 'warning',
  basis: { kind: '实务', source: '总数除以个数就是平均数，最后一位四舍五入或者进位都可以' },
  examples: {
    bad: [
      '10个乡镇平均每个办理20件，共办理300件。',
      '12个乡镇共开展培训48场，平均每个乡镇6场。',
      '全年开庭250次，月均28次。',
    ],
    good: [
      '10个乡镇平均每个办理20件，共办理204件。',
      '12个乡镇共开展培训48场，平均每个乡镇4场。',
      '举办培训班8期，每期50人，共培训412人。',
      '12个乡镇每镇配备2名司法助理员，共配备调解员60名。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'average')) {
      if (claim.verdict !== 'fails') continue;
      yield remarkOn(unit, { index: claim.judged.start, 0: claim.judged.text }, explain(claim));
    }
  },
};

function explain({ count, periods, each, total }: AverageClaim): string {
  const many = count?.value ?? periods!;
  const product = formatNumber(many * each.value, 2);
  return `${count?.figure ?? periods} × ${each.figure}为${product}，文中总数为${total.text}，请核对`;
}
