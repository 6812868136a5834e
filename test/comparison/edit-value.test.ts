import { describe, expect, it } from 'vitest';
import { removeFigure, setFigure } from '../../src/comparison/edit-figures.js';
import { insertKey, stepsOf, valueAt, withValue } from '../../src/comparison/edit-value.js';
import type { YamlValue } from '../../src/comparison/format-yaml.js';

const value: YamlValue = {
  年度: '2025',
  成效: [{ 标题: '甲', 要点: ['乙', '丙'] }, '丁'],
  问题: '戊',
};

describe('a place in a report file', () => {
  it('is a path of keys and numbers', () => {
    expect(stepsOf('成效[3].要点[12].正文')).toEqual(['成效', 3, '要点', 12, '正文']);
    expect(stepsOf('')).toEqual([]);
  });

  it.each([
    ['', value],
    ['年度', '2025'],
    ['成效[0].要点[1]', '丙'],
    ['成效[2]', undefined],
    ['年度.甲', undefined],
    ['年度.length', undefined],
    ['没有[1].甲', undefined],
  ])('holds what stands there: %j', (path, held) => expect(valueAt(value, path)).toEqual(held));

  it.each<[string, YamlValue | undefined, object]>([
    ['年度', '2026', { 年度: '2026' }],
    ['成效[0].要点[1]', '己', { 成效: [{ 标题: '甲', 要点: ['乙', '己'] }, '丁'] }],
    ['成效[0].要点[2]', '己', { 成效: [{ 标题: '甲', 要点: ['乙', '丙', '己'] }, '丁'] }],
    ['成效[0].要点[0]', undefined, { 成效: [{ 标题: '甲', 要点: ['丙'] }, '丁'] }],
    ['成效[0].要点', undefined, { 成效: [{ 标题: '甲' }, '丁'] }],
    [
      '成效[1].标题',
      '己',
      {
        成效: [
          { 标题: '甲', 要点: ['乙', '丙'] },
          { 标题: '己', 正文: '丁' },
        ],
      },
    ],
    ['成效.导语', '己', { 成效: { 导语: '己', 条目: [{ 标题: '甲', 要点: ['乙', '丙'] }, '丁'] } }],
    ['问题.标题', '己', { 问题: { 标题: '己', 导语: '戊' } }],
    ['下年打算.条目[0].正文', '己', { 下年打算: { 条目: [{ 正文: '己' }] } }],
    ['附件[0]', '己', { 附件: ['己'] }],
  ])('is given another value, as little changed as can be: %s', (path, wanted, changed) => {
    expect(withValue(value, path, wanted)).toEqual({ ...value, ...changed });
  });

  it('that was an empty text becomes a mapping of its new entry alone', () => {
    expect(withValue({ 问题: '' }, '问题.标题', '己')).toEqual({ 问题: { 标题: '己' } });
  });
});

describe('a new entry', () => {
  const keysOf = (mapping: Record<string, YamlValue>, key: string, order?: string[]) =>
    Object.keys(insertKey(mapping, key, '', order));

  it('stands behind the nearest of those that usually stand before it', () => {
    expect(keysOf({ 年度: '', 数据: '', 成效: '' }, '主送机关')).toEqual([
      '年度',
      '主送机关',
      '数据',
      '成效',
    ]);
    expect(keysOf({ 正文: '', 要点: '' }, '标题')).toEqual(['标题', '正文', '要点']);
    expect(keysOf({ 附注: '', 标题: '' }, '成文日期')).toEqual(['附注', '标题', '成文日期']);
    expect(keysOf({ 格式: '' }, '模板')).toEqual(['格式', '模板']);
  });

  it('that nobody knows stands at the end', () => {
    expect(keysOf({ 附注: '', 自拟: '', 标题: '' }, '别的')).toEqual(['附注', '自拟', '标题', '别的']);
    expect(keysOf({ 自拟: '', 标题: '' }, '格式')).toEqual(['格式', '自拟', '标题']);
  });

  it('follows the order that it is given', () => {
    expect(keysOf({ 丙: '', 甲: '' }, '乙', ['甲', '乙', '丙'])).toEqual(['丙', '甲', '乙']);
    expect(keysOf({ 丙: '' }, '甲', ['甲', '乙', '丙'])).toEqual(['甲', '丙']);
  });
});

describe('a figure', () => {
  const figures = (受理: YamlValue | undefined): YamlValue => ({
    数据: { 复议: { ...(受理 !== undefined && { 受理 }), 审结: '45' } },
  });
  const figure = { group: '复议', name: '受理' };

  it.each<[YamlValue | undefined, '值' | '单位' | '来源' | '口径' | '去年', string, YamlValue | undefined]>([
    ['46', '值', '47', '47'],
    ['46', '值', ' 47 ', '47'],
    ['46', '值', ' ', '待填'],
    [{ 值: '46', 单位: '件' }, '值', '47', { 值: '47', 单位: '件' }],
    ['46', '单位', '件', { 值: '46', 单位: '件' }],
    ['46', '单位', '', '46'],
    [{ 值: '46', 去年: '40' }, '来源', '县司法局', { 值: '46', 来源: '县司法局', 去年: '40' }],
    [{ 值: '46', 单位: '件' }, '单位', '', { 值: '46' }],
  ])('%j whose %s becomes %j is %j', (held, field, text, wanted) => {
    expect(setFigure(figures(held), figure, field, text)).toEqual(figures(wanted));
  });

  it('that is new has no number yet unless it is given one', () => {
    expect(valueAt(setFigure({}, figure, '单位', '件'), '数据.复议.受理')).toEqual({
      值: '待填',
      单位: '件',
    });
  });

  it('is taken out, and its group with the last of them', () => {
    const one = removeFigure(figures('46'), figure);
    expect(one).toEqual({ 数据: { 复议: { 审结: '45' } } });
    expect(removeFigure(one, { group: '复议', name: '审结' })).toEqual({ 数据: {} });
  });
});
