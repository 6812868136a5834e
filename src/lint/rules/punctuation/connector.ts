import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';

export const connector: Rule = {
  id: 'punctuation/connector',
  title: '起止年份之间用一字线',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.13.2', strength: '一般' },
  examples: {
    bad: [
      '落实县域法治规划（2021-2025年）。',
      '落实县域法治规划（2023--2025年）。',
      '2023－2025年累计办理86件。',
    ],
    good: ['落实县域法治规划（2021—2025年）。', '2021～2025年累计办理86件。', '索引号为A25110-2024-0003。'],
  },
  *check(context) {
    for (const [unit, match] of findMatches(
      wordedUnits(context),
      /(?<![\d-])((?:19|20)\d\d年?)(?:--?|–|－|──?|——|-－)((?:20)?\d\d年)/g,
    )) {
      const right = `${match[1]}—${match[2]}`;
      yield remarkOn(unit, match, `“${match[0]}”的起止年份之间通常用一字线，写成“${right}”`, right);
    }
  },
};
