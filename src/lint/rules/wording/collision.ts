import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';

const number = '[\\d.,]{1,12}(?:多|余)?[百千万亿]{0,2}|[一二两三四五六七八九十百千万亿]{1,8}';
const unit = '%|[件人名个场次万亿元倍户家份条项起卷期批篇部处所辆台亩吨天年月小时公里]{0,3}';

/** Two expressions that say the same, or that exclude each other. */
const collisions: readonly { pattern: RegExp; advice: string }[] = [
  {
    pattern: new RegExp(
      `(?<![公契条节誓大预制特])(?:大约|大概|约|将近)(?:${number})(?:${unit})(?:左右|上下)`,
      'g',
    ),
    advice: '“约”和“左右”意思重复，通常只留一个',
  },
  {
    pattern: new RegExp(`(?:超过|不低于|不少于|高于|多于)(?:了)?(?:${number})(?:${unit})以上`, 'g'),
    advice: '“超过”“不少于”等和“以上”意思重复，通常只留一个',
  },
  {
    pattern:
      /(?<![节公契条誓大预制特最附邻靠就])(?:约|将近|近)(?:\d{1,9}|[一二两三四五六七八九十百千]{1,6})[余多](?:万|亿)?(?![年天月日岁])[件人名个场次元户家份条项起]/g,
    advice: '“约”“近”和“余”“多”不能同用，通常只留一个',
  },
  {
    pattern: new RegExp(`(?:减少|下降|降低|缩短|压缩|缩小|减轻)了?(?:${number})倍`, 'g'),
    advice: '减少、下降不能用倍数，通常写成百分比或者分数',
  },
  {
    pattern: /原因是由于/g,
    advice: '“原因是”和“由于”意思重复，通常只留一个',
  },
  {
    pattern: /目的是为了/g,
    advice: '“目的是”和“为了”意思重复，通常只留一个',
  },
  {
    pattern: /(?:防止|避免|杜绝|严防)[^，。；：、“”]{1,15}(?:不再发生|不发生|不再出现)/g,
    advice: '“防止”“避免”和“不”连用，意思相反，通常去掉“不”',
  },
];

export const collision: Rule = {
  id: 'wording/collision',
  title: '意思重复或者互相矛盾的说法',
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
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const { pattern, advice } of collisions)
        for (const match of unit.text.matchAll(pattern))
          yield remarkOn(unit, match, `“${match[0]}”里的${advice}`);
  },
};
