import type { Rule } from '../../rule.js';
import { reportContents } from './report-contents.js';

/** Words with which official prose gives a cause; where one of them stands the rule keeps silent. */
const causePattern =
  /原因|由于|因为|因此|源于|缘于|源自|根源|根子|症结|究其|归结|归因|归根|导致|致使|造成|使得|成因|在于|所致|之所以|主观上|客观上|加之|缘由|起因|(?<=[，。；])主要是(?![：:有]|[一1]是)|受[^，。；]{1,12}(?:影响|制约|限制)|因[^此而为地时人材势，。；][^，。；]/;

export const problemsWithoutCauses: Rule = {
  id: 'structure/problems-without-causes',
  title: '写了不足，还要写原因',
  severity: 'warning',
  basis: reportContents,
  examples: {
    bad: [
      {
        yaml: '问题:\n  - 标题: 执法力量不足\n    正文: 乡镇执法队平均只有4名持证人员。\n  - 标题: 普法形式单一\n    正文: 普法活动仍以发放资料为主。',
      },
    ],
    good: [
      { yaml: '问题: 受编制总量制约，乡镇执法队平均只有4名持证人员。' },
      { yaml: '问题: 乡镇执法力量不足，主要是编制没有下沉到位。' },
      {
        yaml: '问题:\n  - 标题: 执法力量不足\n    正文: 乡镇执法队平均只有4名持证人员。\n    原因: 编制下沉慢于事项下放。\n  - 普法活动形式单一。',
      },
    ],
  },
  *check({ sections, report }) {
    if (report?.parts.some((part) => part.key === 'problems' && part.items.some((item) => item.cause)))
      return;
    for (const { part, heading, units } of sections) {
      if (part !== 'problems' || units.length === 0) continue;
      if (units.some((unit) => causePattern.test(unit.text))) continue;
      yield {
        unit: heading,
        message: '只写了不足，没有写原因，年度报告应当写明“不足和原因”，请逐条补写原因',
      };
    }
  },
};
