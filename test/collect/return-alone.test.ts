import { describe, expect, it } from 'vitest';
import { formatPlace, type Grid } from '../../src/collect/grid.js';
import { readReturn } from '../../src/collect/read-return.js';
import { settleReturns } from '../../src/collect/settle-returns.js';
import { grid } from './support/grid.js';

const header = ['编号', '指标', '计量单位', '去年', '今年', '备注'];
const identity = grid(
  [['lawreport-form/1'], ['填报单位', '县司法局'], ['年度', '2025'], ['截止日期', '2026-01-15']],
  { name: '“lawreport”' },
);

describe('a return for which there is no report', () => {
  const read = (...grids: Grid[]) => {
    const { answers, texts, troubles } = readReturn('回收.xlsx', grids);
    return {
      answers: answers.map(({ id, value, measure }) => `${id} ${value ?? '—'}${measure}`),
      texts: texts.map(({ topic, text }) => `${topic}：${text}`),
      troubles: troubles.map(({ place, message }) => `${formatPlace(place)}：${message}`),
    };
  };

  it('is taken at its word: rows by the number of the form, in the measure beside them', () => {
    const table = grid([
      header,
      ['行政复议.受理', '行政复议：受理', '件', '', '46', ''],
      ['政务服务.资金', '', ' 万元 ', '', '12.5', ''],
      ['行政复议.审结', '行政复议：审结', '件', '', '', ''],
    ]);
    expect(read(table)).toEqual({
      answers: ['行政复议.受理 46件', '政务服务.资金 12.5万元', '行政复议.审结 —件'],
      texts: [],
      troubles: [],
    });
  });

  it('has nothing but what the form has rows for', () => {
    const table = grid([
      header,
      ['接待.来访.人次', '接待', '人', '', '3', ''],
      ['自编', '自编的一行', '件', '', '4', ''],
      ['', '负责人（签名）：', '', '', '2026年1月', ''],
    ]);
    expect(read(table)).toEqual({
      answers: [],
      texts: [],
      troubles: [
        '回收.xlsx“数据” 第2行E列：“接待”不是表上原有的一行，写的“3”没有收',
        '回收.xlsx“数据” 第3行E列：“自编的一行”不是表上原有的一行，写的“4”没有收',
        '回收.xlsx“数据” 第4行E列：“负责人（签名）：”不是表上原有的一行，写的“2026年1月”没有收',
      ],
    });
  });

  it('has its texts by the topics that stand there', () => {
    const table = grid([
      ['编号', '主题', '材料'],
      ['', '行政复议', '畅通渠道。'],
      ['', '普法', ''],
    ]);
    expect(read(table)).toMatchObject({ texts: ['行政复议：畅通渠道。'], troubles: [] });
  });
});

describe('whose return it is', () => {
  const headOf = (...grids: Grid[]) => {
    const { unit, year, due, filledOn } = readReturn('回收.xlsx', grids);
    return { unit, year, due, filledOn };
  };
  const asFilledIn = (unit: string, year: string) =>
    grid([['填报单位', unit, '年度', year], ['填报人', '', '填报日期', '2026.1.12'], header]);

  it('is known from the hidden sheet, whatever was typed over what can be seen', () => {
    expect(headOf(asFilledIn('县司法局法制科', '2024年度'), identity)).toEqual({
      unit: '县司法局',
      year: 2025,
      due: '2026-01-15',
      filledOn: '2026-01-12',
    });
  });

  it('is what stands there first, where there is no hidden sheet', () => {
    expect(headOf(asFilledIn('县司法局', '2025年度'), asFilledIn('县公安局', '2024年度'))).toMatchObject({
      unit: '县司法局',
      year: 2025,
    });
  });

  it('is not known where nothing was filled in beside the name of the field', () => {
    const empty = grid([['填报单位', '', '填报人', '甲'], ['年度', '待定', '填报日期', '年初'], header]);
    expect(headOf(empty)).toEqual({ unit: undefined, year: undefined, due: undefined, filledOn: undefined });
  });
});

describe('the unit of a return', () => {
  const settle = (
    file: string,
    unit?: string,
    units: string[] | undefined = ['县司法局', '县公安局', '县水务局', '县委', '县委政法委'],
  ) => {
    const answers = [{ id: '信访.办结', place: { file }, value: '3', measure: '件' }];
    const [settled] = settleReturns([{ file, unit, answers, texts: [], troubles: [] }], { units });
    return { unit: settled!.unit, said: settled!.troubles.map(({ message }) => message) };
  };

  it.each([
    ['回收.xlsx', '县司法局', '县司法局', 'its name'],
    ['回收.xlsx', '县 司法局', '县司法局', 'spaces do not matter'],
    ['回收.xlsx', '云岭县司法局', '县司法局', 'with the name of the county'],
    ['回收.xlsx', '司法局', '县司法局', 'without it'],
    ['回收.xlsx', '云岭县委政法委', '县委政法委', 'though it holds another name'],
    ['回收.xlsx', '县水务局办公室', '县水务局', 'with something behind it'],
    ['收数/县公安局.xlsx', undefined, '县公安局', 'by the file'],
    ['收数/县公安局（改）.xlsx', undefined, '县公安局', 'by the file with something behind it'],
  ])('is the one meant: %s, %s', (file, written, unit, _why) => {
    expect(settle(file, written)).toEqual({ unit, said: [] });
  });

  it('is asked about where it is none of the list, or may be several', () => {
    const asked = (unit: string) => [`填报单位“${unit}”不在报送名单里；数已经收下，请核对`];
    expect(settle('回收.xlsx', '县统计局')).toEqual({ unit: '县统计局', said: asked('县统计局') });
    expect(settle('回收.xlsx', '局')).toEqual({ unit: '局', said: asked('局') });
    expect(settle('回收.xlsx', '县司法局、县公安局')).toMatchObject({ said: asked('县司法局、县公安局') });
    // What is written counts, not the name that somebody gave the file.
    expect(settle('县司法局.xlsx', '县统计局')).toEqual({ unit: '县统计局', said: asked('县统计局') });
    expect(settle('回收/1号.xlsx')).toEqual({
      unit: '1号',
      said: ['没有写填报单位，文件名也看不出是哪个单位；数已经收下，来源记为“1号”'],
    });
  });

  it('is what it says, or its file, where there is no list', () => {
    const none = (file: string, unit?: string) =>
      settleReturns([{ file, unit, answers: [], texts: [], troubles: [] }], {})[0]!;
    expect(none('a/县统计局.xlsx')).toMatchObject({ unit: '县统计局', troubles: [] });
    expect(none('a.xlsx', '县统计局')).toMatchObject({ unit: '县统计局', troubles: [] });
  });

  it('needs no word where the file is no form at all', () => {
    const trouble = { place: { file: 'a.xlsx' }, message: '没有找到报送表' };
    const given = { file: 'a.xlsx', answers: [], texts: [], troubles: [trouble] };
    expect(settleReturns([given], { units: ['县司法局'] })[0]!.troubles).toEqual([trouble]);
  });

  it('answers for its year only', () => {
    const answers = [{ id: '信访.办结', place: { file: 'a.xlsx' }, value: '3', measure: '件' }];
    const settle = (year?: number) =>
      settleReturns([{ file: 'a.xlsx', unit: '县司法局', year, answers, texts: [], troubles: [] }], {
        year: 2025,
      })[0]!;
    expect(settle(2025).answers).toEqual(answers);
    expect(settle().answers).toEqual(answers);
    expect(settle(2024)).toMatchObject({
      answers: [],
      texts: [],
      troubles: [{ place: { file: 'a.xlsx' }, message: '填的是2024年度，报告是2025年度，整份没有收' }],
    });
  });
});
