import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../../src/comparison/format-yaml.js';
import { addContent, contentsAt, moveContent, removeContent } from '../../src/page/state/edit-contents.js';
import { readReport } from '../../src/report/read-report.js';

const table = { 表头: ['名称', '数量'], 行: [['甲', '1']] };
const withItem = (item: YamlValue): YamlValue => ({ 成效: [item] });

describe('paragraphs and tables of an item', () => {
  it('are one list, however the file writes them', () => {
    expect(contentsAt(withItem({ 正文: '话', 表格: table }), '成效[0]')).toEqual({
      paths: ['成效[0].正文', '成效[0].表格'],
      entries: ['话', table],
      isList: false,
    });
    expect(contentsAt(withItem({ 内容: ['话', table, '又'] }), '成效[0]').paths).toEqual([
      '成效[0].内容[0]',
      '成效[0].内容[1]',
      '成效[0].内容[2]',
    ]);
    expect(contentsAt(withItem('话'), '成效[0]')).toEqual({
      paths: ['成效[0]'],
      entries: ['话'],
      isList: false,
    });
  });

  it('become a list where the short keys cannot say them, and go back to those where they can', () => {
    const short = withItem({ 标题: '甲', 正文: '话', 表格: table });
    const long = addContent(short, '成效[0]', 'text');
    expect(long).toEqual(withItem({ 标题: '甲', 内容: ['话', table, '【待填：正文】'] }));
    expect(removeContent(long, '成效[0]', 2)).toEqual(short);
  });

  it('are moved, and stay where they are at the ends', () => {
    const value = withItem({ 内容: ['话', table, '又'] });
    expect(moveContent(value, '成效[0]', { index: 2, by: -1 })).toEqual(
      withItem({ 内容: ['话', '又', table] }),
    );
    expect(moveContent(value, '成效[0]', { index: 0, by: -1 })).toBeUndefined();
  });

  it('may be added to an item that is one text', () => {
    expect(addContent(withItem('话'), '成效[0]', 'table')).toMatchObject(withItem({ 正文: '话' }) as object);
  });

  it('are never all taken out of an item that has nothing else', () => {
    expect(removeContent(withItem('话'), '成效[0]', 0)).toEqual(withItem({ 正文: '【待填：正文】' }));
  });
});

it('of a part stand before its items, and those of the report before its parts', () => {
  const part: YamlValue = { 成效: ['甲'] };
  const held = addContent(addContent(part, '成效', 'text'), '成效', 'table') as { 成效: object };
  expect(Object.keys(held.成效)).toEqual(['内容', '条目']);
  expect(addContent({ 导语: '话', 成效: ['甲'] }, '', 'table')).toMatchObject({
    内容: ['话', {}],
    成效: ['甲'],
  });
});

it('can be read whatever was added', () => {
  const start: YamlValue = {
    格式: 'lawreport/1',
    模板: 'county',
    年度: '2025',
    地区: '云岭县',
    发文机关: '云岭县人民政府',
    成效: ['甲'],
    附件: [{ 标题: '附', 正文: '话' }],
  };
  const places = ['', '成效', '成效.条目[0]', '附件[0]'];
  const grown = places.reduce<YamlValue>(
    (value, place) =>
      addContent(addContent(addContent(value, place, 'table'), place, 'text'), place, 'table'),
    start,
  );
  expect(readReport(JSON.stringify(grown)).findings).toEqual([]);
});
