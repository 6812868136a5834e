import type { Indicators } from '../../../report/indicators.js';
import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';

export const rateWithoutCounts: Rule = {
  id: 'figures/rate-without-counts',
  title: '分母有几种的比率带上件数',
  severity: 'info',
  basis: { kind: '实务', source: '分母不同比率就不同，通常把分子、分母一起写，或者写明口径' },
  examples: {
    bad: ['全年行政复议纠错率为15.1%。', '全县行政机关败诉率降至8.3%。'],
    good: [
      '全年审结行政复议案件45件，纠错率为26.7%。',
      '按审结案件计算，行政复议纠错率为26.7%。',
      '行政机关负责人出庭应诉率达100%。',
      '群众满意率98.2%。',
    ],
  },
  *check(context) {
    const denominators = listAmbiguous(context.indicators);
    for (const { unit, claim } of claimsIn(context, 'rate')) {
      const { name, judged, hasCounts } = claim;
      // 0 and 100% mean none or every case by any count; a plan sets aims, which have no counts yet.
      // A table of indicators behind the report names rates only.
      if (unit.attachment !== undefined) continue;
      if (hasCounts || judged.value === 0 || judged.value >= 100 || unit.part === 'plans') continue;
      const known = denominators.find(([rate]) => name.endsWith(rate));
      if (!known || /按[^，。]{1,16}计/.test(unit.text)) continue;
      const message = `“${name}${judged.text}”没有写明按${known[1].join('还是')}的件数计算，通常把分子、分母一起写出`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
  },
};

/** The rates of the catalogue for which several denominators are in use. */
function listAmbiguous(indicators: Indicators): [string, string[]][] {
  return Object.values(indicators).flatMap(({ rates }) =>
    Object.entries(rates).flatMap(([name, { denominators }]): [string, string[]][] =>
      denominators.length > 1 ? [[name, denominators]] : [],
    ),
  );
}
