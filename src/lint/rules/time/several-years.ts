import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const pattern =
  /(?<=^|[。；：，！？\s]|过去)(?:[2-5]|[两二三四五]|近[2-5两二三四五]|这[两三四五])年来(?=，|自身|[^，。；]{0,6}(?:存在|工作))|过去的?(?:[2-5两二三四五])年(?!来)/g;

export const severalYears: Rule = {
  id: 'time/several-years',
  title: '年度报告写一个年度的情况',
  severity: 'warning',
  basis: { kind: '实务', source: '年度报告所述的是同一年度' },
  examples: {
    bad: ['2年来，没有发生因决策失误造成的群体性事件。', '总结过去两年的经验，建立案卷评查制度。'],
    good: [
      '一年来，没有发生因决策失误造成的群体性事件。',
      '示范创建三年来，公布清单33份。',
      '自2023年起的三年行动圆满收官，近三年培训覆盖全部执法人员。',
    ],
  },
  *check({ paragraphs }) {
    for (const [unit, match] of findMatches(paragraphs, pattern))
      yield remarkOn(
        unit,
        match,
        `“${match[0]}”说的是几年的情况，年度报告通常只写报告年度，请改写为本年度的情况`,
      );
  },
};
