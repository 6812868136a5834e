import { describe, expect, it } from 'vitest';
import { assignParts } from '../../src/document/assign-parts.js';

const place = (...titles: (string | undefined)[]) =>
  assignParts(
    titles.map((title, index) => ({ label: `${index + 1}`, title })),
    2025,
  );
const keysOf = (...titles: (string | undefined)[]) => place(...titles).map(({ key }) => key);

describe('the sections of a text', () => {
  it('open the parts that their headings name, each once', () => {
    expect(place('主要举措和成效', '存在的不足', '第一责任人履职情况', '下一步打算')).toEqual(
      (['achievements', 'problems', 'leadership', 'plans'] as const).map((key) => ({
        key,
        also: undefined,
        opens: true,
        how: 'named',
      })),
    );
  });

  it('go on with a part that is named twice running', () => {
    expect(place('主要举措和成效', '存在的不足', '存在的短板')[2]).toEqual({
      key: 'problems',
      also: undefined,
      opens: false,
      how: 'named',
    });
  });

  it('keep what names a part that was left before apart, under a part that the text does not have', () => {
    expect(place('主要举措和成效', '存在的不足', '工作成效')[2]).toEqual({
      key: 'highlights',
      opens: true,
      how: 'apart',
      named: 'achievements',
    });
    const late = place('主要举措和成效', '存在的不足', '特色亮点', '其他情况', '工作成效')[4];
    expect(late).toEqual({ key: 'achievements', opens: false, how: 'apart', named: 'achievements' });
  });

  it('are topics of what was achieved before the shortcomings, where no heading names the achievements', () => {
    expect(place('规范行政执法', '公开政务信息', '存在的不足')).toEqual([
      { key: 'achievements', how: 'topic', opens: true },
      { key: 'achievements', how: 'topic', opens: false },
      { key: 'problems', also: undefined, how: 'named', opens: true },
    ]);
    // A heading with a comma is the topic of an item, though it speaks of what was achieved.
    expect(keysOf('规范行政执法', '压实责任，普法取得新成效', '存在的不足')).toEqual([
      'achievements',
      'achievements',
      'problems',
    ]);
  });

  it('are no topics of what was achieved after the shortcomings or the plans', () => {
    expect(place('规范行政执法', '存在的不足', '规范执法监督')[2]).toMatchObject({
      key: 'highlights',
      how: 'unknown',
      opens: true,
    });
    expect(place('规范行政执法', '下一步打算', '规范执法监督')[2]).toMatchObject({
      key: 'highlights',
      how: 'unknown',
    });
  });

  it('of which nothing is known go to a part to spare, the others after the highlights', () => {
    const titles = ['主要举措和成效', '甲项', '乙项', '丙项'];
    expect(place(...titles).slice(1)).toEqual([
      { key: 'highlights', opens: true, how: 'unknown', named: undefined },
      { key: 'others', opens: true, how: 'unknown', named: undefined },
      { key: 'others', opens: false, how: 'unknown', named: undefined },
    ]);
    expect(keysOf('甲项', '主要举措和成效', '特色亮点', '其他情况')[0]).toBe('achievements');
  });

  it('without any heading hold what stands before the first one', () => {
    expect(assignParts([{ label: '' }])).toMatchObject([{ key: 'achievements', how: 'named', opens: true }]);
    expect(assignParts([{ label: '一、' }])).toMatchObject([{ key: 'achievements', how: 'topic' }]);
  });

  it('name a second part beside the one that they open', () => {
    expect(place('存在的问题及下一步打算')[0]).toMatchObject({ key: 'problems', also: 'plans' });
  });
});
