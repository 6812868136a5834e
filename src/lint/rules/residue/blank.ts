import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const pattern =
  /(?<![A-Za-z])[×✕ＸXxＯ]{2,}(?![A-Za-z])|(?<![一二三四五六七八九○〇])[○〇]{2,}(?![年一二三四五六七八九])|(?<![\d＊*])[＊*]{2,}(?![＊*\d])(?![^＊*\n]{1,80}\*\*)(?<!\*\*[^＊*\n]{1,80}\*\*)|[_＿]{2,}|某某|（[ \u3000]*）|年[ \u3000]+月[ \u3000]+日/g;

export const blank: Rule = {
  id: 'residue/blank',
  title: '空白和代替符号都要填上',
  severity: 'warning',
  basis: { kind: '实务', source: '报告定稿前应当没有空缺' },
  examples: {
    bad: [
      '召开县政府常务会议××次。',
      '在XX镇设立法律服务站。',
      '县长某某主持会议。',
      '于2025年   月   日通过验收。',
      '推广__项举措。',
    ],
    good: [
      '建立“1+6+X”清单。',
      '改造3×5米的公开栏。',
      '二〇〇八年建成的法治公园完成改造。',
      '配备XXL号执法制服。',
      '举办建县一〇〇周年法治展。',
      '配备X射线检测仪。',
      '投诉电话138****0000。',
    ],
  },
  *check({ units }) {
    for (const [unit, match] of findMatches(units, pattern))
      yield remarkOn(
        unit,
        match,
        `“${match[0].replace(/[ \u3000]+/g, ' ')}”是留空的地方，请填上内容，或者删去`,
      );
  },
};
