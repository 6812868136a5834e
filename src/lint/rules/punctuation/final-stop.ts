import { findFurniture } from '../../page-furniture.js';
import type { Rule } from '../../rule.js';

export const finalStop: Rule = {
  id: 'punctuation/final-stop',
  title: '段落末尾有句号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.1' },
  examples: {
    bad: [
      '县政府召开常务会议8次，专题研究法治政府建设。有关责任逐项落实到单位和个人',
      '县政府召开常务会议8次，专题研究法治政府建设工作；县司法局逐项督办，',
    ],
    good: [
      '县政府召开常务会议8次，专题研究法治政府建设工作。',
      '现将有关情况报告如下：',
      '会议强调“权力越大，责任越大。”',
      '深化改革，持续优化法治化营商环境',
      '公布权责清单（2025年版）',
    ],
  },
  *check({ paragraphs }) {
    for (const unit of paragraphs) {
      if (unit.attachment !== undefined || findFurniture(unit.text)) continue;
      const text = unit.text.trimEnd();
      const body = text.replace(/[”’）》〉]{1,4}$/, '');
      if (/^[（【]/.test(body) || isLikeHeading(body)) continue;
      const start = text.length - 1;
      if (/[，、]$/.test(text))
        yield {
          unit,
          start,
          end: text.length,
          message: '段落以逗号或者顿号结尾，话没有说完，请补完或者改为句号',
        };
      else if (/[\p{Script=Han}\d%]$/u.test(body))
        yield {
          unit,
          start,
          end: text.length,
          message: `段落末尾“${[...text].slice(-6).join('')}”后面没有句号，请补上`,
          fix:
            text.length === body.length ? [{ start: text.length, end: text.length, text: '。' }] : undefined,
        };
    }
  },
};

/** A short line without a finished sentence may be a heading that has no number. */
function isLikeHeading(body: string): boolean {
  return !/[。；]/.test(body.slice(0, -1)) && body.length < 40;
}
