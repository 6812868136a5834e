import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/lint/read-config.js';
import { checkScoring } from '../../src/review/check-scoring.js';
import { composeSheets } from '../../src/review/compose-sheets.js';
import { reviewCity } from '../../src/review/review-city.js';
import { reviewText, writeReportText } from './support/review-text.js';

/** The office's settings with these criteria. */
function readScoring(criteria: string, full = '') {
  const text = `格式: lawreport-config/1\n评分:\n${full}  标准:\n${criteria.replace(/^/gm, '    ')}\n`;
  const { config, source } = readConfig(text).value!;
  return { text, source, scoring: config.scoring! };
}

/** The sheet 评分 for a report with these parts, each line without the name of the place. */
function score(criteria: string, parts: Parameters<typeof writeReportText>[0] = {}, full?: string) {
  const { scoring } = readScoring(criteria, full);
  const city = reviewCity([reviewText(writeReportText(parts))], { lastYear: [], unread: [], scoring });
  const sheet = composeSheets(city).find(({ name }) => name === '评分')!;
  expect(sheet.header).toEqual(['地区', '得分', '标准', '扣分', '理由', '位置']);
  return { total: city.rows[0]!.score!.total, lines: sheet.rows.map(([, , ...line]) => line) };
}

describe('the office’s scoring', () => {
  it('takes points off for each criterion, with the reason and the place', () => {
    const { total, lines } = score(
      `- { 名称: 部分齐全, 栏目: 缺少的部分, 超过: 0, 每: 1, 扣分: 15 }
- { 名称: 按期报送, 栏目: 按期, 不是: 是, 扣分: 5 }
- { 名称: 写明原因, 栏目: 写了原因, 是: 否, 扣分: 4 }`,
      { leadership: '', problems: '乡镇执法力量不足。', date: '2026年3月1日' },
      '  满分: 50\n',
    );
    expect(total).toBe(50 - 15 - 5 - 4);
    expect(lines).toEqual([
      [
        '部分齐全',
        15,
        '“缺少的部分”为1，超过0',
        expect.stringMatching(/^全文：缺少“党政主要负责人履行第一责任人职责情况”部分/),
      ],
      ['按期报送', 5, '“按期”为当天，不是“是”', expect.anything()],
      ['写明原因', 4, '“写了原因”为否', expect.stringContaining('没有写原因')],
    ]);
  });

  it('has a full score of 100 where none is named, and never less than nothing', () => {
    const late = { date: '2026年3月9日' };
    const criterion = (points: number) => `- { 名称: 按期, 栏目: 按期, 是: 否, 扣分: ${points} }`;
    expect(score(criterion(5)).total).toBe(100);
    expect(score(criterion(5), late).total).toBe(95);
    expect(score(criterion(500), late).total).toBe(0);
  });

  it('takes nothing off for what a report does not show, and says so', () => {
    const { total, lines } = score('- { 名称: 不照抄, 栏目: 与去年相同, 超过: 50, 扣分: 10 }');
    expect(total).toBe(100);
    expect(lines).toEqual([['不照抄', 0, '报告里看不出来，没有扣分', undefined]]);
  });

  it('says of a share that it is one, and names no place where there is none', () => {
    const { lines } = score('- { 名称: 问题, 栏目: 问题占比, 不足: 90, 扣分: 1 }');
    expect(lines).toEqual([['问题', 1, '“问题占比”为30.5%，不足90%', undefined]]);
  });
});

it('names the findings behind a column, and no others', () => {
  const parts = {
    achievements:
      '全年抽查种子标签80批，其中规范60批，规范率为85%。\n联系电话13912345678，【待填：座机】，台帐____册。',
    problems: '乡镇执法力量不足。',
    leadership: '县长带头述法。',
    plans: '',
    date: '2026年3月11日',
  };
  const behind = (column: string, threshold: string) =>
    String(score(`- { 名称: 甲, 栏目: ${column}, ${threshold}, 扣分: 1 }`, parts).lines[0]![3])
      .split('；')
      .filter((line) => line.includes('：'))
      .map((line) => line.replace(/^[^：]*：/, '').slice(0, 12));
  expect(
    Object.fromEntries(
      [
        ['按期', '是: 否'],
        ['下年打算', '是: 缺少'],
        ['缺少的部分', '超过: 0'],
        ['写了原因', '是: 否'],
        ['党政负责人都写', '不是: 是'],
        ['数据有误', '超过: 0'],
        ['错误', '超过: 0'],
        ['没有填完', '超过: 0'],
        ['个人信息', '超过: 0'],
      ].map(([column, threshold]) => [column, behind(column!, threshold!)]),
    ),
  ).toEqual({
    按期: ['成文日期晚了，规定3月1'],
    下年打算: ['缺少“下一年度主要安排”'],
    缺少的部分: ['缺少“下一年度主要安排”'],
    写了原因: ['只写了不足，没有写原因，'],
    党政负责人都写: ['这一部分只写了政府主要负'],
    数据有误: ['60/80为75.0%，'],
    错误: ['缺少“下一年度主要安排”'],
    没有填完: ['“【待填：座机】”还没有', '“____册”是留空的地'],
    个人信息: ['“13912345678'],
  });
});

describe('a threshold', () => {
  const lost = (criterion: string, warnings: number) =>
    100 -
    score(`- { 名称: 警告, 栏目: 警告, ${criterion} }`, {
      achievements: Array.from({ length: warnings }, () => '水渠维护台帐建立。').join('\n') || '甲。',
    }).total;

  it.each([
    ['超过: 2, 扣分: 3', [0, 0, 0, 3, 3, 3]],
    ['超过: 2, 每: 1, 扣分: 3', [0, 0, 0, 3, 6, 9]],
    ['超过: 2, 每: 2, 扣分: 3', [0, 0, 0, 0, 3, 3]],
    ['超过: 2, 每: 1, 扣分: 3, 最多: 7', [0, 0, 0, 3, 6, 7]],
    ['超过: 0, 每: 1, 扣分: 0.1', [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    ['不足: 3, 扣分: 2', [2, 2, 2, 0, 0, 0]],
    ['不足: 3, 每: 1, 扣分: 2', [6, 4, 2, 0, 0, 0]],
    ['是: 2, 扣分: 4', [0, 0, 4, 0, 0, 0]],
    ['不是: 2, 扣分: 4', [4, 4, 0, 4, 4, 4]],
  ])('takes off of 0, 1, … 5 warnings: %s', (criterion, points) => {
    expect(points.map((_, warnings) => Math.round(lost(criterion, warnings) * 1e6) / 1e6)).toEqual(points);
  });
});

describe('a mistake in the criteria', () => {
  it.each([
    [
      '{ 名称: 错, 栏目: 缺少部分, 超过: 0, 扣分: 5 }',
      '缺少部分',
      '没有“缺少部分”这一栏，是否想写“缺少的部分”？',
    ],
    ['{ 名称: 错, 栏目: 按期, 扣分: 5 }', '名称', '每条标准要写“是”“不是”“超过”“不足”中的一个，也只写一个'],
    [
      '{ 名称: 错, 栏目: 字数, 超过: 5, 不足: 3, 扣分: 5 }',
      '名称',
      '每条标准要写“是”“不是”“超过”“不足”中的一个，也只写一个',
    ],
    ['{ 名称: 错, 栏目: 按期, 超过: 3, 扣分: 5 }', '名称', '“按期”不是数，请用“是”或者“不是”'],
    ['{ 名称: 错, 栏目: 按期, 不足: 3, 扣分: 5 }', '名称', '“按期”不是数，请用“是”或者“不是”'],
    ['{ 名称: 错, 栏目: 按期, 是: 否, 每: 1, 扣分: 5 }', '1', '“每”要与“超过”或者“不足”同用'],
  ])('is told at its place: %s', (criterion, words, said) => {
    const { text, source, scoring } = readScoring(
      `- { 名称: 对, 栏目: 字数, 超过: 9, 扣分: 1 }\n- ${criterion}`,
    );
    const [finding, ...others] = checkScoring(scoring, source);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', message: said, path: '评分.标准[1]' });
    expect(text.slice(finding!.range!.start.offset, finding!.range!.end.offset)).toBe(words);
  });

  it('is none where each has one threshold that fits', () => {
    const { source, scoring } = readScoring(
      `- { 名称: 甲, 栏目: 按期, 是: 否, 扣分: 1 }
- { 名称: 乙, 栏目: 成效占比, 不足: 40, 每: 5, 扣分: 1, 最多: 3 }
- { 名称: 丙, 栏目: 级别, 不是: 县, 扣分: 1 }`,
    );
    expect(checkScoring(scoring, source)).toEqual([]);
  });
});
