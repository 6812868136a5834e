import { compareDates, parseDate } from '../../../text/calendar-date.js';
import type { Rule } from '../../rule.js';

/** 每年4月1日前; whether the day itself still counts is not settled, so it is only asked about. */
const national = { month: 4, day: 1 };

export const publicationLate: Rule = {
  id: 'time/publication-late',
  title: '每年4月1日前向社会公开',
  severity: 'warning',
  basis: { kind: '法规', source: '《法治政府建设与责任落实督察工作规定》', clause: '第二十四条' },
  examples: {
    bad: [{ yaml: '公开信息: { 发布日期: 2026-04-08 }' }, { yaml: '公开信息: { 发布日期: 2026-04-01 }' }],
    good: [{ yaml: '公开信息: { 发布日期: 2026-03-27 }' }, { yaml: '公开信息: { 发布日期: 三月 }' }],
  },
  *check({ report, config, today, isPublishing, facts: { year } }) {
    const written = parseDate(report?.publication?.publishedOn ?? '');
    const published = written ?? (isPublishing ? today : undefined);
    if (!published || year === undefined) return;
    const local = config.deadlines.publication;
    const { month, day } = local ?? national;
    const order = compareDates(published, { year: year + 1, month, day });
    if (order < 0) return;
    const limit = `${local ? '本地要求' : '规定'}${month}月${day}日前`;
    yield {
      path: '公开信息.发布日期',
      message:
        order === 0
          ? `${written ? '发布日期' : '今天'}正好是${month}月${day}日，${limit}公开，当天是否算按期没有定论，宜提前一天`
          : `${written ? '发布日期晚了' : '今天公开已经晚了'}，${limit}向社会公开${year}年度的报告${written ? '，请核对日期' : ''}`,
      severity: order === 0 ? 'info' : undefined,
    };
  },
};
