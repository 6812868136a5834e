import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** 25年 where only a year of the calendar can be meant: before a month, or 底 and 初, after a preposition or a mark. */
const shortened =
  /(?<=^|[，。；：、（“截至自从于在到]|20\d\d年?[—～~至-])[12]\d年(?=\d{1,2}月|[底初末](?!中高)|度(?:法治|工作))/g;

export const shortYear: Rule = {
  id: 'punctuation/short-year',
  title: '年份写四位数',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15835-2011', clause: '5.1.4', strength: '一般' },
  examples: {
    bad: ['截至25年底，配备法律顾问18名。', '专项行动从24年6月开始。'],
    good: ['截至2025年底，配备法律顾问18名。', '落实“十五五”规划。', '连续20年底线管控，无重大责任事故。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, shortened))
      yield remarkOn(unit, match, `年份“${match[0]}”通常写四位数，例如2025年`);
  },
};
