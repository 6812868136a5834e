import { type Rule, remarkOn } from '../../rule.js';

export const uneditedProposal: Rule = {
  id: 'residue/unedited-proposal',
  title: '模板建议的说法要换成本地的做法',
  severity: 'info',
  basis: { kind: '实务', source: '模板建议的说法各地相同，报告写的是本地的情况' },
  examples: {
    bad: ['梳理公布政务服务事项，推行线上申请和帮办代办。全年公布依申请政务服务事项812项。'],
    good: ['梳理公布县级政务服务事项清单，在12个便民服务站推行线上申请和帮办代办。'],
  },
  *check({ paragraphs, lexicon: { proposals } }) {
    for (const unit of paragraphs)
      for (const words of proposals) {
        const found = findInOrder(unit.text, words);
        // What is still marked as unconfirmed is told as such.
        if (found === undefined || unit.text.includes('【待核')) continue;
        yield remarkOn(
          unit,
          { index: found.start, 0: unit.text.slice(found.start, found.end) },
          '这段话与模板建议的说法一字不差，请核对是不是本地的情况，换成自己做了什么、怎么做的',
        );
      }
  },
};

function findInOrder(text: string, words: readonly string[]): { start: number; end: number } | undefined {
  let start = -1;
  let end = 0;
  for (const part of words) {
    const at = text.indexOf(part, end);
    if (at < 0) return undefined;
    if (start < 0) start = at;
    end = at + part.length;
  }
  return { start, end };
}
