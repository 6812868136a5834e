import { splitSentences } from '../../../text/sentences.js';
import { type Rule, remarkOn } from '../../rule.js';

/** Words by which a sentence looks ahead, tells of a deadline, or compares. */
const ahead =
  /将|拟|计划|力争|争取|预计|目标|打算|下一?步|安排|任务|要点|方案|规划|继续|要|底前|前完成|起施行|起实施|起执行|生效|实施|施行|提前|谋划|部署|提出|—|～|至|比|版|新年|春节|元旦|日历|预算|启动|筹备|列入|确定|公布|印发|召开/;

export const nextYearDeeds: Rule = {
  id: 'time/next-year-deeds',
  title: '报告年度做成的事不写成下一年',
  severity: 'warning',
  basis: { kind: '实务', source: '年度报告所述的是同一年度' },
  examples: {
    bad: ['2026年，全县办理行政复议案件46件，审结45件。', '加强执法监督。2026年全年评查案卷32卷。'],
    good: [
      '2025年，全县办理行政复议案件46件，审结45件。',
      '2026年，将全面推行案卷评查，计划评查案卷32卷。',
      '2026年1月，县政府听取了行政复议工作汇报1次。',
      { yaml: '下年打算: 2026年，全县评查案卷32卷。' },
    ],
  },
  *check({ paragraphs, facts: { year } }) {
    if (year === undefined) return;
    const next = `${year + 1}年`;
    const pattern = new RegExp(`^${next}(?:度|全年)?，?(?!\\d{1,2}月|初|底|前|上半年|下半年|第)`);
    for (const unit of paragraphs) {
      if (!unit.part || !['achievements', 'problems', 'leadership'].includes(unit.part)) continue;
      if (!unit.text.includes(next)) continue;
      for (const { start, text } of splitSentences(unit.text)) {
        const match = pattern.exec(text);
        if (!match || !/\d[件次个名场期人卷份项家条户万]/.test(text.slice(match[0].length))) continue;
        if (ahead.test(text.slice(match[0].length))) continue;
        yield remarkOn(
          unit,
          { index: start, 0: next },
          `这里写的是已经做成的事，“${next}”疑为“${year}年”，请核对年份`,
        );
      }
    }
  },
};
