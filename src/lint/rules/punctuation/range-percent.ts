import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const rangePercent: Rule = {
  id: 'punctuation/range-percent',
  title: '百分比范围的两个数都带百分号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15835-2011', clause: '4.1.1', strength: '一般' },
  examples: {
    bad: ['满意率在63～68%之间。', '办结率保持在98.5—99.2%。'],
    good: ['满意率在63%～68%之间。', '对标GB/T 15834-2011，优良率95%。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(
      prose,
      /(?<![\d.%/])(\d{1,3}(?:\.\d{1,3})?)([～~—–])(\d{1,3}(?:\.\d{1,3})?%)/g,
    )) {
      const right = `${match[1]}%${match[2]}${match[3]}`;
      yield remarkOn(unit, match, `“${match[0]}”的前一个数也要带百分号，写成“${right}”`, right);
    }
  },
};
