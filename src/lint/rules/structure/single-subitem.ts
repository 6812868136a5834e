import { quoteWords } from '../../../text/quote-words.js';
import type { HeadingUnit, Rule } from '../../rule.js';

export const singleSubitem: Rule = {
  id: 'structure/single-subitem',
  title: '一个标题下面不单列一条',
  severity: 'info',
  basis: { kind: '实务', source: '公文写作通例' },
  examples: {
    bad: [
      {
        yaml: '成效:\n  - 标题: 依法履行政府职能\n    正文: 全年公布许可事项286项。\n  - 标题: 化解行政争议\n    要点:\n      - 标题: 深化复议改革\n        正文: 全年审结行政复议案件45件。',
      },
    ],
    good: [
      {
        yaml: '成效:\n  - 标题: 化解行政争议\n    要点:\n      - 标题: 深化复议改革\n        正文: 全年审结行政复议案件45件。\n      - 标题: 做好行政应诉\n        正文: 行政机关负责人出庭应诉12次。\n  - 标题: 依法履行政府职能\n    正文: 全年公布许可事项286项。',
      },
    ],
  },
  *check({ headings }) {
    const children = new Map<HeadingUnit, HeadingUnit[]>();
    for (const unit of headings) {
      const parent = unit.trail.at(-1);
      if (!parent || unit.attachment !== undefined) continue;
      const siblings = children.get(parent);
      if (siblings) siblings.push(unit);
      else children.set(parent, [unit]);
    }
    for (const [parent, [only, ...others]] of children)
      if (only && others.length === 0 && only.heading.level === parent.heading.level + 1)
        yield {
          unit: only,
          message: `${quoteWords(parent.heading.label + parent.text)}下面只有“${only.heading.label}”一条，通常不必单列序号，可并入上一层，或者再分出一条`,
        };
  },
};
