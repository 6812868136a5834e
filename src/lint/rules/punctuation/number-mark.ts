import { findMatches } from '../../find-matches.js';
import { placeOfNumber } from '../../place-of-number.js';
import type { HeadingUnit, Remark, Rule, RuleContext } from '../../rule.js';

export const numberMark: Rule = {
  id: 'punctuation/number-mark',
  title: '序号后面用对标点',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: 'B.3.2、B.3.3、B.3.4' },
  examples: {
    bad: ['1、健全行政决策制度。', '（一）、健全行政决策制度。', '重点是：1、完善目录；2、公开征求意见。'],
    good: [
      '（一）健全行政决策制度。',
      '第十条第（一）、（二）项已经落实。',
      '办结1、2号楼产权登记。',
      '全年分1、2两批下放。',
    ],
  },
  *check(context) {
    yield* checkLabels(context);
    const { paragraphs } = context;
    for (const [unit, match] of findMatches(
      paragraphs,
      /(?<=^|[。；：])(\d{1,2})、(?=\p{Script=Han})(?!\d)/gu,
    ))
      yield {
        unit,
        start: match.index,
        end: match.index + match[0].length,
        message: `序号“${match[0]}”的后面用下脚点，写成“${match[1]}.”`,
        fix: [{ start: match.index, end: match.index + match[0].length, text: `${match[1]}.` }],
      };
    for (const [unit, match] of findMatches(
      paragraphs,
      /(?<=^|[。；：])(（[一二三四五六七八九十\d]{1,3}）)[、．.，]/g,
    ))
      yield {
        unit,
        start: match.index,
        end: match.index + match[0].length,
        message: `序号“${match[1]}”已经有括号，后面不用别的标点`,
        fix: [{ start: match.index + match[1]!.length, end: match.index + match[0].length, text: '' }],
      };
  },
};

/** The numbers of headings as they were typed; those that the program sets itself are right. */
function* checkLabels({ units }: RuleContext): Generator<Remark> {
  for (const [index, heading] of units.entries()) {
    if (heading.role !== 'heading') continue;
    const label = (heading as HeadingUnit).heading.label.trim();
    const unit = placeOfNumber(units, index);
    if (/^\d{1,3}、$/.test(label))
      yield { unit, message: `序号“${label}”的后面用下脚点，写成“${label.slice(0, -1)}.”` };
    else if (/^[（(].{1,4}[）)][、．.，]$/.test(label))
      yield { unit, message: `序号“${label}”已经有括号，后面不用别的标点` };
    else if (/^[一二三四五六七八九十]{1,4}[.．，]$/.test(label))
      yield { unit, message: `序号“${label}”的后面用顿号，写成“${label.slice(0, -1)}、”` };
  }
}
