import { type Rule, remarkOn } from '../../rule.js';

/** Words that bring in another year with reason: a comparison, a beginning, a history, an event of its own. */
const reasonPattern =
  /同比|相比|[比较]|上年|增[长加]|下降|上升|连续|至今|以来|历[时年]|自|从|始|启动|起|继|后|到|—|～|截至|五年|三年|两年|规划|方案|首次|第[一二三四五六七八九十]|新增|延续|印发|出台|制定|获|评[为选上定]|命名|荣/;

export const staleYear: Rule = {
  id: 'time/stale-year',
  title: '正文所述的年份与报告年度一致',
  severity: 'warning',
  basis: { kind: '实务', source: '年度报告所述的是同一年度' },
  examples: {
    bad: ['2024年，全县办理行政复议案件46件，审结45件。', '加强执法监督。2024年全年评查案卷32卷。'],
    good: [
      '2025年，全县办理行政复议案件46件，审结45件。',
      '2024年，全县办理行政复议案件41件；2025年，办理46件。',
      '2024年启动的综合执法改革全面完成。',
      { yaml: '下年打算: 2024年，全县办理行政复议案件41件，2026年要进一步畅通渠道。' },
    ],
  },
  *check({ paragraphs, facts: { year } }) {
    if (year === undefined) return;
    const stale = new RegExp(`(?<![^。！？；])${year - 1}年(?:度|全年|，)(?![—－-])`, 'g');
    for (const unit of paragraphs) {
      if (unit.part === undefined || !['achievements', 'problems', 'leadership'].includes(unit.part))
        continue;
      if (!unit.text.includes(`${year - 1}年`) || unit.text.includes(`${year}`)) continue;
      for (const match of unit.text.matchAll(stale)) {
        const end = match.index + match[0].length;
        const rest = unit.text.slice(end, end + 200);
        if (reasonPattern.test(/^[^。！？]*/.exec(rest)![0])) continue;
        const words = match[0].replace('，', '');
        yield remarkOn(
          unit,
          { index: match.index, 0: words },
          `“${words}”不是本报告的年度（${year}年），请核对是不是上一年报告留下的，数据是否要更新`,
        );
      }
    }
  },
};
