import { expect, it } from 'vitest';
import { namePlace } from '../../src/page/state/name-place.js';

const outline = [
  { path: '成效', number: '一、', label: '主要举措和成效' },
  { path: '成效[0]', number: '（一）', label: '依法履职' },
  { path: '成效[0].要点[1]', number: '', label: '以述促责' },
  { path: '问题.条目[0]', number: '（一）', label: '力量不足。' },
  { path: '数据', number: '', label: '数据' },
];

it.each([
  ['成效[0].要点[1].正文', '以述促责'],
  ['成效[0].要点[1].标题', '以述促责，标题'],
  ['成效[0]', '（一）依法履职'],
  ['成效[0].表格.行[2][1]', '（一）依法履职，表格第3行第2格'],
  ['成效[12].正文', '一、主要举措和成效，第13个.正文'],
  ['数据.学法.讲座', '数据，学法.讲座'],
  ['问题.条目[0].原因', '（一）力量不足，原因'],
  ['成文日期', '成文日期'],
  ['主送机关[1]', '主送机关第2个'],
])('a person is told %s as %s', (path, name) => {
  expect(namePlace(path, outline)).toBe(name);
});
