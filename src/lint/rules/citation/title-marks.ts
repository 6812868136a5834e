import { oncePer } from '../../../text/once-per.js';
import type { Rule } from '../../rule.js';
import { isMarkedOff, wordedUnits } from '../../unit-marks.js';
import type { Lexicon } from '../../words/lexicon.js';
import { createWordMatcher } from '../../words/match-words.js';

export const titleMarks: Rule = {
  id: 'citation/title-marks',
  title: '文件名称加书名号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.15' },
  examples: {
    bad: ['落实法治政府建设与责任落实督察工作规定。', '对标法治中国建设规划（2020—2025年）。'],
    good: [
      '落实《法治政府建设与责任落实督察工作规定》。',
      '落实重大行政决策程序的各项要求。',
      '制定法治政府建设规划。',
      '收到关于印发重大行政决策程序暂行条例的通知。',
    ],
  },
  *check(context) {
    const match = matcherOf(context.lexicon);
    for (const unit of wordedUnits(context))
      for (const { start, end } of match(unit.text)) {
        if (isMarkedOff(unit, start, end)) continue;
        if ('《〈“'.includes(unit.text[start - 1] ?? ' ') || '》〉”'.includes(unit.text[end] ?? ' '))
          continue;
        if (/关于(?:印发|转发|贯彻|落实|贯彻落实)$/.test(unit.text.slice(Math.max(0, start - 8), start)))
          continue;
        const name = unit.text.slice(start, end);
        yield {
          unit,
          start,
          end,
          message: `文件名称“${name}”没有书名号，应当写“《${name}》”`,
          fix: [
            { start, end: start, text: '《' },
            { start: end, end, text: '》' },
          ],
        };
      }
  },
};

/** Names that can only be these documents; one with years counts with its years, since it shares its name with plans. */
const matcherOf = oncePer(({ documents }: Lexicon) =>
  createWordMatcher(
    documents
      .filter(({ unmistakable }) => unmistakable)
      .map((known) => [known.years ? `${known.name}（${known.years}）` : known.name, known] as const),
  ),
);
