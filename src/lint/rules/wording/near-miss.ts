import type { Rule } from '../../rule.js';
import { isInTitle, wordedUnits } from '../../unit-marks.js';
import { nearMissFinderOf } from '../../words/fixed-terms.js';
import { isLexiconWord } from '../../words/lexicon-words.js';
import type { Slip } from '../../words/near-miss.js';

const slips: Record<Slip, string> = {
  exchanged: '两个字颠倒了',
  dropped: '漏了一个字',
  doubled: '多写了一个字',
  added: '多写了一个字',
  homophone: '有同音的错字',
  similarSound: '有音近的错字',
  lookAlike: '有形近的错字',
  replaced: '有一个字不对',
};

export const nearMiss: Rule = {
  id: 'wording/near-miss',
  title: '固定用语不漏字、不多字、不颠倒、没有音近形近的错字',
  severity: 'warning',
  basis: { kind: '实务', source: '公文校对常见差错' },
  examples: {
    bad: [
      '各单位认真履行责职。',
      '提高依法政行能力。',
      '审核规范性件9件。',
      '全年审结行政复案件45件。',
      '办结行政复义案件45件。',
      '推进法治政府府建设。',
      '严格执行重大决策终生责任追究制度。',
      '持续深化“放管报”改革。',
      '健全行政执法与刑事司法街接机制。',
    ],
    good: [
      '各单位认真履行职责。',
      '提高依法行政能力。',
      '审核规范性文件9件，以法治国家建设的要求推进基层治理。',
      '全年审结行政复议案件45件。',
      '“谁执法谁普法”责任单位42个，行政执法责任主体、行政执法责任人明确。',
    ],
  },
  *check(context) {
    const find = nearMissFinderOf(context.lexicon);
    for (const unit of wordedUnits(context))
      for (const { start, end, term, slip } of find(unit.text)) {
        if (isInTitle(unit, start, end) || isLexiconWord(context, unit, start, end)) continue;
        const written = unit.text.slice(start, end);
        if (context.config.names.some((name) => name.includes(written))) continue;
        yield {
          unit,
          start,
          end,
          message: `“${written}”疑为“${term}”，${slips[slip]}，请核对`,
          fix: [{ start, end, text: term }],
        };
      }
  },
};
