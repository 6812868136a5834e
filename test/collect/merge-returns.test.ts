import { describe, expect, it } from 'vitest';
import { packagedLibrary } from '../../src/cli/load/packaged.js';
import { checkMerge } from '../../src/collect/check-merge.js';
import { formatPlace } from '../../src/collect/grid.js';
import { type Merge, mergeReturns } from '../../src/collect/merge-returns.js';
import type { Return } from '../../src/collect/return.js';
import { settleReturns } from '../../src/collect/settle-returns.js';
import { judgeStatus } from '../../src/collect/status.js';
import { writeMerge } from '../../src/collect/write-merge.js';
import type { YamlValue } from '../../src/comparison/format-yaml.js';
import { rewriteYaml } from '../../src/comparison/rewrite-yaml.js';
import { readYaml } from '../../src/data/read-yaml.js';
import { readReport } from '../../src/report/read-report.js';

const text = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
数据:
  行政复议:
    受理: { 值: 46, 来源: 县司法局, 去年: 40 } # 与月报一致
    审结: 待填
  法律援助: { 受理: 239 }
成效: 一段话。
`;
const { report } = readReport(text).value!;

function returned(unit: string, values: Record<string, string>, more: Partial<Return> = {}): Return {
  const file = `${unit}.xlsx`;
  return {
    file,
    unit,
    year: 2025,
    answers: Object.entries(values).map(([id, value], at) => ({
      id,
      value: value === '' ? undefined : value,
      measure: '件',
      place: { file, row: at + 5 },
    })),
    texts: [],
    troubles: [],
    ...more,
  };
}

function write(merge: Merge): string {
  const yaml = { text, ...readYaml(text).value! };
  return rewriteYaml(yaml, writeMerge(yaml.value as YamlValue, merge, report))!.text;
}

describe('returns in a report', () => {
  it('fill what is missing, change what differs, and leave what is equal', () => {
    const merge = mergeReturns(report, [
      returned('县司法局', { '行政复议.受理': '46', '行政复议.审结': '45', '法律援助.受理': '241' }),
    ]);
    expect(merge.equal).toBe(1);
    expect(merge.changes.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['行政复议.审结', '待填', '45'],
      ['法律援助.受理', '239', '241'],
    ]);
    expect(write(merge)).toBe(
      text
        .replace('审结: 待填', '审结:\n      值: 45\n      单位: 件\n      来源: 县司法局')
        .replace('{ 受理: 239 }', '{ 受理: { 值: 241, 单位: 件, 来源: 县司法局 } }'),
    );
  });

  it('adds figures that the report did not have, with 去年 as the form had it', () => {
    const given = returned('县信访局', { '信访.受理': '12' });
    given.answers[0]!.lastYear = '1,010';
    const written = write(mergeReturns(report, [given]));
    expect(readReport(written).value!.report.figures.信访!.受理).toMatchObject({
      value: 12,
      source: '县信访局',
      lastYear: 1010,
    });
  });

  it('write nothing of what two units state differently, until one is preferred', () => {
    const returns = [
      returned('县司法局', { '行政复议.审结': '45' }),
      returned('县法院', { '行政复议.审结': '44' }),
    ];
    const merge = mergeReturns(report, returns);
    expect(merge.changes).toEqual([]);
    expect(
      merge.conflicts.map(({ id, claims }) => [
        id,
        ...claims.map(({ value, place }) => `${value} ${formatPlace(place)}`),
      ]),
    ).toEqual([['行政复议.审结', '45 县司法局.xlsx 第5行', '44 县法院.xlsx 第5行']]);
    expect(mergeReturns(report, returns, (_, { unit }) => unit === '县法院')).toMatchObject({
      conflicts: [],
      changes: [{ id: '行政复议.审结', after: '44', units: ['县法院'] }],
    });
  });

  it('name both units where they agree', () => {
    const merge = mergeReturns(report, [
      returned('县司法局', { '行政复议.审结': '45' }),
      returned('县法院', { '行政复议.审结': '45.0' }),
    ]);
    expect(merge.changes).toMatchObject([{ after: '45', units: ['县司法局', '县法院'] }]);
  });

  it('keep texts beside the report, a topic and a unit each, and never in its prose', () => {
    const place = { file: '县司法局.xlsx', row: 4 };
    const merge = mergeReturns(report, [
      returned('县司法局', {}, { texts: [{ topic: '行政复议', text: '第一段。\n第二段。', place }] }),
    ]);
    const written = write(merge);
    expect(written).toContain('素材:\n  行政复议:\n    县司法局: |-\n      第一段。\n      第二段。\n');
    const after = readReport(written).value!.report;
    expect(after.parts).toEqual(report.parts);
    expect(
      mergeReturns(after, [
        returned('县司法局', {}, { texts: [{ topic: '行政复议', text: '第一段。\n第二段。', place }] }),
      ]).texts,
    ).toEqual([]);
  });

  it('are asked about relations that do not hold and about jumps', () => {
    const merge = mergeReturns(report, [
      returned('县司法局', { '行政复议.受理': '90', '公平竞争审查.审查': '3', '公平竞争审查.修改': '5' }),
    ]);
    expect(checkMerge(report, merge, { indicators: packagedLibrary().indicators, jump: 50 })).toEqual([
      '“修改”（5）不能大于“审查”（3），请核对“公平竞争审查”的数据',
      '“行政复议.受理”今年90，去年40，增长超过50%，请说明原因',
    ]);
  });
});

describe('whose a return is', () => {
  const units = ['县司法局', '县公安局'];
  const settle = (given: Partial<Return>) =>
    settleReturns([returned('', {}, given)], { units, year: 2025 })[0]!;

  it.each([
    [{ unit: '云岭县司法局', file: '1.xlsx' }, '县司法局'],
    [{ unit: '司法局', file: '1.xlsx' }, '县司法局'],
    [{ unit: undefined, file: '终稿/县公安局（终稿）.xlsx' }, '县公安局'],
  ])('is known from %j', (given, unit) => {
    expect(settle(given)).toMatchObject({ unit, troubles: [] });
  });

  it('is asked where the list does not have it', () => {
    expect(settle({ unit: '县档案馆', file: '1.xlsx' })).toMatchObject({
      unit: '县档案馆',
      troubles: [{ message: '填报单位“县档案馆”不在报送名单里；数已经收下，请核对' }],
    });
  });

  it('is not asked of a file that is no form', () => {
    const troubles = [{ place: { file: '说明.docx' }, message: '没有找到报送表' }];
    expect(settle({ unit: undefined, file: '说明.docx', troubles })).toMatchObject({
      unit: '说明',
      troubles,
    });
  });

  it('does not matter where it is of another year: nothing is taken', () => {
    const given = { ...returned('县司法局', { '行政复议.审结': '45' }), year: 2024 };
    expect(settleReturns([given], { units, year: 2025 })).toMatchObject([
      { answers: [], troubles: [{ message: '填的是2024年度，报告是2025年度，整份没有收' }] },
    ]);
  });
});

describe('how far the units are', () => {
  const asked = ['县司法局', '县公安局', '县信访局', '县审计局'].map((unit) => ({
    unit,
    figures: [{ id: '行政复议.受理', measure: '件', meaning: '' }],
    topics: [],
  }));
  const on = (today: string) =>
    judgeStatus(
      [
        returned('县司法局', { '行政复议.受理': '46' }, { due: '2026-01-15', filledOn: '2026-01-14' }),
        returned('县公安局', { '行政复议.受理': '' }, { due: '2026-01-15' }),
        returned('县信访局', { '行政复议.受理': '3' }, { due: '2026-01-15', filledOn: '2026-01-16' }),
      ],
      asked,
      today,
    ).map(({ unit, state, late }) => [unit, state, late]);

  it('is told of everybody who was asked', () => {
    expect(on('2026-01-15')).toEqual([
      ['县司法局', 'complete', undefined],
      ['县公安局', 'empty', undefined],
      ['县信访局', 'complete', 'answeredLate'],
      ['县审计局', 'absent', undefined],
    ]);
  });

  it('is late from the day after', () => {
    expect(on('2026-01-16')[1]).toEqual(['县公安局', 'empty', 'overdue']);
  });
});
