import { type Rule, remarkOn } from '../../rule.js';

export const adjacentMarks: Rule = {
  id: 'punctuation/adjacent-marks',
  title: '并列的引号、书名号之间不用顿号',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.5.3.5', strength: '一般' },
  examples: {
    bad: ['推行“网上办”、“就近办”等服务。', '学习《云岭县条例》、《青川市条例》。'],
    good: [
      '推行“网上办”“就近办”服务。',
      '办好“云岭夜话”、“法治乡音”栏目。',
      '推行“网上办”（含掌上办）、“就近办”服务。',
      '推行“网上办”、“就近办”（含延时办）服务。',
      '推行“网上办”服务、“就近办”、“一次办”。',
    ],
  },
  *check({ prose }) {
    for (const unit of prose)
      for (const sentence of unit.text.matchAll(/[^。；！？]+/g)) {
        if (/[”》]（|[^”》]、[“《]|[”》]、[^“《]/.test(sentence[0])) continue;
        const first = /[”》]、[“《](?=[^“”《》]{1,40}[”》](?:[，等和及与]|$))/.exec(sentence[0]);
        if (!first) continue;
        const match = { index: sentence.index + first.index, 0: first[0] };
        const marks = first[0].startsWith('”') ? '引号' : '书名号';
        yield remarkOn(unit, match, `并列的${marks}之间通常不用顿号`);
      }
  },
};
