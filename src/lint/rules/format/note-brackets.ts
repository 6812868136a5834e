import type { Rule } from '../../rule.js';

export const noteBrackets: Rule = {
  id: 'format/note-brackets',
  title: '附注不写圆括号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.6' },
  examples: {
    bad: [{ yaml: '附注: （此件公开发布）' }],
    good: [{ yaml: '附注: 此件公开发布' }],
  },
  *check({ units, report }) {
    if (!report) return;
    for (const unit of units) {
      const { role, text } = unit;
      if (role !== 'note' || !/^[（(].*[）)]$/.test(text)) continue;
      const end = text.length;
      yield {
        unit,
        message: '附注的圆括号会自动加上，请去掉这里的圆括号',
        fix: [
          { start: 0, end: 1, text: '' },
          { start: end - 1, end, text: '' },
        ],
      };
    }
  },
};
