import { type Rule, remarkOn } from '../../rule.js';
import { exampleText } from '../example-text.js';

export const lastYearTitle: Rule = {
  id: 'residue/last-year-title',
  title: '标题里的年度是报告年度',
  severity: 'warning',
  basis: { kind: '实务', source: '在上一年报告上修改时留下的标题' },
  examples: {
    bad: [
      { yaml: '标题: 云岭县人民政府关于2024年度法治政府建设情况的报告' },
      { text: exampleText({ year: 2023, date: '2025年2月20日' }) },
    ],
    good: [{ yaml: '标题: 云岭县人民政府关于2025年度法治政府建设情况的报告' }, { text: exampleText({}) }],
  },
  *check({ units, report, facts: { year, dateOfIssue } }) {
    const title = units.find((unit) => unit.role === 'title');
    const match = title && /(?<!\d)(20\d\d)\s?年/.exec(title.text);
    if (!title || !match) return;
    const expected = report ? year : dateOfIssue && dateOfIssue.year - 1;
    const given = Number(match[1]);
    // A text dated in the very year of its title is a matter of the date.
    if (expected === undefined || given === expected || (!report && given > expected)) return;
    const why = report ? `报告年度是${expected}年` : `报告在${dateOfIssue!.year}年印发`;
    yield remarkOn(title, match, `标题写的是“${match[0]}”，${why}，请核对是否应为“${expected}年”`);
  },
};
