import { type Rule, remarkOn, type TextUnit } from '../../rule.js';

export const paddedDate: Rule = {
  id: 'punctuation/padded-date',
  title: '日期的月、日不补零',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.5.4' },
  examples: {
    bad: ['2025年06月05日召开推进会。', '6月05日召开推进会。'],
    good: ['2025年6月5日召开推进会。', '2025年10月20日召开推进会。'],
  },
  *check({ prose, units }) {
    for (const unit of units.filter(({ role }) => role === 'dateOfIssue' || role === 'printDate'))
      yield* findPadded(unit, '成文日期、印发日期的月、日不编虚位');
    for (const unit of prose)
      for (const remark of findPadded(unit, '正文里的日期通常也不补零'))
        yield { ...remark, severity: 'info' as const };
  },
};

function* findPadded(unit: TextUnit, reason: string) {
  for (const match of unit.text.matchAll(
    /(?<=\d年\s?)0\d月(?:\d{1,2}日)?|(?<![\d年])0\d月\d{1,2}日|(?<=\d月\s?)0\d日/g,
  )) {
    const right = match[0].replace(/0(?=\d[月日])/g, '');
    yield remarkOn(unit, match, `“${match[0]}”补了零，写成“${right}”，${reason}`, right);
  }
}
