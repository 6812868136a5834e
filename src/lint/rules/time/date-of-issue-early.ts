import type { Rule } from '../../rule.js';
import { dateUnit } from './date-unit.js';

export const dateOfIssueEarly: Rule = {
  id: 'time/date-of-issue-early',
  title: '成文日期在报告年度结束之后',
  severity: 'warning',
  basis: { kind: '实务', source: '年度报告写全年的情况，在次年印发' },
  examples: {
    bad: [{ yaml: '成文日期: 2025-12-20' }],
    good: [{ yaml: '成文日期: 2026-01-04' }],
  },
  *check({ units, facts: { year, dateOfIssue } }) {
    if (!dateOfIssue || year === undefined || dateOfIssue.year > year) return;
    yield {
      unit: dateUnit(units),
      message: `成文日期在${year}年结束之前，全年的情况还没有定，请核对日期或者报告年度`,
    };
  },
};
