import type { Block } from '../../../document/model.js';
import { quoteWords } from '../../../text/quote-words.js';
import type { HeadingUnit, Rule } from '../../rule.js';

export const headingWithoutText: Rule = {
  id: 'structure/heading-without-text',
  title: '标题下面应当有内容',
  severity: 'warning',
  basis: { kind: '实务', source: '公文写作通例' },
  examples: {
    bad: [
      {
        yaml: '成效:\n  - 标题: 依法履行政府职能\n  - 标题: 化解行政争议\n    正文: 全年审结行政复议案件45件。',
      },
      {
        yaml: '成效:\n  - 标题: 化解行政争议\n    要点:\n      - 标题: 深化复议体制改革\n      - 标题: 加强行政应诉\n        正文: 行政机关负责人出庭应诉12次。\n  - 标题: 推进政务公开\n    正文: 全年主动公开信息3551条。',
      },
    ],
    good: [
      {
        yaml: '成效:\n  - 标题: 化解行政争议\n    要点:\n      - 正文: 全年审结行政复议案件45件。\n      - 正文: 行政机关负责人出庭应诉12次。\n  - 标题: 推进政务公开\n    正文: 全年主动公开信息3551条。',
      },
      { yaml: '下年打算:\n  - 2026年全面充实乡镇执法力量；\n  - 2026年全面开展行政执法人员轮训。' },
    ],
  },
  *check({ headings, document }) {
    const filled = new Set(
      document.blocks.filter((block, index, blocks) => hasText(block, blocks[index + 1])),
    );
    for (const unit of headings) {
      const { heading, attachment, text } = unit;
      if (attachment !== undefined || filled.has(heading) || isSentence(text)) continue;
      if (
        heading.level >= 3 &&
        !headings.some((other) => isSibling(other, unit) && filled.has(other.heading))
      )
        continue;
      yield {
        unit,
        message: `标题${quoteWords(heading.label + text)}下面没有内容，请补写，或者删去这个标题`,
      };
    }
  },
};

/** A heading is filled by what follows it, unless that is a heading of its own rank or above. */
function hasText(block: Block, next: Block | undefined): boolean {
  return (
    block.kind !== 'heading' || (next !== undefined && (next.kind !== 'heading' || next.level > block.level))
  );
}

/** An item that is a sentence of its own, told off by number, needs nothing below it. */
function isSentence(text: string): boolean {
  return text === '' || text.length > 30 || /[。；：，？！]/.test(text);
}

function isSibling(a: HeadingUnit, b: HeadingUnit): boolean {
  return a !== b && a.heading.level === b.heading.level && a.trail.at(-1) === b.trail.at(-1);
}
