import { findFurniture } from '../../page-furniture.js';
import type { Rule } from '../../rule.js';
import { marksOf, wordedUnits } from '../../unit-marks.js';

export const titleUnclosed: Rule = {
  id: 'citation/title-unclosed',
  title: '书名号成对使用',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.15' },
  examples: {
    bad: ['印发《云岭县行政执法监督办法。', '印发云岭县行政执法监督办法》。'],
    good: ['印发《云岭县行政执法监督办法》。'],
  },
  *check(context) {
    for (const unit of wordedUnits(context)) {
      if (findFurniture(unit.text)) continue;
      for (const { mark, index } of marksOf(unit).lone)
        if ('《》〈〉'.includes(mark))
          yield {
            unit,
            start: index,
            end: index + 1,
            message:
              mark === '《' || mark === '〈'
                ? '这里的左书名号没有后半边，请补上右书名号或者删去'
                : '这里的右书名号没有前半边，请补上左书名号或者删去',
          };
    }
  },
};
