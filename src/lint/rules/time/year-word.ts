import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { isMarkedOff, wordedUnits } from '../../unit-marks.js';

/** A year before words that only a year can stand before; an action named after it (护航2025专项行动) is a name. */
const pattern =
  /(?<![\d.,．A-Za-z〔（([［/+—–－~～-])20[12]\d(?=(?:以来|(?<=[自从]20[12]\d)来|度(?!数)|底|初|末|上半年|下半年|全年|第[一二三四]季度)|(?:工作(?:开展|进展|情况|总结|计划|安排|打算|要点|回顾)|法治(?:政府)?(?:建设|工作)|下一步))/g;

export const yearWord: Rule = {
  id: 'time/year-word',
  title: '年份后面写“年”字',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15835-2011', strength: '一般' },
  examples: {
    bad: [
      '2024以来，全县评查案卷60卷。',
      '自2024来，培训执法人员860名。',
      '截至2025底，公布清单33份。',
      '2025工作开展情况已经公布。',
    ],
    good: [
      '2024年以来，全县评查案卷60卷。',
      '“利剑2025”专项行动查处案件12件。',
      '开展护航2025专项行动。',
      '执行GB/T 9704—2012的要求。',
      '印发《2025工作要点》。',
    ],
  },
  *check(context) {
    for (const [unit, match] of findMatches(wordedUnits(context), pattern)) {
      if (isMarkedOff(unit, match.index, match.index + 4)) continue;
      const next = unit.text.slice(match.index + 4, match.index + 6);
      yield remarkOn(
        unit,
        match,
        `“${match[0]}${next}”漏了“年”字，应当写“${match[0]}年${next}”`,
        `${match[0]}年`,
      );
    }
  },
};
