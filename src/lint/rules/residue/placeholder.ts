import { findGaps } from '../../../text/gaps/find-gaps.js';
import { type Rule, remarkOn } from '../../rule.js';

export const placeholder: Rule = {
  id: 'residue/placeholder',
  title: '待填的内容还没有填写',
  severity: 'warning',
  basis: { kind: '实务', source: '报告定稿前应当没有空缺' },
  examples: {
    bad: [
      '全年办理行政复议案件【待填：行政复议.受理】件。',
      '受理[待补充]件。',
      '受理【待填件。',
      '受理TBD件。',
      { yaml: '成文日期: 待填' },
    ],
    good: ['全年办理行政复议案件46件。', '公布权责清单【2025年版】。'],
  },
  *check({ units }) {
    for (const unit of units)
      for (const { start, text, kind } of findGaps(unit.text))
        if (kind === 'placeholder')
          yield remarkOn(unit, { index: start, 0: text }, `“${text}”还没有填写，定稿前请补上`);
  },
};
