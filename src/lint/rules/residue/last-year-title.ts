import { type Rule, remarkOn } from '../../rule.js';

export const lastYearTitle: Rule = {
  id: 'residue/last-year-title',
  title: '标题里的年度是报告年度',
  severity: 'warning',
  basis: { kind: '实务', source: '在上一年报告上修改时留下的标题' },
  examples: {
    bad: [
      { yaml: '标题: 云岭县人民政府关于2024年度法治政府建设情况的报告' },
      { text: faultless('2023', '2025年2月20日') },
    ],
    good: [
      { yaml: '标题: 云岭县人民政府关于2025年度法治政府建设情况的报告' },
      { text: faultless('2025', '2026年2月20日') },
    ],
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

function faultless(year: string, date: string): string {
  return [
    `云岭县人民政府关于${year}年度法治政府建设情况的报告`,
    '青川市人民政府：',
    '一、主要举措和成效',
    '全县审结行政复议案件45件。',
    '二、存在的不足和原因',
    '乡镇执法力量不足，主要原因是编制下沉较慢。',
    '三、党政主要负责人履行第一责任人职责情况',
    '县委书记、县长带头述法，出庭应诉1次。',
    '四、下一年度主要安排',
    '6月底前完成乡镇执法人员招录。',
    '云岭县人民政府',
    date,
  ].join('\n');
}
