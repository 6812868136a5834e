import { findFurniture } from '../../page-furniture.js';
import { type Rule, remarkOn } from '../../rule.js';

export const pageFurniture: Rule = {
  id: 'residue/page-furniture',
  title: '正文里没有网页上的文字',
  severity: 'warning',
  basis: { kind: '实务', source: '从网页复制时带来的文字' },
  examples: {
    bad: ['浏览次数：1286', '全年审结行政复议案件45件。\n【打印】【关闭】'],
    good: ['政府网站全年浏览次数达286万次。', '公开信息来源：权责清单、行政许可事项清单等33份。'],
  },
  *check({ paragraphs }) {
    for (const unit of paragraphs) {
      const match = findFurniture(unit.text);
      if (match)
        yield remarkOn(unit, match, `“${shorten(match[0])}”像是网页上的文字，不是报告的内容，请删去`);
    }
  },
};

function shorten(words: string): string {
  return words.length > 16 ? `${words.slice(0, 16)}…` : words;
}
