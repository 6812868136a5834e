import type { PartKey } from '../../../document/model.js';
import type { Rule } from '../../rule.js';
import { reportContents } from './report-contents.js';

const mandatory: Partial<Record<PartKey, { name: string; spoken: RegExp }>> = {
  achievements: { name: '主要举措和成效', spoken: /成效|举措|做法|工作(?:情况|开展|回顾|进展)/ },
  problems: { name: '存在的不足和原因', spoken: /问题|不足|短板|薄弱|差距/ },
  leadership: {
    name: '党政主要负责人履行第一责任人职责情况',
    spoken: /第一责任人|负责(?:人|同志).{0,12}(?:履|职责)/,
  },
  plans: { name: '下一年度主要安排', spoken: /安排|打算|计划|思路|下一?步|下一?阶段|今后|措施/ },
};

export const missingPart: Rule = {
  id: 'structure/missing-part',
  title: '四个必备部分一个也不能少',
  severity: 'error',
  basis: reportContents,
  examples: {
    bad: [
      { yaml: '', without: ['负责人履职'] },
      { yaml: '', without: ['问题'] },
    ],
    good: [
      { yaml: '其他: 本年度没有其他需要报告的情况。' },
      {
        text: '云岭县2025年度法治政府建设情况报告\n一、主要举措和成效\n全年审结行政复议案件45件。\n二、存在的不足及原因\n执法力量不足，原因是编制下沉较慢。\n三、县委、县政府主要负责人履行第一责任人职责情况\n县委书记、县长带头述法。\n四、2026年主要安排\n2026年充实执法力量。\n云岭县人民政府\n2026年2月20日',
      },
    ],
  },
  *check({ sections, headings, report }) {
    // A text without headings has parts that no program can tell apart.
    if (!report && sections.length < 2) return;
    for (const [key, { name, spoken }] of Object.entries(mandatory)) {
      const isThere =
        sections.some((section) => section.part === key) ||
        headings.some((heading) => spoken.test(heading.text));
      if (report ? report.parts.some((part) => part.key === key) : isThere) continue;
      yield { path: '', message: `缺少“${name}”部分，这是年度报告规定的内容，请补写` };
    }
  },
};
