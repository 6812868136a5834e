import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const leftoverReference: Rule = {
  id: 'residue/leftover-reference',
  title: '正文里没有模板的引用符号',
  severity: 'warning',
  basis: { kind: '实务', source: '模板的符号不应当留在正文里' },
  examples: {
    bad: [
      '受理行政复议案件46}}件。',
      {
        text: '云岭县2025年度法治政府建设情况报告\n全年受理行政复议案件{{行政复议.受理}}件。\n云岭县人民政府\n2026年2月20日',
      },
    ],
    good: [{ yaml: '数据: { 行政复议: { 受理: 46 } }\n成效: 全年受理行政复议案件{{行政复议.受理}}件。' }],
  },
  *check({ units, report }) {
    // In a report file an unusable {{ is reported when the document is composed; \{{ is meant as it stands.
    const pattern = report ? /\}\}/g : /\{\{[^{}\n]{0,40}\}\}|\{\{|\}\}/g;
    for (const [unit, match] of findMatches(units, pattern))
      yield remarkOn(unit, match, `“${match[0]}”是模板的引用符号，请换成实际的文字或者数字`);
  },
};
