import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';

export const zeroInYear: Rule = {
  id: 'punctuation/zero-in-year',
  title: '汉字年份用“〇”',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15835-2011', clause: '5.2.5', strength: '一般' },
  examples: {
    bad: ['印发《云岭县二零二五年普法要点》。'],
    good: ['印发《云岭县二〇二五年普法要点》。', '印发《云岭县2025年普法要点》。'],
  },
  *check(context) {
    for (const [unit, match] of findMatches(
      wordedUnits(context),
      /[一二][零○ＯO0〇九][零○ＯO0〇一二三四五六七八九]{2}(?=年)/g,
    )) {
      const right = match[0].replace(/[零○ＯO0]/g, '〇');
      if (right === match[0]) continue;
      yield remarkOn(unit, match, `年份“${match[0]}”通常写“${right}”`, right);
    }
  },
};
