import type { Rule } from '../../rule.js';
import { marksOf, wordedUnits } from '../../unit-marks.js';

export const nestedQuotes: Rule = {
  id: 'punctuation/nested-quotes',
  title: '引号里用单引号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.8.3.4' },
  examples: {
    bad: ['开展“学习“两个确立”大讨论”活动。', '开展“法治‘五进‘山村’’”活动。'],
    good: ['开展“学习‘两个确立’大讨论”活动。', '开展“学习《‘十五五’时期法治要点》”活动。'],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const { open, start, end, parent } of marksOf(unit).pairs) {
        if (!'“‘'.includes(open) || parent?.open !== open) continue;
        const isDouble = open === '“';
        yield {
          unit,
          start,
          end,
          message: '引号里再用引号时，外面一层用双引号，里面一层用单引号',
          fix: isDouble
            ? [
                { start, end: start + 1, text: '‘' },
                { start: end - 1, end, text: '’' },
              ]
            : undefined,
        };
      }
  },
};
