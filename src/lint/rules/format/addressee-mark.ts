import type { Rule } from '../../rule.js';

export const addresseeMark: Rule = {
  id: 'format/addressee-mark',
  title: '主送机关、抄送机关后不写标点',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.2' },
  examples: {
    bad: [{ yaml: '主送机关: 青川市人民政府：' }, { yaml: '版记: { 抄送: 云岭县人大常委会。 }' }],
    good: [{ yaml: '主送机关: 青川市人民政府' }, { yaml: '版记: { 抄送: 云岭县人大常委会 }' }],
  },
  *check({ units, report }) {
    if (!report) return;
    for (const unit of units) {
      if (unit.role !== 'addressee' && unit.role !== 'copyTo') continue;
      const mark = /[：:。，、；]$/.exec(unit.text);
      if (!mark) continue;
      const { index: start } = mark;
      yield {
        unit,
        start,
        end: start + 1,
        message: `“${unit.text}”后面的标点会自动加上，请删去“${mark[0]}”`,
        fix: [{ start, end: start + 1, text: '' }],
      };
    }
  },
};
