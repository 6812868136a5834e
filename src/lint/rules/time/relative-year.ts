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
      '2026年是“十五五”开局之年，做好今年的工作意义重大。',
      '今年是“十五五”开局之年。',
      { yaml: '下年打算:\n  标题: 2026年工作安排\n  导语: 今年要充实乡镇执法力量，健全监督机制。' },
    ],
  },
  *check({ paragraphs, headings, facts: { year } }) {
    for (const unit of [...headings, ...paragraphs]) {
      if (!/[今去近]/.test(unit.text)) continue;
      if (isDated(unit, year)) continue;
      for (const sentence of splitSentences(unit.text)) yield* checkSentence(unit, sentence, year);
    }
  },
};

/** Below a heading of next year, or where the words before name that one alone, this year is that one. */
function isDated({ text, trail }: TextUnit, year: number | undefined): boolean {
  if (year === undefined || /[近去]/.test(text)) return false;
  const above = trail.findLast((heading) => /20\d\d年/.test(heading.text));
  return [above?.text ?? '', text.slice(0, text.indexOf('今年'))].some((words) => namesOnly(words, year + 1));
}

function namesOnly(words: string, year: number): boolean {
  const named = Array.from(words.matchAll(/20\d\d(?=年)/g), ([written]) => Number(written));
  return named.length > 0 && named.every((other) => other === year);
}

/** A year that has only one place in a five-year plan is told by it. */
const placeInPlan =
  /开局之年|开局起步之?年|起步之年|收官之年|第一年|最后一年|“[一二三四五六七八九十]{2,3}五”/;

function* checkSentence(
  unit: TextUnit,
  { start, text }: { start: number; text: string },
  year?: number,
): Generator<Remark> {
  const matches = [...maskQuoted(text).matchAll(wordPattern)];
  if (matches.length === 0 || /20\d\d年/.test(text) || placeInPlan.test(text)) return;
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
