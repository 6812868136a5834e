import { formatLabel } from '../../../document/number-document.js';
import type { Rule } from '../../rule.js';

export const levelSkipped: Rule = {
  id: 'structure/level-skipped',
  title: '层次序数依次用一、（一）1.（1）',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.3', strength: '可以' },
  examples: {
    bad: [{ text: typed('1.', '2.') }],
    good: [{ text: typed('（一）', '（二）') }],
  },
  *check({ headings, report }) {
    // A report file has no typed numbers.
    if (report) return;
    const told = new Set();
    for (const unit of headings) {
      const parent = unit.trail.at(-1);
      const { level, label } = unit.heading;
      if (!parent || label === '' || level <= parent.heading.level + 1 || told.has(parent)) continue;
      told.add(parent);
      const wanted = formatLabel((parent.heading.level + 1) as typeof level, 1);
      yield {
        unit,
        message: `“${label}”直接接在“${parent.heading.label}”之下，层次序数可以依次用“一、”“（一）”“1.”“（1）”，这里宜用“${wanted}”`,
      };
    }
  },
};

function typed(first: string, second: string): string {
  return [
    '云岭县人民政府关于2025年度法治政府建设情况的报告',
    '一、主要举措和成效',
    `${first}依法履行政府职能`,
    '全年公布行政许可事项286项。',
    `${second}化解行政争议`,
    '全年审结行政复议案件45件。',
    '二、存在的不足和原因',
    '乡镇执法力量不足，主要原因是编制下沉较慢。',
    '三、党政主要负责人履行第一责任人职责情况',
    '县委书记、县长带头述法，出庭应诉1次。',
    '四、2026年主要安排',
    '2026年6月底前完成乡镇执法人员招录。',
    '云岭县人民政府',
    '2026年2月20日',
  ].join('\n');
}
