import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';

/** Words that end in 约 and count nothing: 签约12家. */
const compounds = '公契条节誓大预制特签续履违邀解失相要合商缔毁守';
const number = '[\\d.,]{1,12}(?:多|余)?[百千万亿]{0,2}|[一二两三四五六七八九十百千万亿]{1,8}';
const unit = '%|[件人名个场次万亿元倍户家份条项起卷期批篇部处所辆台亩吨天年月小时公里]{0,3}';

const repeated = (match: RegExpMatchArray) =>
  `“${match[0]}”里“${match.groups!.first}”和“${match.groups!.second}”意思重复，通常只留一个`;

/** Two expressions that say the same, or that exclude each other. */
const collisions: readonly { pattern: RegExp; explain: (match: RegExpMatchArray) => string }[] = [
  {
    pattern: new RegExp(
      `(?<![${compounds}])(?<first>大约|大概|约|将近)(?:${number})(?:${unit})(?<second>左右|上下)`,
      'g',
    ),
    explain: repeated,
  },
  {
    pattern: new RegExp(
      `(?<first>超过|不低于|不少于|高于|多于)了?(?:${number})(?:${unit})(?<second>以上)`,
      'g',
    ),
    explain: repeated,
  },
  {
    pattern: new RegExp(
      `(?<![${compounds}最附邻靠就])(?<first>约|将近|近)(?:\\d{1,9}|[一二两三四五六七八九十百千]{1,6})(?<second>[余多])(?:万|亿)?(?![年天月日岁])[件人名个场次元户家份条项起]`,
      'g',
    ),
    explain: ({ 0: words, groups }) =>
      `“${words}”里“${groups!.first}”和“${groups!.second}”互相矛盾，通常只留一个`,
  },
  {
    pattern: new RegExp(`(?:减少|下降|降低|缩短|压缩|缩小|减轻)了?(?:${number})倍`, 'g'),
    explain: ({ 0: words }) => `“${words}”说不通，减少、下降不用倍数，通常写成百分比或者分数`,
  },
  { pattern: /(?<first>原因是)(?<second>由于)/g, explain: repeated },
  { pattern: /(?<first>目的是)(?<second>为了)/g, explain: repeated },
  {
    pattern: /(?:防止|避免|杜绝|严防)[^，。；：、“”]{1,15}(?:不再发生|不发生|不再出现)/g,
    explain: ({ 0: words }) => `“${words}”里“${words.slice(0, 2)}”和“不”连用，意思相反，通常去掉“不”字`,
  },
];

export const collision: Rule = {
  id: 'wording/collision',
  title: '不用意思重复、互相矛盾的说法',
  severity: 'warning',
  basis: { kind: '实务', source: '公文校对常见语病' },
  examples: {
    bad: [
      '发放资料约300份左右。',
      '覆盖面超过90%以上。',
      '案件比上年减少2倍。',
      '主要原因是由于人员不足造成的。',
      '培训骨干近200余人。',
      '防止同类问题不再发生。',
    ],
    good: [
      '发放资料300份左右。',
      '覆盖面在90%以上。',
      '案件比上年减少五成。',
      '服务对象超过三级以上医院的范围。',
      '近十余年来持续开展。',
      '签订公约10条左右。',
      '新签约12家左右。',
    ],
  },
  *check(context) {
    for (const { pattern, explain } of collisions)
      for (const [unit, match] of findMatches(wordedUnits(context), pattern))
        yield remarkOn(unit, match, explain(match));
  },
};
