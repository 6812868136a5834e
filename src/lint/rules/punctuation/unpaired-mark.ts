import { findFurniture } from '../../page-furniture.js';
import type { Rule } from '../../rule.js';
import { marksOf, wordedUnits } from '../../unit-marks.js';

const names: Record<string, string> = {
  '“': '引号',
  '”': '引号',
  '‘': '引号',
  '’': '引号',
  '（': '括号',
  '）': '括号',
  '〔': '六角括号',
  '〕': '六角括号',
  '【': '方头括号',
  '】': '方头括号',
};

export const unpairedMark: Rule = {
  id: 'punctuation/unpaired-mark',
  title: '引号、括号成对使用',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.8、4.9' },
  examples: {
    bad: [
      '开展“法律明白人培养工程。',
      '覆盖全部乡镇（街道。',
      '落实“三项制度““，公示执法信息。',
      '推行容缺受理）和告知承诺。',
    ],
    good: [
      '开展“法律明白人”培养工程。',
      '主要做法是：1）建立台账；2）逐条销号。',
      '推行“一件事一次办”（含跨省通办事项）。',
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context)) {
      if (findFurniture(unit.text)) continue;
      for (const { mark, index } of marksOf(unit).lone) {
        const name = names[mark];
        if (!name) continue;
        const message = '“‘（〔【'.includes(mark)
          ? `这里的左${name}没有后半边，请补上右${name}或者删去`
          : `这里的右${name}没有前半边，请补上左${name}或者删去`;
        yield { unit, start: index, end: index + 1, message };
      }
    }
  },
};
