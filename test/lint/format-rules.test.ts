import { describe, expect, it } from 'vitest';
import { formatRule, formatRuleList, formatRulesPage } from '../../src/lint/format-rules.js';
import type { Rule } from '../../src/lint/rule.js';

const createRule = (id: string, changes: Partial<Rule> = {}): Rule => ({
  id,
  title: `不写${id}`,
  severity: 'warning',
  basis: { kind: '实务', source: '通常' },
  examples: { bad: ['错。'], good: ['对。'] },
  check: () => [],
  ...changes,
});

describe('the list of rules', () => {
  it('has the groups in the order in which a reader meets them, and its columns in line', () => {
    const list = formatRuleList([
      createRule('figures/sum'),
      createRule('own/rule'),
      createRule('structure/missing-part'),
      createRule('time/year', { severity: 'error' }),
      createRule('structure/order', { severity: 'info' }),
    ]);
    expect(list).toBe(
      [
        'own（own）',
        '  own/rule                警告  不写own/rule',
        '',
        '结构和内容（structure）',
        '  structure/missing-part  警告  不写structure/missing-part',
        '  structure/order         提示  不写structure/order',
        '',
        '年份和日期（time）',
        '  time/year               错误  不写time/year',
        '',
        '数据（figures）',
        '  figures/sum             警告  不写figures/sum',
        '',
        '共5条；查看某一条：lawreport rules <规则>',
        '',
      ].join('\n'),
    );
  });
});

describe('one rule', () => {
  const lines = (changes: Partial<Rule>) => formatRule(createRule('time/year', changes)).split('\n');

  it('has its basis with clause and strength, as far as it has them', () => {
    const basisOf = (basis: Rule['basis']) => lines({ basis })[2];
    expect(basisOf({ kind: '实务', source: '通常' })).toBe('依据  实务，通常');
    expect(basisOf({ kind: '国标', source: 'GB/T 15834-2011', clause: '4' })).toBe(
      '依据  国标，GB/T 15834-2011 4',
    );
    expect(basisOf({ kind: '国标', source: 'GB/T 15834-2011', clause: '4', strength: '一般' })).toBe(
      '依据  国标，GB/T 15834-2011 4（一般）',
    );
  });

  it('has its examples of every kind, each told from the next', () => {
    const examples: Rule['examples'] = {
      bad: [
        '第一行。\n第二行。',
        { yaml: '结语: 请批示。', without: ['成文日期', '主送机关'] },
        { yaml: '', without: ['问题'] },
      ],
      good: [{ text: '报告\n正文。' }, { layout: '行距是28磅' }],
    };
    expect(lines({ examples }).slice(4)).toEqual([
      '会指出',
      '  · 第一行。',
      '    第二行。',
      '  · 结语: 请批示。',
      '    （没有“成文日期”）',
      '    （没有“主送机关”）',
      '  · （没有“问题”）',
      '不会指出',
      '  · 报告',
      '    正文。',
      '  · 行距是28磅',
      '',
    ]);
  });

  it('has the first lines of a long example', () => {
    const long = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 1}行`).join('\n');
    const shown = (count: number) => lines({ examples: { bad: [long(count)], good: ['对。'] } }).slice(5, -3);
    expect(shown(14)).toHaveLength(14);
    expect(shown(14).at(-1)).toBe('    第14行');
    expect(shown(15).slice(-2)).toEqual(['    第14行', '    …']);
  });
});

it('the page of rules has each with its severity, its basis and examples between fences', () => {
  expect(
    formatRulesPage([createRule('time/year'), createRule('structure/order')])
      .split('\n')
      .slice(6),
  ).toEqual(
    ['结构和内容（structure） structure/order', '年份和日期（time） time/year'].flatMap((group) => {
      const [head, id] = group.split(' ');
      return [
        ...[`## ${head}`, '', `### ${id}`, '', `不写${id}。`, '', '- 级别：警告', '- 依据：实务，通常', ''],
        ...['会指出：', '', '```text', '错。', '```', '', '不会指出：', '', '```text', '对。', '```', ''],
      ];
    }),
  );
});
