import { findGaps, whatIsLeft } from '../../../text/gaps/find-gaps.js';
import { quoteWords } from '../../../text/quote-words.js';
import { publicationUnitsOf } from '../../publishing/publication-units.js';
import { type Rule, remarkOn } from '../../rule.js';

export const placeholder: Rule = {
  id: 'residue/placeholder',
  title: '待填、待核、待更新的内容要写完',
  severity: 'warning',
  basis: { kind: '实务', source: '报告定稿前应当没有空缺' },
  examples: {
    bad: [
      '全年办理行政复议案件【待填：行政复议.受理】件。',
      '受理[待补充]件。',
      '受理【待填件。',
      '受理TBD件。',
      { yaml: '成文日期: 待填' },
      '【待核：组织开展执法监督检查】，印发通报2期。',
      '【待更新：3月5日】召开会议。',
    ],
    good: ['全年办理行政复议案件46件。', '公布权责清单【2025年版】。'],
  },
  *check(context) {
    const published = context.isPublishing ? publicationUnitsOf(context) : [];
    for (const unit of [...context.units, ...published])
      for (const { start, text, kind } of findGaps(unit.text))
        if (kind === 'placeholder')
          yield remarkOn(unit, { index: start, 0: text }, `${quoteWords(text)}${advice[whatIsLeft(text)]}`);
  },
};

const advice = {
  unfilled: '还没有填写，定稿前请补上',
  unconfirmed: '还没有核实：属实就去掉【待核：】，不属实就删去或者改写',
  outdated: '还是去年的写法，请改成今年的',
};
