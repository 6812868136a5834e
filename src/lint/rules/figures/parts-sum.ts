import type { PartsClaim } from '../../../text/claims/claim.js';
import type { Mention } from '../../../text/claims/mention.js';
import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';
import type { Lexicon } from '../../words/lexicon.js';
import { explainSum } from './explain-sum.js';
import { classify, judgeFamily, mayOverlap } from './judge-family.js';

export const partsSum: Rule = {
  id: 'figures/parts-sum',
  title: '各项相加等于总数',
  severity: 'warning',
  basis: { kind: '实务', source: '写明没有遗漏的各项，相加等于总数；互不重叠的各项，相加不超过总数' },
  examples: {
    bad: [
      '清理文件75件，其中继续有效60件、修改5件，其余8件废止。',
      '研究议题286项，其中重大决策118项、人事任免133项、项目安排28项、资金使用8项。',
      '审结案件50件，其中维持20件、撤销31件。',
      '审结案件118件，维持62件，撤销9件，确认违法2件，驳回21件，终止27件。',
      '办理一般行政处罚案件330件。其中适用简易程序210件、普通程序110件。',
    ],
    good: [
      '清理文件75件，其中继续有效60件、修改5件，其余10件废止。',
      '立案390件，其中简易程序110件、普通程序280件、撤销8件。',
      '受理案件286件，其中农民工讨薪118件、工伤赔偿33件。',
      '现有执法人员80名，其中党员65名、女性42名。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'parts')) {
      const { judged } = claim;
      const found = judgeSum(claim, context.lexicon);
      if (!found) continue;
      const { items, ask, isSure } = found;
      const { whole } = claim;
      const message = `各项相加，${explainSum(items)}，总数写的是${whole.text}，${ask}`;
      yield {
        ...remarkOn(unit, { index: judged.start, 0: judged.text }, message),
        severity: isSure ? undefined : 'info',
      };
    }
  },
};

type SumJudgement = { items: readonly Mention[]; ask: string; isSure: boolean };

function judgeSum(
  claim: PartsClaim & { verdict: string; judged: Mention },
  lexicon: Lexicon,
): SumJudgement | undefined {
  const { verdict, problem, parts, list, whole } = claim;
  if (problem === 'exceeds' || verdict === 'holds') return undefined;
  if (verdict === 'fails') return { items: parts, ask: '请核对', isSure: true };
  const family = judgeFamily(claim, lexicon);
  if (claim.isLoose)
    return family?.problem === 'over' &&
      family.items.length > 2 &&
      classify([whole], family.family).length === 0
      ? { items: family.items, ask: '这几类互不重叠，不会多于总数，请核对', isSure: true }
      : undefined;
  if (family?.problem === 'over')
    return { items: family.items, ask: '这几类互不重叠，不会多于总数，请核对', isSure: true };
  if (family) return { items: family.items, ask: '这几类合起来就是全部，请核对', isSure: true };
  if (problem !== 'sum' || mayOverlap(list, lexicon)) return undefined;
  return { items: parts, ask: '如果这几项就是全部，请核对', isSure: false };
}
