import { describe, expect, it } from 'vitest';
import { formatPlace, type Grid } from '../../src/collect/grid.js';
import { readReturn } from '../../src/collect/read-return.js';
import { grid } from './support/grid.js';

const expected = {
  figures: new Map([
    ['行政复议.受理', '件'],
    ['行政复议.审结', '件'],
    ['政务服务.资金', '万元'],
    ['满意度.满意率', '%'],
  ]),
  topics: new Map([
    ['reconsideration', '行政复议'],
    ['行政复议', '行政复议'],
  ]),
};

const header = ['编号', '指标', '计量单位', '口径和说明', '去年（2024年）', '今年（2025年）', '备注'];
const row = (id: string, value: string, label = id.replace('.', '：'), measure = '件') => [
  id,
  label,
  measure,
  '',
  '40',
  value,
  '',
];

function read(...grids: Grid[]) {
  const { answers, texts, troubles, ...head } = readReturn('县司法局.xlsx', grids, expected);
  return {
    ...head,
    values: Object.fromEntries(answers.map(({ id, value }) => [id, value])),
    texts: texts.map(({ topic, text }) => `${topic}：${text}`),
    troubles: troubles.map(({ place, message }) => `${formatPlace(place)}：${message}`),
  };
}

describe('a return', () => {
  it.each([
    ['46', '46'],
    [' 46 ', '46'],
    ['４６', '46'],
    ['1,200', '1200'],
    ['1，200', '1200'],
    ['46件', '46'],
    ['４６ 件', '46'],
    ['0', '0'],
    ['46.0', '46'],
  ])('takes “%s” as %s', (written, value) => {
    expect(read(grid([header, row('行政复议.受理', written)]))).toMatchObject({
      values: { '行政复议.受理': value },
      troubles: [],
    });
  });

  it('asks about a number that stands under 去年 where the form had none', () => {
    const typed = (id: string, before: string, now: string) => [id, id, '件', '', before, now, ''];
    const [first, second] = [typed('行政复议.受理', '', '46'), typed('行政复议.审结', '45', '')];
    expect(read(grid([header, first, second])).troubles).toEqual([
      '县司法局.xlsx“数据” 第3行E列：“行政复议：审结”的今年空着，去年写着“45”，是否填错了列',
    ]);
    expect(read(grid([header, typed('行政复议.受理', '40', '46'), second])).troubles).toEqual([]);
    expect(read(grid([header, first, typed('行政复议.审结', '45', '待定')])).troubles.join()).not.toContain(
      '填错了列',
    );
  });

  it('knows from the report what stood under 去年', () => {
    const known = { ...expected, lastYear: new Map([['行政复议.受理', 40]]) };
    const troubles = (before: string) =>
      readReturn(
        '县司法局.xlsx',
        [grid([header, ['行政复议.受理', '', '件', '', before, '', '']])],
        known,
      ).troubles.map(({ message }) => message);
    expect(troubles('46')).toEqual([
      '“行政复议：受理”的今年空着，去年写着“46”（表上原来是“40”），是否填错了列',
    ]);
    expect(troubles('40')).toEqual([]);
  });

  it.each([
    ['无', '没有发生的请写0'],
    ['/', '没有发生的请写0'],
    ['约46', '不是一个数'],
    ['46人', '要的是“件”'],
    ['1.2万件', '要的是“件”'],
    ['-3', '是负数'],
    ['4.5', '应当是整数'],
    ['46（含上年结转5件）', '不是一个数'],
  ])('does not guess at “%s”', (written, words) => {
    const { values, troubles } = read(grid([header, row('行政复议.受理', written)]));
    expect(values).toEqual({ '行政复议.受理': undefined });
    expect(troubles).toEqual([expect.stringContaining(words)]);
    expect(troubles[0]).toMatch(/^县司法局\.xlsx“数据” 第2行F列：“行政复议：受理”/);
  });

  it('takes fractions of what is no count', () => {
    const rows = [
      header,
      row('政务服务.资金', '12.5万元', undefined, '万元'),
      row('满意度.满意率', '98.20%', undefined, '%'),
    ];
    expect(read(grid(rows)).values).toEqual({ '政务服务.资金': '12.5', '满意度.满意率': '98.20' });
  });

  it('takes nothing beside another measure than was asked for', () => {
    const rows = [
      header,
      row('行政复议.受理', '3', undefined, '百件'),
      row('行政复议.审结', '46', undefined, ' 件 '),
      row('政务服务.资金', '', undefined, '元'),
    ];
    expect(read(grid(rows))).toMatchObject({
      values: { '行政复议.受理': undefined, '行政复议.审结': '46' },
      troubles: [
        '县司法局.xlsx“数据” 第2行F列：“行政复议：受理”写的是“3”，计量单位改成了“百件”，要的是“件”，请换算好再写',
      ],
    });
  });

  it('says nothing of a row that is left empty', () => {
    expect(read(grid([header, row('行政复议.受理', '')]))).toMatchObject({
      values: { '行政复议.受理': undefined },
      troubles: [],
    });
  });

  it('knows its table where rows and columns have moved and others stand between', () => {
    const moved = [
      ['本单位统计表'],
      ['备注', '今年\n（2025年）', '自己加的一列', '指标', '编号'],
      ['', '45', '', '行政复议：审结', '行政复议.审结'],
      [''],
      ['', '46', '', '行政复议：受理', '行政复议.受理'],
    ];
    expect(read(grid(moved)).values).toEqual({ '行政复议.审结': '45', '行政复议.受理': '46' });
  });

  it('knows a row by its name where its number is lost, and by its number where the name was shortened', () => {
    const rows = [header, row('', '46', '行政复议： 受理'), row('行政复议.审结', '45', '审结（件）')];
    expect(read(grid(rows)).values).toEqual({ '行政复议.受理': '46', '行政复议.审结': '45' });
  });

  it('takes nothing where number and name say two things, nor a row twice, nor one of the unit’s own', () => {
    const rows = [
      header,
      row('行政复议.受理', '46', '行政复议：审结'),
      row('行政复议.审结', '45'),
      row('行政复议.审结', '44'),
      row('', '12', '接待来访'),
    ];
    const { values, troubles } = read(grid(rows));
    expect(values).toEqual({ '行政复议.审结': '45' });
    expect(troubles).toEqual([
      '县司法局.xlsx 第2行：这一行的编号是“行政复议.受理”，指标却写着“行政复议：审结”，分不清是哪一项，没有收',
      '县司法局.xlsx 第4行：“行政复议：审结”在第3行已经有了，这一行没有收',
      '县司法局.xlsx“数据” 第5行F列：“接待来访”不是表上原有的一行，写的“12”没有收',
    ]);
  });

  it('passes over the line to sign on', () => {
    const rows = [header, row('行政复议.受理', '46'), ['', '负责人（签名）：', '', '', '', '（盖章）', '']];
    expect(read(grid(rows)).values).toEqual({ '行政复议.受理': '46' });
  });

  it('does not give two rows the number of a merged cell', () => {
    const rows = [header, row('行政复议.受理', '46'), row('行政复议.审结', '')];
    const merged = grid(rows, { isCovered: (at, column) => at === 3 && column === 'F' });
    const { values, troubles } = read(merged);
    expect(values).toEqual({ '行政复议.受理': '46', '行政复议.审结': undefined });
    expect(troubles).toEqual([
      '县司法局.xlsx“数据” 第3行F列：“行政复议：审结”的格子和旁边的合并在一起，没有自己的数，请分开填写',
    ]);
  });

  it('says of whom, for which year and of which day it is', () => {
    const head = [
      ['填报单位：', '', '云岭县司法局', '年度', '2025年'],
      ['填报人', '', '审核人', '', '填报日期', '2026年1月12日'],
      ['截止日期', '2026/1/15'],
    ];
    expect(read(grid([...head, header, row('行政复议.受理', '46')]))).toMatchObject({
      unit: '云岭县司法局',
      year: 2025,
      due: '2026-01-15',
      filledOn: '2026-01-12',
    });
  });

  it('keeps the texts of topics, with their lines, and tells of one that is too long', () => {
    const texts = [
      ['编号', '主题', '写什么', '材料'],
      ['reconsideration', '行政复议', '', '第一段。\r\n第二段。'],
    ];
    expect(read(grid(texts)).texts).toEqual(['行政复议：第一段。\n第二段。']);
    const long = read(grid([texts[0]!, ['', '行政复议', '', '长'.repeat(501)]]));
    expect(long.texts).toHaveLength(1);
    expect(long.troubles).toEqual([expect.stringContaining('有501字，超过了500字；已经收下')]);
  });

  it('says that there is no form in it', () => {
    expect(read(grid([['随便', '一张表']])).troubles).toEqual([
      expect.stringMatching(/^县司法局\.xlsx：没有找到报送表：/),
    ]);
  });
});
