import { namesSubject } from '../../../document/facts.js';
import {
  isHeadingFor,
  type MandatoryPart,
  mandatoryParts,
  speaksOf,
} from '../../../document/part-content.js';
import { quoteWords } from '../../../text/quote-words.js';
import type { Rule, RuleContext, TextUnit } from '../../rule.js';
import { reportContents } from './report-contents.js';

const otherReport = /工作(?:的?报告|总结|汇报)|述职|述法/;

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
        text: '云岭县司法局2025年法治政府建设年度报告\n一、强化政治引领，压实工作责任\n（一）主要负责人履行第一责任人职责\n局长带头述法1次。\n（二）学习习近平法治思想\n学习8次。\n二、规范行政执法\n评查案卷60卷。\n三、存在问题及2026年工作计划\n（一）存在问题。普法方式单一，原因是投入不足。\n（二）2026年工作计划。加强培训。\n云岭县司法局\n2026年2月20日',
      },
      {
        text: '云岭县2025年度法治政府建设情况报告\n一、主要举措和成效\n全年审结行政复议案件45件。\n二、存在的不足及原因\n执法力量不足，原因是编制下沉较慢。\n三、县委、县政府主要负责人履行第一责任人职责情况\n县委书记、县长带头述法。\n四、2026年主要安排\n2026年充实执法力量。\n云岭县人民政府\n2026年2月20日',
      },
    ],
  },
  *check(context) {
    const title = context.units.find(({ role }) => role === 'title')?.text ?? '';
    // What names itself another report (政府工作报告) has other parts; the rule on titles says so.
    const severity = title !== '' && otherReport.test(title) && !namesSubject(title) ? 'info' : undefined;
    for (const [key, name] of Object.entries(mandatoryParts) as [MandatoryPart, string][]) {
      const state = findPart(key, context);
      if (state === 'headed' || state === 'unknown') continue;
      const told = state === 'missing' ? undefined : state;
      if (told) yield { unit: told, severity: 'info', message: explainUnheaded(name, told) };
      else yield { path: '', severity, message: `缺少“${name}”部分，这是年度报告规定的内容，请补写` };
    }
  },
};

/** Whether a part has a heading, or else the paragraph that speaks of what belongs to it. */
export function findPart(
  key: MandatoryPart,
  { sections, headings, paragraphs, report, facts: { year } }: RuleContext,
): TextUnit | 'headed' | 'missing' | 'unknown' {
  // A text without headings has parts that no program can tell apart.
  if (!report && sections.length < 2) return 'unknown';
  if (sections.some((section) => section.part === key)) return 'headed';
  if (headings.some((heading) => isHeadingFor(key, heading.text))) return 'headed';
  return paragraphs.find((unit) => speaksOf(key, unit.text, year)) ?? 'missing';
}

function explainUnheaded(name: string, { trail }: TextUnit): string {
  const heading = trail.at(-1)?.heading;
  const where = heading ? `${quoteWords(heading.label + heading.content.text.slice(0, 12))}下面` : '这里';
  return `“${name}”没有单独的标题，只在${where}讲到，加上标题“${name}”，读者和督察单位容易找到`;
}
