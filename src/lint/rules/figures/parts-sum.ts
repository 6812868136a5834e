import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';
import { explainSum } from './explain-sum.js';

export const partsSum: Rule = {
  id: 'figures/parts-sum',
  title: '各项相加等于总数',
  severity: 'warning',
  basis: { kind: '实务', source: '写明没有遗漏的各项，相加等于总数' },
  examples: {
    bad: [
      '清理文件75件，其中继续有效60件、修改5件，其余8件废止。',
      '研究议题286项，其中重大决策118项、人事任免133项、项目安排28项、资金使用8项。',
    ],
    good: [
      '清理文件75件，其中继续有效60件、修改5件，其余10件废止。',
      '立案390件，其中简易程序110件、普通程序280件、撤销8件。',
      '受理案件286件，其中农民工讨薪118件、工伤赔偿33件。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'parts')) {
      const { verdict, judged, whole, parts, problem } = claim;
      if (problem !== 'sum' || (verdict !== 'fails' && verdict !== 'asks')) continue;
      const ask = verdict === 'fails' ? '请核对' : '如果这几项就是全部，请核对';
      const message = `各项相加，${explainSum(parts)}，总数写的是${whole.text}，${ask}`;
      yield {
        ...remarkOn(unit, { index: judged.start, 0: judged.text }, message),
        severity: verdict === 'asks' ? 'info' : undefined,
      };
    }
  },
};
