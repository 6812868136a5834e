import type { Rule } from '../../rule.js';

export const dateOfIssueMissing: Rule = {
  id: 'time/date-of-issue-missing',
  title: '报告要写成文日期',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.5' },
  examples: {
    bad: [{ yaml: '', without: ['成文日期'] }],
    good: [{ yaml: '成文日期: 2026-02-20' }, { yaml: '成文日期: 2026年2月20日' }],
  },
  *check({ document, report, paragraphs }) {
    if (document.dateOfIssue) return;
    // A day that the calendar does not have is complained of as such.
    if (/^20\d\d年\d{1,2}月\d{1,2}日$/.test(paragraphs.at(-1)?.text.trim() ?? '')) return;
    // A published page often carries the date in its metadata only.
    const severity = report ? 'warning' : 'info';
    yield { path: '', severity, message: '没有成文日期，请写上签发的年、月、日' };
  },
};
