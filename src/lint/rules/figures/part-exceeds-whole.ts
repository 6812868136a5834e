import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const partExceedsWhole: Rule = {
  id: 'figures/part-exceeds-whole',
  title: '其中的数不大于总数',
  severity: 'warning',
  basis: { kind: '实务', source: '“其中”之后是前面总数的一部分，不会大于总数' },
  examples: {
    bad: ['全年培训执法人员436名，其中新任人员463名。', '行政机关负责人应出庭24件，实际出庭26件。'],
    good: ['全年培训执法人员436名，其中新任人员43名。', '受理法律援助案件239件，其中受援老年人251人次。'],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'parts')) {
      if (claim.problem !== 'exceeds') continue;
      const { judged, whole } = claim;
      const message = `“其中”的${judged.text}大于前面的总数${whole.text}，请核对这两个数`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
    for (const { unit, claim } of claimsIn(context, 'expected')) {
      if (claim.verdict !== 'fails') continue;
      const { judged, expected } = claim;
      const message = `实际的${judged.text}大于前面应有的${expected.text}，请核对这两个数`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
  },
};
