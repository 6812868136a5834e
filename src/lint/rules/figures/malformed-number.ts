import { mayMatch } from '../../find-matches.js';
import type { Remark, Rule, TextUnit } from '../../rule.js';
import { remarkOn } from '../../rule.js';

const measure =
  '(?=\\s?(?:[万亿]|[%％]|个百分点|倍|人次|件|起|宗|名|人(?!民|员|大|才)|户|家|项|份|条(?!例)|卷|场|期|册|次|处|元|吨|公里|亩|平方))';
/** Words that count and can stand after 余 and 多 as nothing else. */
const counted = '(?=人次|场次|件|起|名|户|家|份|条(?!例)|卷|场|次)';

type Shape = {
  pattern: RegExp;
  explain: (words: string) => string;
  /** What is meant, where only a mark is wrong. */
  mend?: (words: string) => string;
};

/** Shapes that no number has; each needs a measure word behind it, so that dates and labels stay out. */
const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`(?<![\\d.])\\d{1,8}[。．·]\\d{1,4}${measure}`, 'g'),
    explain: (words) =>
      `的小数点写成了“${/[。．·]/.exec(words)![0]}”，写成“${words.replace(/[。．·]/, '.')}”`,
    mend: (words) => words.replace(/[。．·]/, '.'),
  },
  {
    pattern: new RegExp(`(?<![\\d.])\\d{1,8}(?:\\.{2,3}|\\. | \\.)\\d{1,4}${measure}`, 'g'),
    explain: (words) => `的小数点写得不对，写成“${words.replace(/[. ]+/, '.')}”`,
    mend: (words) => words.replace(/[. ]+/, '.'),
  },
  {
    pattern: new RegExp(`(?<![\\d.])\\d{1,8}[。．，、,.·]{2,3}\\d{1,4}${measure}`, 'g'),
    explain: () => '中间有几个标点，请核对这个数',
  },
  {
    pattern: new RegExp(`(?<![\\d.])\\d{1,8}(?:\\.\\d{1,4}){2,4}${measure}`, 'g'),
    explain: () => '有不止一个小数点，请核对',
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,])\\d{1,8},(?:\\d{1,2}|\\d{4,8})(?:\\.\\d{1,4})?(?![\\d,])${measure}`,
      'g',
    ),
    explain: () => '中的逗号既不是小数点，也不在千位上，请核对这个数',
  },
  {
    pattern: new RegExp(`(?<![\\d.，])\\d{1,3}(?:，\\d{3}){1,3}(?![\\d，])${measure}`, 'g'),
    explain: (words) => `中间是中文逗号，如果是一个数，写成“${words.replaceAll('，', '')}”`,
  },
  {
    pattern: new RegExp(
      `(?:[一二三四五六七八九数几][百千万]|[二三四五六七八九数几]十)[一二三四五六七八九十百千零]{0,6}[余多]?\\d{1,6}${measure}`,
      'g',
    ),
    explain: () => '把汉字和阿拉伯数字写进了一个数，请核对，只用一种写法',
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?:\\d{0,6}[1-9]|(?<![十百千万亿])[二三四五六七八九])[余多]${counted}`,
      'g',
    ),
    explain: (words) => `是确切的数，后面不带“${words.at(-1)}”，写成确切的数，或者写成整十、整百再加“余”`,
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z\\d])(?:[Oo]\\.\\d{1,4}|[lI]\\d{1,6}|\\d{1,6}[OolI]\\d{0,4})${measure}`,
      'g',
    ),
    explain: (words) => `里有字母，是否应当是“${words.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')}”`,
  },
  {
    pattern: /(?<![\d.])\d{1,8}(?:\.\d{1,4})?[%％]{2,4}/g,
    explain: () => '的百分号重复了，只写一个',
  },
  {
    pattern: /百分之[一二三四五六七八九十百零点]{1,8}[%％]/g,
    explain: (words) => `的“百分之”和“%”重复了，写成“${words.replace(/[%％]/, '')}”，或者用阿拉伯数字加“%”`,
  },
  {
    pattern: /(?<![\d.])\d{1,8}\.(?=[%％])/g,
    explain: () => '的小数点后面没有数字，请核对',
  },
  {
    pattern: /百分之\d{1,3}(?:\.\d{1,4})?[%％]?/g,
    explain: (words) => `的“百分之”和数字写法不一致，写成“${words.replace(/百分之|[%％]/g, '')}%”`,
  },
  {
    pattern: new RegExp(`(?<![\\d.,，〔—-]|\\d\\s)0\\d{1,6}(?![\\d.])(?:${measure}|(?=个(?!人|体|别)))`, 'g'),
    explain: () => '以0开头，请核对是不是少写或者多写了一位',
  },
];

export const malformedNumber: Rule = {
  id: 'figures/malformed-number',
  title: '数字写得完整、合乎写法',
  severity: 'warning',
  basis: { kind: '实务', source: '小数点、位数和“余”“多”用错的数，读的人无从知道是多少' },
  examples: {
    bad: [
      '全年办结率46。5%。',
      '投入资金12,56万元。',
      '解答咨询2.3.5万人次。',
      '办理案件一百二十余5件。',
      '开展活动6余次。',
      '投入资金O.5亿元。',
      '调解成功率达百分之95%。',
    ],
    good: [
      '全年办结率46.5%，投入资金12.56万元，办理案件一百二十余件。',
      '发放资料12,155份，解答咨询1 234件，开展活动60余次。',
      '每场3、5万元，2025.3.5办结，“12·4”期间开展活动6次。',
      '办理15件，多部门联合检查。',
    ],
  },
  *check({ prose }) {
    const likely = shapes.filter(({ pattern }) => mayMatch(prose, pattern));
    for (const unit of prose)
      if (/\d|[二三四五六七八九]余|百分之/.test(unit.text)) yield* checkUnit(unit, likely);
  },
};

/** The first shape that fits a number speaks for it. */
function* checkUnit(unit: TextUnit, likely: readonly Shape[]): Generator<Remark> {
  const told = new Set<number>();
  for (const { pattern, explain, mend } of likely)
    for (const match of unit.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (told.has(end)) continue;
      told.add(end);
      yield remarkOn(unit, match, `“${match[0]}”${explain(match[0])}`, mend?.(match[0]));
    }
}
