import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** The date of a day that has a name, with a stop or a comma for the dot in the middle. */
const named =
  /(?<=[“‘])\d{1,2}[.．、,，]\d{1,2}(?=[”’](?:国|国家|国际|世界|全国|全民|宪法|消费者|妇女|禁毒|安全|消防|普法|法治|宣传|反间谍|环境|残疾人)|(?:国家|国际|宪法|消费者|禁毒|妇女|消防)[^“”，。；]{0,10}[日周节])|(?<![\d.“])\d{1,2}[.．]\d{1,2}(?=国家宪法日|国际禁毒日|消费者权益日|宪法宣传)/g;

export const festivalDot: Rule = {
  id: 'punctuation/festival-dot',
  title: '节日的月和日之间用间隔号',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.14.3.5', strength: '一般' },
  examples: {
    bad: ['开展“12.4”国家宪法日活动。', '开展3.15消费者权益日活动。'],
    good: ['开展“12·4”国家宪法日活动。', '综合得分12.4，位居“3.0”版改革首位。'],
  },
  *check({ prose }) {
    for (const [unit, match] of findMatches(prose, named)) {
      const right = match[0].replace(/[.．、,，]/, '·');
      yield remarkOn(unit, match, `“${match[0]}”的月和日之间通常用间隔号，写成“${right}”`, right);
    }
  },
};
