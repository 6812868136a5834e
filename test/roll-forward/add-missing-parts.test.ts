import { describe, expect, it } from 'vitest';
import { partNames } from '../../src/report/part-names.js';
import { addMissingParts } from '../../src/roll-forward/add-missing-parts.js';
import { readYaml } from './support/roll-yaml.js';

/** The parts of a report rolled from this one, gaps with what they ask for. */
function partsOf(lines: string): string[] {
  const last = readYaml(lines);
  return addMissingParts(last, last.parts).map(({ key, opening }) =>
    opening?.startsWith('【待填：') ? `${partNames[key]} ${opening}` : partNames[key],
  );
}

const problems = '问题 【待填：存在的不足和原因】';
const leadership = '负责人履职 【待填：党政主要负责人履行第一责任人职责情况】';
const plans = '下年打算 【待填：下一年度主要安排】';

describe('a part that every report has and last year’s had not', () => {
  it('is a gap, behind those that come before it', () => {
    expect(partsOf('成效: 全年办结。')).toEqual(['成效', problems, leadership, plans]);
    expect(partsOf('成效: 全年办结。\n下年打算: 继续推进。')).toEqual([
      '成效',
      problems,
      leadership,
      '下年打算',
    ]);
    expect(partsOf('亮点: 创新做法。\n问题: 力量不足。')).toEqual(['亮点', '问题', leadership, plans]);
    expect(partsOf('下年打算: 继续推进。\n成效: 全年办结。')).toEqual([
      '下年打算',
      '成效',
      problems,
      leadership,
    ]);
  });

  it('is none where a heading of whatever level names it', () => {
    const inItem = (title: string) => partsOf(`成效:\n  - { 标题: ${title}, 正文: 全年办结。 }`);
    expect(inItem('存在的短板')).toEqual(['成效', leadership, plans]);
    expect(inItem('党政主要负责人履行职责情况')).toEqual(['成效', problems, plans]);
    const below = '成效:\n  - { 标题: 其他, 要点: [{ 标题: 下一步工作安排, 正文: 继续推进。 }] }';
    expect(partsOf(below)).toEqual(['成效', problems, leadership]);
    expect(partsOf('成效: { 标题: 工作成效和存在的不足, 导语: 全年办结。 }')).toEqual([
      '成效',
      leadership,
      plans,
    ]);
  });

  it.each([
    ['before the parts', '导语: 还存在一些问题。\n成效: 全年办结。'],
    ['before them, in 内容', '内容: [还存在一些问题。]\n成效: 全年办结。'],
    ['behind them', '成效: 全年办结。\n结语: 还存在一些问题。'],
    ['at the beginning of a part', '成效: |\n  全年办结。\n  还存在一些问题。'],
    ['at the end of a part', '成效: { 导语: 全年办结。, 结语: 还存在一些问题。 }'],
    ['in 内容 of a part', '成效: { 内容: [还存在一些问题。] }'],
    ['in an item', '成效: [{ 标题: 规范执法, 正文: 还存在一些问题。 }]'],
    ['in 内容 of an item', '成效: [{ 标题: 规范执法, 内容: [还存在一些问题。] }]'],
    ['in an item of an item', '成效: [{ 标题: 规范执法, 要点: [{ 正文: 还存在一些问题。 }] }]'],
  ])('is none where a paragraph speaks of it: %s', (_, lines) => {
    expect(partsOf(lines)).toEqual(['成效', leadership, plans]);
  });
});
