import type { DocumentFacts } from '../../../document/facts.js';
import { compareDates } from '../../../text/calendar-date.js';
import type { Config } from '../../config.js';
import type { Rule } from '../../rule.js';
import { dateUnit } from './date-unit.js';

/** 每年3月1日前; whether the day itself still counts is not settled, so it is only asked about. */
const national = { month: 3, day: 1 };

export const reportLate: Rule = {
  id: 'time/report-late',
  title: '每年3月1日前报送',
  severity: 'warning',
  basis: { kind: '法规', source: '《法治政府建设与责任落实督察工作规定》' },
  examples: {
    bad: [
      { yaml: '成文日期: 2026-03-06', today: '2026-03-10' },
      { yaml: '成文日期: 2026-03-01', today: '2026-03-10' },
    ],
    good: [
      { yaml: '成文日期: 2026-02-28', today: '2026-03-10' },
      {
        yaml: '发文机关: 云江省人民政府\n成文日期: 2026-03-06',
        today: '2026-03-10',
      },
    ],
  },
  *check({ units, config, facts }) {
    const deadline = compareWithDeadline(facts, config);
    if (!deadline || deadline.order < 0) return;
    const { order, month, day, isLocal } = deadline;
    const limit = `${isLocal ? '本地要求' : '规定'}${month}月${day}日前`;
    yield {
      unit: dateUnit(units),
      message:
        order === 0
          ? `成文日期正好是${month}月${day}日，${limit}报送，当天是否算按期没有定论，宜提前一天`
          : `成文日期晚了，${limit}报送${facts.year}年度的报告，请核对日期`,
      severity: order === 0 ? 'info' : undefined,
    };
  },
};

/**
 * How the date of issue lies to the day before which the report is due: negative before it, 0 on it. Undefined where
 * nothing can be said; a date years later is a matter of the title.
 */
export function compareWithDeadline(
  { year, dateOfIssue, above }: DocumentFacts,
  config: Config,
): { order: number; month: number; day: number; isLocal: boolean } | undefined {
  if (!dateOfIssue || year === undefined || dateOfIssue.year > year + 1) return undefined;
  const local = config.deadlines.report;
  const { month, day } = local ?? readDeadline(above?.deadline) ?? national;
  const order = compareDates(dateOfIssue, { year: year + 1, month, day });
  return { order, month, day, isLocal: local !== undefined };
}

/** `04-01`: what is known of a government above; those below all have the national one. */
function readDeadline(written: string | undefined) {
  const [month, day] = written?.split('-').map(Number) ?? [];
  return month && day ? { month, day } : undefined;
}
