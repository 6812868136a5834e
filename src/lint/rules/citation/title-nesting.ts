import type { MarkPair } from '../../../text/paired-marks.js';
import type { Rule } from '../../rule.js';
import { marksOf, wordedUnits } from '../../unit-marks.js';

export const titleNesting: Rule = {
  id: 'citation/title-nesting',
  title: '书名号里用单书名号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.15.3.5' },
  examples: {
    bad: ['制定《贯彻落实《云岭县法治规划》的实施方案》。', '学习〈云岭县法治规划〉。'],
    good: [
      '制定《贯彻落实〈云岭县法治规划〉的实施方案》。',
      '印发《关于废止〈关于执行《目录》的通知〉的决定》。',
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const pair of marksOf(unit).pairs) {
        if (pair.open !== '《' && pair.open !== '〈') continue;
        const around = titleAround(pair);
        const right = around?.open === '《' ? '〈〉' : '《》';
        if (pair.open === right[0]) continue;
        const { start, end } = pair;
        yield {
          unit,
          start,
          end,
          message: `“${unit.text.slice(start, end)}”${around ? '在另一个书名号里' : '外面没有书名号'}，应当用${right}`,
          fix: [
            { start, end: start + 1, text: right[0]! },
            { start: end - 1, end, text: right[1]! },
          ],
        };
      }
  },
};

/** The nearest title marks around a pair. */
function titleAround({ parent }: MarkPair): MarkPair | undefined {
  return !parent || parent.open === '《' || parent.open === '〈' ? parent : titleAround(parent);
}
