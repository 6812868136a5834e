import { describe, expect, it } from 'vitest';
import { alignItems } from '../../src/comparison/align-items.js';
import type { YamlValue } from '../../src/comparison/format-yaml.js';

/** For each item of the second list the number of the one that it was, + where it is new. */
const align = (before: YamlValue[], after: YamlValue[]) =>
  alignItems(before, after)
    .map(({ from }) => from ?? '+')
    .join(' ');

const item = (标题: string, 正文: string) => ({ 标题, 正文 });

describe('the items of two lists', () => {
  it.each<[string, YamlValue[], YamlValue[], string]>([
    [
      'are the same where they are equal, wherever they stand',
      ['甲', '乙', '丙'],
      ['丙', '甲', '乙'],
      '2 0 1',
    ],
    ['are taken one by one where several are equal', ['甲', '甲'], ['甲', '乙', '甲'], '0 + 1'],
    ['are new where there is no other', ['甲', '乙'], ['甲', '丙', '乙'], '0 + 1'],
    ['keep theirs where others went', ['甲', '乙', '丙'], ['甲'], '0'],
    ['are the same, edited, where as many came as went', ['甲', '乙', '丙'], ['甲', '丁', '戊'], '0 1 2'],
    [
      'are known by an entry that they kept',
      [item('甲', '一'), item('乙', '二')],
      [item('乙', '三'), item('丙', '四'), item('甲', '五')],
      '1 + 0',
    ],
    ['are known by any entry that they kept', [item('甲', '一'), '乙'], [item('丙', '一')], '0'],
    ['are not known by what a text and a mapping share', ['甲', '乙'], [item('甲', '乙')], '+'],
    ['are not known by what a list and a mapping share', [['甲']], [item('甲', '乙'), { 0: '甲' }], '+ +'],
  ])('%s', (_, before, after, aligned) => expect(align(before, after)).toBe(aligned));
});
