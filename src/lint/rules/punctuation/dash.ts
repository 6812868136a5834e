import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** Between Chinese characters, or closing marks: hyphens, box-drawing lines, or a dash that is too long. */
const misformed =
  /(?<=[\p{Script=Han}”》）])(?:—{3,}|─{2,4}|－{2,4}|–{2,4}|-{2,4}|——-|-—|—-)(?=[\p{Script=Han}“《（])/gu;

export const dash: Rule = {
  id: 'punctuation/dash',
  title: '破折号写成“——”',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.10.2' },
  examples: {
    bad: ['打通最后一环--村级法律服务。', '打通最后一环———村级法律服务。'],
    good: [
      '打通最后一环——村级法律服务。',
      '开通云岭—青川法律服务专线。',
      '实施《普法规划（2026—2030年）》。',
    ],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, misformed))
      yield remarkOn(unit, match, `“${match[0]}”不是规范的破折号，应当写“——”`, '——');
  },
};
