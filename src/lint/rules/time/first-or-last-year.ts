import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** 2026年是“十四五”规划的收官之年, 2026年作为“八五”普法启动之年. */
const placePattern =
  /(20\d\d)年度?(?:既|正|恰)?(?:是|为|作为|系)(?:实施|全面实施|推进|落实)?(?:国民经济和社会发展)?[“"]?(十?[一二三四五六七八九]五)[”"]?(?:普法)?(?:规划|时期|计划)?(?:实施)?的?(开局|起步|开局起步|启动|收官|最后一|第一|头一)之?年/g;

export const firstOrLastYear: Rule = {
  id: 'time/first-or-last-year',
  title: '五年规划的开局、收官之年不写错',
  severity: 'warning',
  basis: { kind: '实务', source: '五年规划、五年普法规划从逢1、逢6的年份开始，到逢5、逢0的年份结束' },
  examples: {
    bad: [
      { yaml: '下年打算: 2026年是“十四五”规划的收官之年，完成招录。' },
      '2025年是“十五五”规划开局之年，全县部署早、行动快。',
      '2024年是“八五”普法收官之年。',
    ],
    good: [
      '2025年是“十四五”规划的收官之年，也是“八五”普法收官之年。',
      { yaml: '下年打算: 2026年是“十五五”规划开局之年，也是“九五”普法启动之年。' },
      '2025年是“十四五”收官、“十五五”谋划之年。',
    ],
  },
  *check({ paragraphs, headings }) {
    for (const [unit, match] of findMatches([...headings, ...paragraphs], placePattern)) {
      const [, written, plan, place] = match;
      const isFirst = /开局|起步|启动|第一|头一/.test(place!);
      const right = firstYearOf(plan!) + (isFirst ? 0 : 4);
      if (Number(written) === right) continue;
      const span = `${right - (isFirst ? 0 : 4)}年到${right + (isFirst ? 4 : 0)}年`;
      const message = `“${plan}”是从${span}，${written}年不是${place}之年，请核对`;
      yield remarkOn(unit, { index: match.index, 0: `${written}年` }, message.replace('一之年', '一年'));
    }
  },
};

/** 十四五 is that of the state, from 2021; 八五 that of legal education, of the same years. */
function firstYearOf(plan: string): number {
  const ordinal = '一二三四五六七八九'.indexOf(plan.at(-2)!) + 1;
  return (plan.startsWith('十') ? 2001 : 1981) + 5 * ordinal;
}
