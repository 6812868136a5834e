import type { Remark, Rule, TextUnit } from '../../rule.js';

const units = '%％‰件人名个场次万亿元倍户家份条项起卷期批篇部处所辆台亩天';
const space = '[ \\u00a0\\u3000]{1,4}';
/** `130 件`, `人员 634人` and `2025年 6月`, each with the words around the space. */
const spaced = new RegExp(
  [
    `\\d{1,9}(?:\\.\\d{1,4})?${space}[${units}年月日]`,
    `\\p{Script=Han}${space}\\d{1,9}(?:\\.\\d{1,4})?[余多]?[${units}]`,
    `[年月]${space}\\d{1,2}[月日]`,
  ].join('|'),
  'gu',
);
/** A number before the name of what it numbers (附件1 件数统计表) is set off by a space. */
const numbering = /(?:附件|[表图例第节章])\d{0,3}$/;

export const spaceInFigure: Rule = {
  id: 'punctuation/space-in-figure',
  title: '数字和汉字之间不空格',
  severity: 'warning',
  basis: { kind: '实务', source: '公文排版的通行做法' },
  examples: {
    bad: ['评查行政执法案卷130 件。', '现有持证人员 634人。', '2025年 6月开展督察。'],
    good: ['评查行政执法案卷130件。', '附件1 权责清单，附件2 件数统计表。'],
  },
  *check({ paragraphs }) {
    for (const unit of paragraphs)
      for (const match of unit.text.matchAll(spaced)) {
        const gap = /[ \u00a0\u3000]{1,4}/.exec(match[0])!;
        if (numbering.test(unit.text.slice(Math.max(0, match.index - 6), match.index + gap.index))) continue;
        yield remarkOnSpace(unit, match.index, match[0], gap);
      }
  },
};

function remarkOnSpace(
  unit: TextUnit,
  start: number,
  words: string,
  gap: { index: number; 0: string },
): Remark {
  const from = start + gap.index;
  return {
    unit,
    start,
    end: start + words.length,
    message: `“${words}”中间通常不空格，写成“${words.replace(gap[0], '')}”`,
    fix: [{ start: from, end: from + gap[0].length, text: '' }],
  };
}
