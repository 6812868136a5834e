import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../src/comparison/edit-value.js';
import type { YamlValue } from '../../src/comparison/format-yaml.js';
import { listFields, placeOf, reportSchemaTree } from '../../src/page/state/form-fields.js';
import { listKeys } from '../../src/page/state/read-schema.js';

const value: YamlValue = {
  格式: 'lawreport/1',
  成效: [{ 标题: '甲', 正文: '话', 去年原文: '0123456789abcdef' }],
  问题: { 导语: '话', 条目: [{ 标题: '乙' }], 去年原文: '0123456789abcdef' },
  附件: [{ 标题: '附' }],
};
const labelsAt = (place: string) => listFields(value, place, ['county']).map(({ label }) => label);

/** 内容 and 表格 are edited with the text; lists of items and of attachments stand below the fields, each a place. */
const withText = ['内容', '表格'];
const places = ['要点', '条目'];

describe('every key that the schema knows has a field', () => {
  it.each(['成效[0]', '问题', '附件[0]', '版头', '版记', '公开信息', '层次'])('of %s', (place) => {
    const keys = [...listKeys(reportSchemaTree(), stepsOf(place)).keys()];
    expect(keys.length).toBeGreaterThan(2);
    expect([...labelsAt(place), ...withText, ...places]).toEqual(expect.arrayContaining(keys));
  });

  it('of the report itself, where its parts and the groups above are places of their own', () => {
    const keys = [...listKeys(reportSchemaTree(), []).keys()].filter(
      (key) =>
        !['格式', '内容', '数据', '报送单位', '素材', '附件', '版头', '版记', '公开信息', '层次'].includes(
          key,
        ),
    );
    const own = ['标题', '导语', '结语'].flatMap(labelsAt);
    const parts = ['成效', '问题', '负责人履职', '下年打算', '其他', '亮点'];
    expect([...own, ...parts]).toEqual(expect.arrayContaining(keys));
  });
});

it('a text that stands for a whole item is edited where it stands', () => {
  const fields = listFields({ 成效: ['一句话。'] }, '成效[0]', []);
  expect(fields).toMatchObject([{ path: '成效[0]', kind: 'contents' }]);
});

it.each([
  ['成效[0].要点[1].内容[2]', '成效[0].要点[1]'],
  ['问题.条目[3].去年原文', '问题.条目[3]'],
  ['成效[0].表格.行[1][0]', '成效[0]'],
  ['成效.导语', '成效'],
  ['附件[0].正文', '附件[0]'],
  ['版记.抄送[1]', '版记'],
  ['内容[1]', '导语'],
  ['发文机关[0]', '标题'],
  ['', '标题'],
])('%s is worked at in the form of %s', (path, place) => {
  expect(placeOf(path)).toBe(place);
});
