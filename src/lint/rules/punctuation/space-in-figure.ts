import type { Remark, Rule, TextUnit } from '../../rule.js';

const units = '%％‰件人名个场次万亿元倍户家份条项起卷期批篇部处所辆台亩天年月日位页款季';
/** Wider gaps are those between the columns of a table that is set as text. */
const space = '(?:[ \\u00a0]{1,4}|\\u3000)';
const number =
  '\\d{1,9}(?:,\\d{3}){0,4}(?:\\.\\d{1,4})?(?:[—～-]\\d{1,9}(?:\\.\\d{1,4})?)?(?:[ \\u00a0\\u3000]{0,4}[余多])?';
/**
 * A number with what it counts and all the gaps in and around it, so that they are closed together:
 * `约 3 万人次`, `130 件`, `人员 634人`, `2025年 6月 5日`.
 */
const figure = new RegExp(
  `(?<![\\d.,])(?:(?<=\\p{Script=Han})${space})?${number}(?:${space})?[${units}](?:${space}(?:以[上下内]|${number}(?:${space})?[${units}]))*`,
  'gu',
);
/** A number before the name of what it numbers (附件1 件数统计表) is set off by a space. */
const numbering = /(?:附件|[表图例节章])[ \u00a0\u3000]{0,4}\d{0,3}$/;

export const spaceInFigure: Rule = {
  id: 'punctuation/space-in-figure',
  title: '数字和汉字之间不空格',
  severity: 'warning',
  basis: { kind: '实务', source: '公文排版的通行做法' },
  examples: {
    bad: [
      '评查行政执法案卷130 件。',
      '现有持证人员 634人。',
      '2025年 6月开展督察。',
      '依据条例第 12 条，投入 1,234.5 万元，完成 90% 以上。',
    ],
    good: [
      '评查行政执法案卷130件。',
      '附件1 权责清单，附件2 件数统计表，表 3 份数统计表。',
      '10　　　出庭应诉率　　　100%　　　件',
    ],
  },
  *check({ paragraphs }) {
    for (const unit of paragraphs) {
      if (!/[ \u00a0\u3000]/.test(unit.text)) continue;
      for (const match of unit.text.matchAll(figure)) {
        const gaps = [...match[0].matchAll(/[ \u00a0\u3000]+/g)];
        if (gaps.length === 0 || isNumbering(unit.text, match)) continue;
        yield remarkOnSpaces(unit, match, gaps);
      }
    }
  },
};

function isNumbering(text: string, { index, 0: words }: RegExpMatchArray & { index: number }): boolean {
  const digits = /^[ \u00a0\u3000]*\d+/.exec(words)![0];
  const lead = text.slice(Math.max(0, index - 6), index) + digits;
  return numbering.test(lead);
}

function remarkOnSpaces(
  unit: TextUnit,
  { index, 0: words }: { index: number; 0: string },
  gaps: readonly { index: number; 0: string }[],
): Remark {
  // The character before an opening gap shows what the number was parted from.
  const start = gaps[0]!.index === 0 ? index - 1 : index;
  const quoted = unit.text.slice(start, index + words.length);
  return {
    unit,
    start,
    end: index + words.length,
    message: `“${quoted}”中间通常不空格，写成“${quoted.replaceAll(/[ \u00a0\u3000]+/g, '')}”`,
    fix: gaps.map((gap) => ({ start: index + gap.index, end: index + gap.index + gap[0].length, text: '' })),
  };
}
