import { describe, expect, it } from 'vitest';
import { compareYears } from '../../src/figures/compare-years.js';
import { packagedIndicators } from '../lint/support/packaged-indicators.js';
import { type Read, readPlainText, readYamlReport } from './support/read-for-figures.js';

const text = (year: number, body: string) =>
  readPlainText(`云岭县${year}年度法治政府建设情况报告\n一、主要举措和成效\n${body}`);
const compare = (now: Read, before?: Read, jump = 50) =>
  compareYears(now, before, { lint: now.lint, indicators: packagedIndicators, jump });
const rows = (...years: [Read, Read?]) =>
  compare(...years).map(({ item, thisYear, lastYear }) => [item, thisYear, lastYear]);

describe('the numbers of two texts', () => {
  it('are those that the same words name, in another order too', () => {
    expect(
      rows(text(2025, '受理行政复议案件46件。参加培训300人。'), text(2024, '行政复议案件受理40件。')),
    ).toEqual([['受理行政复议案件', 46, 40]]);
  });

  it('are counts of the whole year, with the same unit and a name of four characters', () => {
    const before = text(2024, '受理行政复议案件40件。开展宣传活动40场。办结40件。满意度为98.5%。');
    expect(rows(text(2025, '上半年受理行政复议案件46件。'), before)).toEqual([]);
    expect(rows(text(2025, '2024年受理行政复议案件46件。'), before)).toEqual([]);
    expect(rows(text(2025, '开展宣传活动46次。办结46件。满意度为99.5%。'), before)).toEqual([]);
    expect(rows(text(2025, '开展宣传活动46场。'), before)).toEqual([['开展宣传活动', 46, 40]]);
  });

  it('are not those of the plans', () => {
    const before = text(2024, '开展宣传活动40场。');
    expect(rows(text(2025, '依法办理。\n二、下一步打算\n开展宣传活动60场。'), before)).toEqual([]);
    expect(rows(text(2025, '依法办理。\n二、存在的不足\n开展宣传活动60场。'), before)).toEqual([
      ['开展宣传活动', 60, 40],
    ]);
  });

  it('are none where one year gives two for the same words', () => {
    const before = text(2024, '开展宣传活动40场。');
    expect(rows(text(2025, '开展宣传活动46场。\n开展宣传活动48场。'), before)).toEqual([]);
    expect(rows(text(2025, '开展宣传活动46场。\n开展宣传活动46场。'), before)).toEqual([
      ['开展宣传活动', 46, 40],
    ]);
  });

  it('compare what was carried over with what last year carried forward', () => {
    const before = text(2024, '结转下年行政复议案件4件。');
    expect(compare(text(2025, '上年结转行政复议案件5件。'), before)).toEqual([
      {
        item: '上年结转行政复议案件',
        unit: '件',
        thisYear: 5,
        lastYear: 4,
        note: '上年结转5件，去年报告的结转下年是4件，两个数应当相等',
        isCarried: true,
      },
    ]);
    expect(compare(text(2025, '上年结转行政复议案件4件。'), before)).toEqual([]);
    const both = text(2024, '上年结转行政复议案件5件，结转下年行政复议案件4件。');
    expect(compare(text(2025, '上年结转行政复议案件8件。'), both)).toMatchObject([
      {
        lastYear: 5,
        change: 60,
        note: '增长超过50%，请说明原因；上年结转8件，去年报告的结转下年是4件，两个数应当相等',
      },
    ]);
  });
});

describe('the figures of a report file', () => {
  const report = (data: string) => readYamlReport(`数据:\n  ${data}`);

  it('are compared with 去年, and with last year’s report before it', () => {
    const now = report('行政复议: { 受理: { 值: 46, 去年: 40 }, 审结: 45, 纠错: { 值: 待填, 去年: 3 } }');
    expect(compare(now)).toEqual([
      { item: '行政复议.受理', unit: '件', thisYear: 46, lastYear: 40, change: 15, note: '' },
    ]);
    expect(rows(now, report('行政复议: { 受理: 41, 审结: 40 }'))).toEqual([
      ['行政复议.受理', 46, 41],
      ['行政复议.审结', 45, 40],
    ]);
  });

  it('have the unit that they are given, else that of the catalogue, else none', () => {
    const now = report(
      '行政复议: { 受理: { 值: 46, 单位: 宗, 去年: 40 }, 自创: { 值: 2, 去年: 2 }, 审结: { 值: 45, 去年: 45 } }\n  自己的: { 数: { 值: 1, 去年: 1 } }',
    );
    expect(compare(now).map(({ unit }) => unit)).toEqual(['宗', '', '件', '']);
    expect(rows(now, report('行政复议: { 受理: { 值: 41, 单位: 件 } }'))).toEqual([
      ['行政复议.自创', 2, 2],
      ['行政复议.审结', 45, 45],
      ['自己的.数', 1, 1],
    ]);
  });

  it('are known again in the words of a text, whichever year is the text', () => {
    const file = (value: number) => report(`行政复议: { 受理: ${value} }`);
    expect(rows(file(46), text(2024, '受理行政复议案件40件。'))).toEqual([['行政复议.受理', 46, 40]]);
    expect(rows(text(2025, '新受理行政复议申请46件。'), file(40))).toEqual([['新受理行政复议申请', 46, 40]]);
    expect(rows(file(46), text(2024, '受理行政复议听证案件40件。'))).toEqual([]);
    expect(rows(file(46), text(2024, '受理行政复议案件40件。受理行政复议申请41件。'))).toEqual([]);
    expect(rows(file(46), text(2024, '办理行政复议案件40件。审查受理事项41件。'))).toEqual([]);
  });
});

describe('a change asks for a reason', () => {
  const noteOf = (value: number, lastYear: number, jump = 50) =>
    compare(text(2025, `开展宣传活动${value}场。`), text(2024, `开展宣传活动${lastYear}场。`), jump)[0]!.note;

  it.each([
    [150, 100, ''],
    [151, 100, '增长超过50%，请说明原因'],
    [50, 100, ''],
    [49, 100, '下降超过50%，请说明原因'],
    [3, 0, '去年是0，请说明原因'],
    [0, 0, ''],
  ])('%i after %i: %s', (value, lastYear, note) => {
    expect(noteOf(value, lastYear)).toBe(note);
  });

  it('where it goes beyond the limit that is given', () => {
    expect(noteOf(111, 100, 10)).toBe('增长超过10%，请说明原因');
    expect(noteOf(110, 100, 10)).toBe('');
  });
});
