import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { isInTitle, wordedUnits } from '../../unit-marks.js';

/** A point of time that figures are counted up to. */
const countedUpTo =
  /截止(?:到|至)?(?=目前|现在|当前|今[年日天]|去年|上年|本[年月]|[年月]底|报告期|\d{1,4}\s?[年月]|20\d\d[.-])/g;

/** Words before 截止 that make it the end of a term (报名截止2025年6月). */
const endOfTerm =
  /(?:报名|申报|申请|征集|受理|投递|提交|收件|时间|日期|活动|投票|登记|填报|上报|报送|合同|协议|项目|[任租工限效]期|服务期|执行期)(?:工作)?[：，]?(?:为|于)?$/;

export const deadlineWord: Rule = {
  id: 'wording/deadline-word',
  title: '统计的时点用“截至”',
  severity: 'warning',
  basis: { kind: '实务', source: '公文校对常见易混词' },
  examples: {
    bad: ['截止目前，化解矛盾纠纷40件。', '截止到2025年底，配备法律顾问18名。', '截至时间为2025年12月31日。'],
    good: [
      '截至2025年底，配备法律顾问18名。',
      '征求意见于2025年6月30日截止。',
      '意见征集截止2025年6月30日。',
      '截止时间为2025年12月31日。',
      '法律顾问合同截止2026年6月。',
    ],
  },
  *check(context) {
    const units = wordedUnits(context);
    for (const [unit, match] of findMatches(units, countedUpTo)) {
      if (endOfTerm.test(unit.text.slice(Math.max(0, match.index - 8), match.index))) continue;
      if (isInTitle(unit, match.index, match.index + match[0].length)) continue;
      yield remarkOn(unit, match, `“${match[0]}”后面是统计的时点，通常写“截至”`, '截至');
    }
    for (const [unit, match] of findMatches(units, /截至(?=时间|日期)/g))
      yield remarkOn(unit, match, '期限的终点通常写“截止”，不写“截至”', '截止');
  },
};
