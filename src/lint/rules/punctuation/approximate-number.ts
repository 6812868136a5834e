import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const pairs = '一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九';
const approximate = new RegExp(
  `(?<![第、一二三四五六七八九十])(?:${pairs})(?=[十百千万]?[个天年件人名次场条项户家份](?![级度检])|[十百千])`,
  'g',
);

export const approximateNumber: Rule = {
  id: 'punctuation/approximate-number',
  title: '相邻数字表示概数不用顿号',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.5.3.4', strength: '一般' },
  examples: {
    bad: ['每个乡镇只有三、四名执法人员。', '受理时限缩短二、三天。'],
    good: [
      '每个乡镇只有三四名执法人员。',
      '发展二、三产业。',
      '第二、三批事项已经下放。',
      '三、四年级开设法治课。',
    ],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, approximate))
      yield remarkOn(
        unit,
        match,
        `“${match[0]}”表示大概的数时通常不用顿号，写成“${match[0].replace('、', '')}”`,
      );
  },
};
