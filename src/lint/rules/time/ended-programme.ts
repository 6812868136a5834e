import { splitSentences } from '../../../text/sentences.js';
import type { Remark, Rule, TextUnit } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import type { Lexicon } from '../../words/lexicon.js';

const programmePattern = /[“"]([一二三四五六七八九十]五)[”"]普法|(?<![十”"])([一二三四五六七八九]五)普法/g;
const lookingBack =
  /总结|验收|收官|圆满|完成|终期|期末|回顾|评估|表彰|先进|经验|成果|成效|以来|期间|时期|顺利|衔接|基础上|结束|巩固|[一二三四五六七八九]五[”"]?(?:和|、|到)/;

export const endedProgramme: Rule = {
  id: 'time/ended-programme',
  title: '已经结束的规划不写成正在实施',
  severity: 'warning',
  basis: {
    kind: '政策文件',
    source: '《中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）》',
  },
  examples: {
    bad: [
      { yaml: '下年打算: 2026年，深入推进“八五”普法，开展宪法宣传周活动。' },
      {
        yaml: '年度: 2026\n成文日期: 2027-02-20\n成效: 深入实施“八五”普法规划，开展宪法宣传周活动。',
        today: '2027-02-25',
      },
    ],
    good: [
      '深入实施“八五”普法规划，开展宪法宣传周活动。',
      { yaml: '下年打算: 2026年，做好“八五”普法总结验收，启动实施“九五”普法规划。' },
      { yaml: '下年打算: 2026年，启动实施“九五”普法规划。' },
    ],
  },
  *check({ paragraphs, headings, lexicon, facts: { year } }) {
    if (year === undefined) return;
    for (const unit of [...headings, ...paragraphs])
      if (unit.text.includes('五')) yield* checkUnit(unit, unit.part === 'plans' ? year + 1 : year, lexicon);
  },
};

function* checkUnit(unit: TextUnit, year: number, { programmes }: Lexicon): Generator<Remark> {
  for (const { start, text } of splitSentences(unit.text)) {
    if (lookingBack.test(text)) continue;
    for (const match of text.matchAll(programmePattern)) {
      const programme = programmes.find(({ name }) => name === (match[1] ?? match[2]));
      if (!programme || year <= programme.last) continue;
      const next = programme.next ? `，或者写“${programme.next}”普法` : '';
      yield remarkOn(
        unit,
        { index: start + match.index, 0: match[0] },
        `“${programme.name}”普法到${programme.last}年已经结束，写${year}年的工作宜改为总结验收${next}`,
      );
    }
  }
}
