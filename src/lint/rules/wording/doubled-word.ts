import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { isMarkedOff, wordedUnits } from '../../unit-marks.js';

/** Words that official prose never says twice in a row; 研究研究 and 管理管理人员 are something else. */
const words = [
  '要求',
  '保障',
  '宣传',
  '部署',
  '履行',
  '进行',
  '开展',
  '推进',
  '进一步',
  '加强',
  '落实',
  '完善',
  '提高',
  '实施',
  '切实',
  '不断',
  '通过',
  '认真',
  '积极',
  '全面',
  '深入',
  '有效',
  '坚持',
  '健全',
  '强化',
  '建立',
  '充分',
  '严格',
  '加快',
  '持续',
  '着力',
  '贯彻',
  '以及',
  '并且',
  '为了',
  '按照',
  '根据',
  '关于',
  '对于',
  '由于',
  '目前',
  '全县',
  '全市',
  '全区',
  '全镇',
  '已经',
  '共计',
  '累计',
  '分别',
  '促进',
  '实现',
  '确保',
  '增强',
  '提升',
  '优化',
  '推动',
  '扎实',
  '办理',
  '受理',
  '审结',
  '制定',
  '印发',
  '组织',
];
/** 目的的 and 标的的 are right; so is the end of a name, 组织组织部. */
const pattern = new RegExp(
  `(?<![目标有打之])的的(?![确士卢])|(${words.join('|')})\\1(?![部处科股性])|([\\p{Script=Han}]{4,10})\\2(?!\\2)`,
  'gu',
);

export const doubledWord: Rule = {
  id: 'wording/doubled-word',
  title: '词语不重复写两遍',
  severity: 'warning',
  basis: { kind: '实务', source: '公文校对常见差错' },
  examples: {
    bad: ['公布行政执法的的依据。', '按照上级要求要求落实责任。', '推进依法行政依法行政工作。'],
    good: [
      '以化解争议为目的的调解占六成。',
      '清清楚楚讲法律，实实在在办事情。',
      '县委组织部组织部分干部培训。',
    ],
  },
  *check(context) {
    for (const [unit, match] of findMatches(wordedUnits(context), pattern)) {
      if (isMarkedOff(unit, match.index, match.index + match[0].length)) continue;
      const half = match[0].slice(match[0].length / 2);
      yield remarkOn(unit, match, `“${match[0]}”重复了，只留一个“${half}”`, half);
    }
  },
};
