import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const ellipsis: Rule = {
  id: 'punctuation/ellipsis',
  title: '省略号写成“……”，不与“等”同用',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.11.2、A.9.2' },
  examples: {
    bad: [
      '群众说“办事更快了。。。”。',
      '群众说“办事更快了…”。',
      '群众说“办事更快了...”。',
      '设置咨询、受理、审批……等窗口。',
    ],
    good: ['群众说“办事更快了……”。', '设置咨询、受理、审批等窗口。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, /……等|等……/g))
      yield remarkOn(unit, match, '省略号和“等”作用相同，只留一个');
    for (const [unit, match] of findMatches(
      prose,
      /。{3,}|(?<!…)…(?!…)|(?<=[\p{Script=Han}”，、])\.{3,6}(?!\.)/gu,
    ))
      yield remarkOn(unit, match, `${nameOf(match[0])}不是规范的省略号，应当写“……”`, '……');
  },
};

function nameOf(written: string): string {
  if (written === '…') return '三个点';
  return written.startsWith('.') ? '半角的几个点' : '几个句号';
}
