import { splitSentences } from '../../../text/sentences.js';
import type { Remark, Rule, TextUnit } from '../../rule.js';
import { remarkOn } from '../../rule.js';

const wordPattern = /今年以来|今年|去年|近年来|近几年来?/g;

export const relativeYear: Rule = {
  id: 'time/relative-year',
  title: '年份写明，不写今年、去年、近年来',
  severity: 'warning',
  basis: { kind: '实务', source: '报告在次年印发，今年、去年会有两种理解' },
  examples: {
    bad: ['今年以来，化解矛盾纠纷493件。', '较去年增加12件。', '近年来，全县行政复议案件逐步增多。'],
    good: [
      '2025年以来，化解矛盾纠纷493件。',
      '2024年受理41件，2025年受理46件，比去年同期的41件多5件。',
      '开展“法治惠民在今年”主题活动12场。',
      '印发《关于做好今年普法工作的通知》。',
      '上年结转行政复议案件5件。',
    ],
  },
  *check({ paragraphs, headings, facts: { year } }) {
    for (const unit of [...headings, ...paragraphs]) {
      if (!/[今去近]/.test(unit.text)) continue;
      for (const sentence of splitSentences(unit.text)) yield* checkSentence(unit, sentence, year);
    }
  },
};

function* checkSentence(
  unit: TextUnit,
  { start, text }: { start: number; text: string },
  year?: number,
): Generator<Remark> {
  const matches = [...maskQuoted(text).matchAll(wordPattern)];
  if (matches.length === 0 || /20\d\d年/.test(text)) return;
  for (const match of matches) {
    const [word] = match;
    const at = { index: start + match.index, 0: word };
    if (word.startsWith('近')) yield { ...remarkOn(unit, at, explainRecent(word)), severity: 'info' };
    else yield remarkOn(unit, at, explain(word, year));
  }
}

/** Between 《 and 》 or “ and ” stand other people's words. */
function maskQuoted(text: string): string {
  return text.replace(/《[^《》]*》|“[^“”]*”/g, (quoted) => '\0'.repeat(quoted.length));
}

function explainRecent(word: string): string {
  return `“${word}”没有写明从哪一年起，年度报告通常只写报告年度的情况，请写明年份`;
}

function explain(word: string, year: number | undefined): string {
  const first = year !== undefined && word.startsWith('去') ? year - 1 : year;
  const readings = first === undefined ? '' : `（${first}年还是${first + 1}年）`;
  return `“${word}”没有写明是哪一年${readings}，报告在次年印发，容易误解，请写明年份`;
}
