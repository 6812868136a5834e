import { compareDates, formatChineseDate } from '../../../text/calendar-date.js';
import type { Rule } from '../../rule.js';
import { dateUnit } from './date-unit.js';

export const dateOfIssueFuture: Rule = {
  id: 'time/date-of-issue-future',
  title: '成文日期不在今天之后',
  severity: 'info',
  basis: { kind: '实务', source: '成文日期是领导签发的日期' },
  examples: {
    bad: [{ yaml: '成文日期: 2026-02-26', today: '2026-02-25' }],
    good: [{ yaml: '成文日期: 2026-02-25', today: '2026-02-25' }],
  },
  *check({ units, today, facts: { dateOfIssue } }) {
    if (!dateOfIssue || compareDates(dateOfIssue, today) <= 0) return;
    yield {
      unit: dateUnit(units),
      message: `成文日期还没有到（今天是${formatChineseDate(today)}），定稿时请改为签发的日期`,
    };
  },
};
