import type { PartKey } from '../../../document/model.js';
import { recognizePart } from '../../../document/part-headings.js';
import { type Rule, remarkOn } from '../../rule.js';

export const wrongYear: Rule = {
  id: 'time/wrong-year',
  title: '标题、导语里的年份与报告年度一致',
  severity: 'warning',
  basis: { kind: '实务', source: '年度报告所述的是同一年度' },
  examples: {
    bad: [
      { yaml: '导语: 现将云岭县2024年度法治政府建设情况报告如下。' },
      { yaml: '问题:\n  标题: 2024年存在的不足和原因\n  导语: 执法力量不足，原因是编制下沉较慢。' },
      { yaml: '下年打算:\n  标题: 2025年法治政府建设主要安排\n  导语: 2026年6月底前完成乡镇执法人员招录。' },
    ],
    good: [
      { yaml: '导语: 2024年，云岭县被评为示范县。现将2025年度法治政府建设情况报告如下。' },
      {
        yaml: '成效:\n  - 标题: 落实2021—2025年规划\n    正文: 规划任务全部完成。\n  - 标题: 化解行政争议\n    正文: 全年审结45件。',
      },
      { yaml: '下年打算:\n  标题: 2026年法治政府建设主要安排\n  导语: 2026年6月底前完成乡镇执法人员招录。' },
    ],
  },
  *check({ sections, paragraphs, facts: { year } }) {
    if (year === undefined) return;
    for (const { heading, part } of sections) {
      const wanted = part && wantedYear(part, year);
      const years = [...heading.text.matchAll(/(?<![\d—－-])(20\d\d)年/g)];
      const [only] = years;
      if (recognizePart(heading.text, year)?.also) continue;
      if (wanted === undefined || years.length !== 1 || Number(only![1]) === wanted) continue;
      yield remarkOn(
        heading,
        only!,
        `标题里的“${only![0]}”与报告年度不符，${part === 'plans' ? '下一年度的安排' : '这一部分'}应当是“${wanted}年”`,
      );
    }
    for (const unit of paragraphs.filter((paragraph) => paragraph.trail.length === 0)) {
      const match = /现(?:就|将|把)[^。；，现]{0,20}?(20\d\d)年[^。；，]{0,30}(?:报告|汇报)/.exec(unit.text);
      if (!match || Number(match[1]) === year) continue;
      const at = { index: match.index + match[0].indexOf(match[1]!), 0: `${match[1]}年` };
      yield remarkOn(unit, at, `导语写的是“${match[1]}年”，本报告的年度是${year}年，请改为“${year}年”`);
    }
  },
};

function wantedYear(part: PartKey, year: number): number | undefined {
  if (part === 'plans') return year + 1;
  return part === 'others' || part === 'highlights' ? undefined : year;
}
