import { parseChineseNumeral } from '../../../text/numerals.js';
import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const pattern =
  /(?:详?见|详情见|参见|如|列入)附件(\d{1,2}|[一二三四五六七八九十]{1,2})?(?![一二三四五六七八九十\d])/g;

export const attachmentLacking: Rule = {
  id: 'format/attachment-lacking',
  title: '正文提到的附件要附上',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.7' },
  examples: {
    bad: [
      '公布行政许可事项286项（详见附件）。',
      { yaml: '成效: 具体数据见附件2。\n附件:\n  - { 标题: 行政复议案件统计表, 正文: 全年审结45件。 }' },
    ],
    good: [
      { yaml: '成效: 具体数据见附件1。\n附件:\n  - { 标题: 行政复议案件统计表, 正文: 全年审结45件。 }' },
      '在网页公布行政许可事项清单及附件。',
    ],
  },
  *check({ prose, document }) {
    const count = document.attachments.length;
    for (const [unit, match] of findMatches(prose, pattern)) {
      const number = match[1] === undefined ? 1 : (parseChineseNumeral(match[1]) ?? Number(match[1]));
      if (number <= count) continue;
      const have = count === 0 ? '报告没有附件' : `附件只有${count}个`;
      yield remarkOn(unit, match, `“${match[0]}”，但${have}，请附上，或者改正这句话`);
    }
  },
};
