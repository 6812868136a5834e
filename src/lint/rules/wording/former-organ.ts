import { oncePer } from '../../../text/once-per.js';
import type { Rule } from '../../rule.js';
import { isMarkedOff, wordedUnits } from '../../unit-marks.js';
import type { Lexicon } from '../../words/lexicon.js';
import { createWordMatcher } from '../../words/match-words.js';

/** Words by which a sentence tells that it speaks of the past, or of the change itself. */
const ofThePast = /原|前身|更名|撤销|划入|划转|整合|合并|移交|档案|历史|机构改革|改制|改为|曾/;

export const formerOrgan: Rule = {
  id: 'wording/former-organ',
  title: '机关用现在的名称',
  severity: 'warning',
  basis: { kind: '政策文件', source: '机构改革方案' },
  examples: {
    bad: ['县工商局开展专项检查12次。', '县政府法制办审查合同32份。', '市环保局移送案件2件。'],
    good: [
      '县市场监督管理局开展专项检查12次。',
      '原县政府法制办审查的合同继续履行。',
      '县工商业联合会开展普法宣传。',
      '市生态环境局云岭分局移送案件2件。',
    ],
  },
  *check(context) {
    const { lexicon, facts, config } = context;
    const match = matcherOf(lexicon);
    for (const unit of wordedUnits(context))
      for (const { start, end, entry } of match(unit.text)) {
        if (facts.year !== undefined && facts.year <= entry.until.year) continue;
        if (isMarkedOff(unit, start, end) || config.names.some((name) => name.includes(entry.name))) continue;
        // Only an organ of a government: a development zone may have kept the name.
        if (
          !/[省市县区州旗盟府本]$/.test(unit.text.slice(0, start)) ||
          /[所站队科分]/.test(unit.text[end] ?? '')
        )
          continue;
        if (/(?:开发|新|园|保税|合作|示范)区$/.test(unit.text.slice(Math.max(0, start - 3), start))) continue;
        if (ofThePast.test(unit.text.slice(Math.max(0, start - 12), end + 8))) continue;
        yield {
          unit,
          start: start - 1,
          end,
          message: `“${unit.text.slice(start - 1, end)}”是${entry.until.year}年机构改革以前的名称，现在通常是“${entry.now}”，请核对`,
        };
      }
  },
};

const matcherOf = oncePer(({ formerOrgans }: Lexicon) =>
  createWordMatcher(formerOrgans.map((organ) => [organ.name, organ] as const)),
);
