import type { PartKey } from '../../../document/model.js';
import { countCharacters } from '../../../text/characters.js';
import { removePlaceholders } from '../../../text/gaps/placeholder.js';
import type { Rule } from '../../rule.js';
import { fillParagraphs } from './fill-paragraphs.js';

const names: Partial<Record<PartKey, string>> = {
  problems: '不足和原因',
  leadership: '主要负责人履职情况',
  plans: '下一年度安排',
};

/** Below this share of a report of some length a mandatory part has hardly been written. */
const leastShare = 0.03;
const leastLength = 3000;

export const thinPart: Rule = {
  id: 'structure/thin-part',
  title: '各部分篇幅大体相称',
  severity: 'info',
  basis: { kind: '实务', source: '年度报告四个部分都是必备内容' },
  examples: {
    bad: [{ yaml: `成效: |\n${fillParagraphs(80)}\n问题: 执法力量不足，原因是编制下沉较慢。` }],
    good: [{ yaml: `成效: |\n${fillParagraphs(20)}\n问题: 执法力量不足，原因是编制下沉较慢。` }],
  },
  *check({ sections, prose }) {
    const total = prose.reduce((sum, unit) => sum + countCharacters(removePlaceholders(unit.text)), 0);
    if (total < leastLength) return;
    for (const { part, heading, units } of sections) {
      const name = part && names[part];
      if (!name || units.length === 0) continue;
      const length = units.reduce((sum, unit) => sum + countCharacters(removePlaceholders(unit.text)), 0);
      // A part that is one gap is told as what is left to fill in.
      if (length > 0 && length < total * leastShare)
        yield {
          unit: heading,
          message: `“${name}”这一部分只有${length}字，占全文的${((length / total) * 100).toFixed(1)}%，与其他部分不相称，宜写得具体一些`,
        };
    }
  },
};
