import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const rateWithoutCounts: Rule = {
  id: 'figures/rate-without-counts',
  title: '比率带上件数',
  severity: 'info',
  basis: { kind: '实务', source: '比率通常与分子、分母一起写，读者和审核的人才能核对' },
  examples: {
    bad: ['全年案卷评查合格率为95.4%。', '群众对信访工作的满意率达98.2%。'],
    good: [
      '全年评查执法案卷130卷，合格率为95.4%。',
      '行政机关负责人出庭应诉率达100%。',
      '城镇化率为61.3%。',
      '群众满意率保持在90%以上。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'rate')) {
      const { name, judged, hasCounts } = claim;
      // 100% is what is said of every case; a plan sets aims, which have no counts yet.
      if (hasCounts || judged.value >= 100 || unit.part === 'plans' || unit.role !== 'paragraph') continue;
      if (!casework.test(name) || !Number.isFinite(judged.high)) continue;
      const message = `“${name}${judged.text}”没有写明按多少件计算，通常把分子、分母一起写出`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
  },
};

/** Rates over cases and people that the report itself counts. */
const casework =
  /(?:办结|审结|结案|纠错|败诉|胜诉|应诉|出庭|化解|调解|成功|合格|优秀|通过|持证|满意|回复|答复|采纳|整改|备案|报备|及时|按期|网办|覆盖|履行|反馈)(?:率|度)$/;
