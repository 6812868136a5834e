import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn, type TextUnit } from '../../rule.js';

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
      '五年来，我县法治政府建设水平明显提高，“十四五”任务全部完成。',
      '一年来，没有发生因决策失误造成的群体性事件。',
      '示范创建三年来，公布清单33份。',
      '自2023年起的三年行动圆满收官，近三年培训覆盖全部执法人员。',
    ],
  },
  *check({ paragraphs, facts: { year } }) {
    for (const [unit, match] of findMatches(paragraphs, pattern)) {
      if (isOfPlan(match[0], year, unit)) continue;
      yield remarkOn(
        unit,
        match,
        `“${match[0]}”说的是几年的情况，年度报告通常只写报告年度，请改写为本年度的情况`,
      );
    }
  },
};

/** In the last year of a five-year plan, or of a term of office, reports look back on all of it. */
function isOfPlan(words: string, year: number | undefined, { text, trail }: TextUnit): boolean {
  if (!/[五5]/.test(words)) return false;
  const around = [text, ...trail.map((heading) => heading.text)].join('\n');
  return (
    (year !== undefined && year % 5 === 0) ||
    /“[一二三四五六七八九十]{2,3}五”|本届|届满|规划期|任期/.test(around)
  );
}
