import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const rangeUnit: Rule = {
  id: 'punctuation/range-unit',
  title: '数值范围不省略“万”“亿”',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15835-2011', clause: '5.1.3', strength: '一般' },
  examples: {
    bad: ['年度资金规模9～16亿元。'],
    good: ['年度资金规模9亿～16亿元。', '每场参加300～500人。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(
      prose,
      /(?<![\d.])\d{1,6}(?:\.\d{1,3})?[～~—–]\d{1,6}(?:\.\d{1,3})?([万亿])/g,
    ))
      yield remarkOn(unit, match, `“${match[0]}”的前一个数通常也写“${match[1]}”，以免误解`);
  },
};
