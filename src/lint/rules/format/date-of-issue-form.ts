import { findPlaceholders } from '../../../text/gaps/placeholder.js';
import type { Rule } from '../../rule.js';
import { exampleText } from '../example-text.js';

export const dateOfIssueForm: Rule = {
  id: 'format/date-of-issue-form',
  title: '成文日期用阿拉伯数字写全年、月、日',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.5.4' },
  examples: {
    bad: [
      { text: exampleText({ date: '2月20日' }) },
      { text: exampleText({ date: '二〇二六年二月二十日' }) },
    ],
    good: [{ text: exampleText({}) }],
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
