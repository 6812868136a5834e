import { oncePer } from '../../../text/once-per.js';
import type { Rule } from '../../rule.js';
import { isMarkedOff } from '../../unit-marks.js';
import type { Lexicon } from '../../words/lexicon.js';
import { isPartOf } from '../../words/lexicon-words.js';
import { createWordMatcher } from '../../words/match-words.js';

export const quotationMarks: Rule = {
  id: 'wording/quotation-marks',
  title: '专门用语加引号',
  severity: 'info',
  basis: { kind: '政策文件', source: '中央文件的规范表述' },
  examples: {
    bad: ['深刻领悟两个确立的决定性意义。', '深化放管服改革。', '坚持和发展新时代枫桥经验。'],
    good: [
      '深刻领悟“两个确立”的决定性意义。',
      '深化“放管服”改革。',
      '印发《县人民政府“十五五”时期法治建设要点》。',
      '落实“三重一大”决策制度。',
    ],
  },
  *check({ prose, lexicon, config }) {
    const match = matcherOf(lexicon);
    for (const unit of prose)
      for (const { start, end, entry } of match(unit.text)) {
        if (isMarkedOff(unit, start, end) || /["']/.test(unit.text[start - 1] ?? '')) continue;
        if (isPartOf(unit.text, start, entry.name, [...entry.exceptions, ...config.names])) continue;
        yield {
          unit,
          start,
          end,
          message: `“${entry.name}”通常加引号，写成${entry.marked}`,
          fix: [{ start, end, text: entry.marked }],
        };
      }
  },
};

const matcherOf = oncePer(({ quotedNames }: Lexicon) =>
  createWordMatcher(quotedNames.map((entry) => [entry.name, entry] as const)),
);
