import type { Rule } from '../../rule.js';
import { reportContents } from './report-contents.js';

export const planWithoutNextYear: Rule = {
  id: 'structure/plan-without-next-year',
  title: '安排要写的是下一年度',
  severity: 'warning',
  basis: reportContents,
  examples: {
    bad: [
      {
        yaml: '下年打算:\n  标题: 下一步工作措施\n  导语: 完成乡镇执法人员招录和轮训。',
      },
    ],
    good: [
      {
        yaml: '下年打算:\n  标题: 下一步工作措施\n  导语: 2026年6月底前完成乡镇执法人员招录。',
      },
      {
        yaml: '下年打算:\n  标题: 下一年度主要安排\n  导语: 完成乡镇执法人员招录。',
      },
    ],
  },
  *check({ sections, facts: { year } }) {
    if (year === undefined) return;
    for (const { part, heading, units } of sections) {
      if (part !== 'plans' || units.length === 0) continue;
      const words = [heading, ...units].map((unit) => unit.text).join('\n');
      if (words.includes(`${year + 1}`) || /明年|来年|下一?年|新的一年|新一年|“十[四五六]五”/.test(words))
        continue;
      yield {
        unit: heading,
        message: `这一部分没有提到${year + 1}年，年度报告应当写“下一年度主要安排”，请写明是${year + 1}年的安排`,
      };
    }
  },
};
