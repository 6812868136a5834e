import { isLimited } from '../../../document/facts.js';
import type { Rule } from '../../rule.js';
import { reportContents } from './report-contents.js';

const both =
  /党政(?:主要)?(?:负责|领导|一把手|班子)|党委[（(]?党组[)）]?[、和]政府|[县区市旗州镇乡]委[、和]?[县区市旗州镇乡]政府/;
const party = /(?<!总)书记|党委(?!政府法律顾问)|党工委|[县区市旗州镇乡]委(?:常委会|主要|全面依法治)/;
const government =
  /[县区市旗州镇乡]长(?!期|远|效|足|时)|[县区市旗州镇乡]政府|政府(?:主要负责|常务会议|党组)|(?:办事处|管委会)(?:主要负责|主任)/;

/** Of whose duties the words speak. */
export function namedLeaders(words: string): 'both' | 'party' | 'government' | 'none' {
  if (both.test(words)) return 'both';
  if (party.test(words)) return government.test(words) ? 'both' : 'party';
  return government.test(words) ? 'government' : 'none';
}

export const oneLeaderOnly: Rule = {
  id: 'structure/one-leader-only',
  title: '党委、政府主要负责人的履职情况都要写',
  severity: 'warning',
  basis: reportContents,
  examples: {
    bad: [
      { yaml: '负责人履职: 县长带头学习习近平总书记重要讲话精神，主持县政府常务会议学法8次。' },
      { yaml: '负责人履职: 县长主持召开县政府常务会议学法8次，出庭应诉1次。' },
      { yaml: '负责人履职: 县委书记主持召开县委全面依法治县委员会会议2次。' },
    ],
    good: [
      { yaml: '负责人履职: 县委书记主持召开县委全面依法治县委员会会议2次，县长出庭应诉1次。' },
      { yaml: '负责人履职: 全县各级党政主要负责人带头述法，实现全覆盖。' },
      { yaml: '负责人履职: 党工委主要负责人主持学法4次，办事处主要负责人出庭应诉1次。' },
      { yaml: '负责人履职: 党工委书记主持学法4次，管委会主任出庭应诉1次。' },
      {
        yaml: '发文机关: 云岭县司法局\n主送机关: 云岭县人民政府\n负责人履职: 局长带头学法8次，出庭应诉1次。',
      },
    ],
  },
  *check({ sections, facts }) {
    if (isLimited(facts, '一位主要负责人')) return;
    for (const { part, heading, units } of sections) {
      if (part !== 'leadership' || units.length === 0) continue;
      const words = units.map((unit) => unit.text).join('\n');
      const named = namedLeaders(words);
      if (named === 'both' || named === 'none') continue;
      const [there, lacking] = named === 'party' ? ['党委', '政府'] : ['政府', '党委'];
      yield {
        unit: heading,
        message: `这一部分只写了${there}主要负责人，没有写${lacking}主要负责人的履职情况，请补写`,
      };
    }
  },
};
