import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';

export const fullWidthFigure: Rule = {
  id: 'punctuation/full-width-figure',
  title: '数字、百分号用半角',
  severity: 'warning',
  basis: { kind: '实务', source: '公文排版的通行做法' },
  examples: {
    bad: ['办结率98.5％。', '全年办理案件４６件。'],
    good: ['办结率98.5%。', '全年办理案件46件。'],
  },
  *check(context) {
    for (const [unit, match] of findMatches(
      wordedUnits(context),
      /[０-９]+(?:．[０-９]+)?[％]?|(?<=\d)[％]/g,
    )) {
      const right = match[0].replace(/[０-９．％]/g, (wide) =>
        String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
      );
      yield remarkOn(unit, match, `“${match[0]}”是全角字符，通常写成半角的“${right}”`, right);
    }
  },
};
