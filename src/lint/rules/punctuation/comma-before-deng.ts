import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const commaBeforeDeng: Rule = {
  id: 'punctuation/comma-before-deng',
  title: '“等”的前面不用逗号、顿号',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: 'B.1.2', strength: '一般' },
  examples: {
    bad: ['开展普法讲座、法律咨询，等活动26场。', '公开目录、依据、流程、等。'],
    good: ['开展普法讲座、法律咨询等活动26场。', '耐心解释，等群众满意再办结。', '公开目录，等候群众查询。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(
      prose,
      /[，、]等(?=[。，；]|活动|工作|方面|内容|问题|措施|方式|事项|形式|\d)/g,
    ))
      yield remarkOn(unit, match, '“等”的前面通常不用逗号、顿号', '等');
  },
};
