import { findPlaceholders } from '../../../text/placeholder.js';
import type { Rule } from '../../rule.js';

export const dateOfIssueForm: Rule = {
  id: 'format/date-of-issue-form',
  title: '成文日期用阿拉伯数字写全年、月、日',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.5.4' },
  examples: {
    bad: [{ text: dated('2月20日') }, { text: dated('二〇二六年二月二十日') }],
    good: [{ text: dated('2026年2月20日') }],
  },
  *check({ units, facts: { year } }) {
    for (const unit of units) {
      if (unit.role !== 'dateOfIssue') continue;
      const { text } = unit;
      // Leading zeros are a matter of the numerals rules.
      if (/^20\d\d年\d{1,2}月\d{1,2}日$/.test(text) || findPlaceholders(text).length > 0) continue;
      yield {
        unit,
        message: `成文日期写的是“${text}”，请用阿拉伯数字写全年、月、日，例如“${(year ?? 2025) + 1}年2月20日”`,
      };
    }
  },
};

function dated(date: string): string {
  return [
    '云岭县人民政府关于2025年度法治政府建设情况的报告',
    '青川市人民政府：',
    '一、主要举措和成效',
    '全县审结行政复议案件45件。',
    '二、存在的不足和原因',
    '乡镇执法力量不足，主要原因是编制下沉较慢。',
    '三、党政主要负责人履行第一责任人职责情况',
    '县委书记、县长带头述法，出庭应诉1次。',
    '四、2026年主要安排',
    '2026年6月底前完成乡镇执法人员招录。',
    '云岭县人民政府',
    date,
  ].join('\n');
}
