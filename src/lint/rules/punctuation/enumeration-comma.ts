import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const enumerationComma: Rule = {
  id: 'punctuation/enumeration-comma',
  title: '“一是”后面不用标点',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: 'B.3.7', strength: '一般' },
  examples: {
    bad: ['一是，健全制度；二是，加强培训。'],
    good: ['一是健全制度；二是加强培训。', '有的办理不规范，有的超期。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, /(?<=^|[。；：，])[一二三四五六七八九十]是[，、]/g))
      yield remarkOn(unit, match, `“${match[0].slice(0, -1)}”后面通常不用标点`, match[0].slice(0, -1));
  },
};
