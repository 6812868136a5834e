import { describe, expect, it } from 'vitest';
import { composeSheets } from '../../src/review/compose-sheets.js';
import { reviewCity } from '../../src/review/review-city.js';
import { reviewText, writeReportText } from './support/review-text.js';

const passage =
  '针对旧货市场里反复出现的老难题，专班逐户上门会诊，把25条意见编成台账，由审计局每旬对账销号，办结一件公示一件。';
const other =
  '围绕渡口码头的安全隐患，水上队伍凌晨巡查，约谈船主后签订承诺，把隐患清单贴在候船室门口供群众监督。';
const third =
  '对照旧账复核宅基地登记，邻里争议当场丈量，界址逐户签字确认，疑难的三户交由老支书出面说合，一月之内全部办妥。';

const report = (organ: string, achievements = '办理提案11件。', file = `报送/${organ}.txt`) =>
  reviewText(writeReportText({ organ, achievements }), { file });
const city = (
  reports: readonly ReturnType<typeof report>[],
  lastYear: readonly ReturnType<typeof report>[] = [],
) => reviewCity(reports, { lastYear, unread: [] });

describe('the reports of a city', () => {
  it('stand in their natural order', () => {
    const order = (...places: string[]) =>
      city(places.map((place) => report(`${place}县人民政府`))).rows.map(({ label }) => label);
    expect(order('云岭10', '云岭2', '云岭', '云岭21', '丙川2', '云岭2区')).toEqual([
      '丙川2县',
      '云岭2区县',
      '云岭2县',
      '云岭10县',
      '云岭21县',
      '云岭县',
    ]);
  });

  it('of one place are told apart, by their files in order', () => {
    const [last, second, first] = ['10', '2', '1'].map((name) =>
      report('云岭县人民政府', undefined, `报送/${name}.txt`),
    );
    const { rows } = city([last!, second!, first!]);
    expect(rows.map(({ label, file }) => `${label} ${file}`)).toEqual([
      '云岭县 报送/1.txt',
      '云岭县（2） 报送/2.txt',
      '云岭县（3） 报送/10.txt',
    ]);
  });

  it('that could not be read are listed in the same order', () => {
    const unread = ['乙10.pdf', '甲.pdf', '乙9.pdf'].map((file) => ({ file, reason: '没有文字' }));
    const listed = reviewCity([], { lastYear: [], unread }).unread;
    expect(listed.map(({ file }) => file)).toEqual(['乙9.pdf', '乙10.pdf', '甲.pdf']);
  });
});

describe('what a report shares', () => {
  it('with others names the one with which it shares most', () => {
    const { rows } = city([
      report('甲川县人民政府', `${passage}\n${other}\n${third}`),
      report('乙川县人民政府', passage),
      report('丙川县人民政府', `${other}\n${third}`),
      report('丁川县人民政府'),
    ]);
    expect(Object.fromEntries(rows.map(({ label, alikeMost }) => [label, alikeMost]))).toEqual({
      丁川县: undefined,
      丙川县: '甲川县',
      乙川县: '甲川县',
      甲川县: '丙川县',
    });
    expect(rows.find(({ label }) => label === '丁川县')!.alike).toBe(0);
  });

  it('with its own of last year is told of the same place only', () => {
    const { rows } = city(
      [report('甲川县人民政府', passage), report('乙川县人民政府', other), report('丙川县人民政府')],
      [report('甲川县人民政府', passage), report('乙川县人民政府')],
    );
    const shares = Object.fromEntries(rows.map(({ label, reuse }) => [label, reuse?.share]));
    expect(shares.甲川县).toBeGreaterThan(30);
    expect(shares.丙川县).toBeUndefined();
    expect(shares.乙川县).toBe(0);
  });
});

describe('the workbook', () => {
  const [first, second] = [
    report('甲川县人民政府', `各村都建立了水渠维护台帐。\n受理行政复议案件46件。\n${passage}`),
    report('乙川县人民政府', `受理行政复议案件40件。\n${passage}`),
  ];
  const sheets = (...given: Parameters<typeof reviewCity>) =>
    Object.fromEntries(
      composeSheets(reviewCity(...given)).map(({ name, header, rows }) => [
        name,
        rows.map((row) => Object.fromEntries(header.map((title, at) => [title, row[at]]))),
      ]),
    );
  const book = sheets([first!, second!], {
    lastYear: [reviewText(writeReportText({ organ: '乙川县人民政府', achievements: `${passage}${other}` }))],
    unread: [],
  });

  it('has a row for each report, with what is said of it in words', () => {
    expect(book.汇总).toHaveLength(2);
    expect(book.汇总![1]).toMatchObject({
      地区: '甲川县',
      机关: '甲川县人民政府',
      级别: '县',
      成文日期: '2026-02-11',
      按期: '是',
      成效: '有',
      缺少的部分: 0,
      写了原因: '是',
      党政负责人都写: '是',
      写明下一年: '是',
      核对的数据关系: 0,
      警告: 1,
      没有填完: 0,
      与去年相同: undefined,
      最像的报告: '乙川县',
      文件: '报送/甲川县人民政府.txt',
    });
    expect(book.汇总![1]).not.toHaveProperty('得分');
  });

  it.each([
    [{ date: '2026年3月1日' }, { 按期: '当天' }],
    [{ date: '2026年3月2日' }, { 按期: '否' }],
    [{ date: '' }, { 按期: undefined, 成文日期: undefined }],
    [{ problems: '' }, { 问题: '缺少', 写了原因: undefined, 缺少的部分: 1 }],
    [
      { problems: '', leadership: '' },
      { 缺少的部分: 2, 党政负责人都写: undefined },
    ],
    [{ problems: '力量不足。' }, { 写了原因: '否' }],
    [{ leadership: '县委书记带头述法。' }, { 党政负责人都写: '只写党委' }],
    [{ leadership: '县长带头述法。' }, { 党政负责人都写: '只写政府' }],
    [{ leadership: '带头述法。' }, { 党政负责人都写: '没有写明' }],
    [{ achievements: '收件3件，办结3件，督办。' }, { 字数: 100, 每千字数据: 20 }],
    [{ achievements: '联系电话13912345678，【待填：座机】。' }, { 个人信息: 1, 没有填完: 1 }],
  ])('says of %j: %j', (parts, said) => {
    const { 汇总: rows } = sheets([reviewText(writeReportText(parts))], { lastYear: [], unread: [] });
    expect(rows![0]).toMatchObject(said);
  });

  it('lists what is found, with its place and its basis', () => {
    expect(book.问题).toEqual([
      {
        地区: '甲川县',
        级别: '警告',
        位置: '一、主要举措和成效 > 第1段',
        问题: '“台帐”是错别字，应当写“台账”',
        处数: 1,
        依据: '实务：公文校对常见错别字',
        规则: 'wording/misspelling',
      },
    ]);
  });

  it('lists what two share, and what is taken from last year', () => {
    expect(book.相同段落).toEqual([
      {
        地区: '乙川县',
        位置: '一、主要举措和成效第2段',
        对方: '甲川县',
        对方位置: '一、主要举措和成效第3段',
        字数: passage.length,
        怎样相同: '逐字相同',
        文字: passage,
        对方文字: passage,
      },
      {
        地区: '乙川县',
        位置: '一、主要举措和成效第2段',
        对方: '本单位去年的报告',
        对方位置: '一、主要举措和成效',
        字数: passage.length,
        怎样相同: '逐字相同',
        文字: passage,
        对方文字: passage,
      },
    ]);
  });

  it('puts indicators side by side, with an empty cell for whom they are not known of', () => {
    const three = sheets([first!, second!, report('丙川县人民政府')], { lastYear: [], unread: [] });
    expect(three.数据对照).toEqual([
      {
        数据项: '行政复议.受理',
        单位: '件',
        中位数: 43,
        请核实: undefined,
        丙川县: undefined,
        乙川县: 40,
        甲川县: 46,
      },
    ]);
  });

  it('names what could not be read, if there is any', () => {
    expect(book).not.toHaveProperty('没有读出');
    const unread = [{ file: '扫描.pdf', reason: '没有文字' }];
    expect(sheets([first!], { lastYear: [], unread }).没有读出).toEqual([
      { 文件: '扫描.pdf', 原因: '没有文字' },
    ]);
  });
});
