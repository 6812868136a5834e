import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const datePattern =
  /(?<![\d.．])(?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})(?:日|号))?(?:[—–－~～至到、-]{1,2}(\d{1,2})[日号])?/g;
/** 1月至13月 */
const monthsPattern = /(?<![\d.．月])\d{1,2}月?(?:份?[至到]|[—–－～-]{1,2})(\d{1,2})月(?!龄|大|期)/g;
const typedPattern = /(?<![\d./-])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])/g;

export const impossibleDate: Rule = {
  id: 'time/impossible-date',
  title: '日期是日历上有的',
  severity: 'warning',
  basis: { kind: '实务', source: '公历' },
  examples: {
    bad: [
      '专项行动到6月31日结束。',
      '会议于2025年2月29日召开。',
      '9月28日至31日开展案卷评查。',
      '2025年13月完成整改。',
      '1月至13月，受理投诉举报126件。',
    ],
    good: [
      '专项行动到6月30日结束。',
      '会议于2024年2月29日召开。',
      '9月28日至10月31日开展案卷评查。',
      '办理周期由3个月缩短至1个月。',
      '平均工期压缩0.5月。',
      '7月至次年3月集中整治，适合6—18月龄婴幼儿。',
    ],
  },
  *check({ units, facts: { year } }) {
    for (const [unit, match] of findMatches(units, datePattern)) {
      const [written, named, month, day, last] = match;
      const ofYear = Number(named ?? year ?? 2024);
      if (
        [day, last].every((each) => each === undefined || isDay(ofYear, Number(month), Number(each))) &&
        isMonth(month!)
      )
        continue;
      if (day === undefined && last === undefined && !named) continue;
      yield remarkOn(unit, match, `日历上没有“${written}”，请核对日期`);
    }
    for (const [unit, match] of findMatches(units, monthsPattern))
      if (!isMonth(match[1]!)) yield remarkOn(unit, match, `日历上没有“${match[0]}”，请核对月份`);
    for (const [unit, match] of findMatches(units, typedPattern))
      if (!isDay(Number(match[1]), Number(match[3]), Number(match[4])))
        yield remarkOn(unit, match, `日历上没有“${match[0]}”，请核对日期`);
  },
};

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
