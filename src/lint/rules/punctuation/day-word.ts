import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

export const dayWord: Rule = {
  id: 'punctuation/day-word',
  title: '日期写“日”，不写“号”',
  severity: 'warning',
  basis: { kind: '实务', source: '公文书写日期的通行做法' },
  examples: {
    bad: ['12月4号举行宪法宣誓。'],
    good: ['12月4日举行宪法宣誓。', '12月3号线开通普法专列。', '6月5号文件要求公开目录。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(
      prose,
      /\d{1,2}月\d{1,2}号(?![线楼文令机井店车厂矿库站馆院门公通栋桥口台泵窗])/g,
    )) {
      const right = `${match[0].slice(0, -1)}日`;
      yield remarkOn(unit, match, `“${match[0]}”通常写“${right}”`, right);
    }
  },
};
