import type { Rule } from '../../rule.js';
import { halfWidthMarksOf, wordedUnits } from '../../unit-marks.js';

export const straightQuotes: Rule = {
  id: 'punctuation/straight-quotes',
  title: '引号分左右',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.8' },
  examples: {
    bad: ['落实"谁执法谁普法"普法责任制。'],
    good: ['落实“谁执法谁普法”普法责任制。', '引用原文“他说‘依法办’”。'],
  },
  *check(context) {
    for (const unit of wordedUnits(context)) {
      const edits = halfWidthMarksOf(unit).filter(({ from }) => from === '"' || from === "'");
      for (let pair = 0; pair + 1 < edits.length; pair += 2) {
        const [open, close] = [edits[pair]!, edits[pair + 1]!];
        yield {
          unit,
          start: open.offset,
          end: close.offset + 1,
          message: `${unit.text.slice(open.offset, close.offset + 1)}用了直引号，应当用“ ”或者‘ ’`,
          fix: [open, close].map(({ offset, to }) => ({ start: offset, end: offset + 1, text: to })),
        };
      }
    }
  },
};
