import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const names: Record<string, string> = {
  '，': '逗号',
  '。': '句号',
  '、': '顿号',
  '；': '分号',
  '：': '冒号',
};

export const doubledMark: Rule = {
  id: 'punctuation/doubled-mark',
  title: '标点不重复',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4' },
  examples: {
    bad: ['完成专项清理，，公布目录。', '完成专项清理。，公布目录。', '群众齐声称赞“好！！！！”。'],
    good: ['完成专项清理，公布目录。', '群众问“能办吗？”。', '群众称赞“好！”。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, /[，。、；：]{2,}/g)) {
      const [first] = match[0];
      const marks = [...new Set(match[0])].map((mark) => names[mark]);
      if (/^。{3,}$/.test(match[0])) continue;
      yield marks.length === 1
        ? remarkOn(unit, match, `${marks[0]}重复了，只留一个`, first)
        : remarkOn(unit, match, `${marks.join('和')}连在一起，请只留一个`);
    }
    for (const [unit, match] of findMatches(prose, /！{4,}|？{4,}/g))
      yield remarkOn(unit, match, '问号、叹号连用最多三个');
  },
};
