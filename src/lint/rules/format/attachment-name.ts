import type { Rule } from '../../rule.js';

export const attachmentName: Rule = {
  id: 'format/attachment-name',
  title: '附件名称后不加标点，前不写序号',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.4' },
  examples: {
    bad: [
      { yaml: '附件:\n  - { 标题: 行政复议案件统计表。, 正文: 全年审结45件。 }' },
      { yaml: '附件:\n  - { 标题: 1.行政复议案件统计表, 正文: 全年审结45件。 }' },
    ],
    good: [{ yaml: '附件:\n  - { 标题: 《云岭县行政许可事项清单》（2025年版）, 正文: 共286项。 }' }],
  },
  *check({ units }) {
    for (const unit of units) {
      if (unit.role !== 'attachmentTitle') continue;
      const end = /[。；，、：;,.:]$/.exec(unit.text);
      if (end)
        yield {
          unit,
          start: end.index,
          end: unit.text.length,
          message: `附件名称后面不加标点，请删去“${end[0]}”`,
          fix: [{ start: end.index, end: unit.text.length, text: '' }],
        };
      const number = /^(?:附件\s?\d{0,2}[：:.]|\d{1,2}[.、．]|[一二三四五六七八九十]、)\s?/.exec(unit.text);
      if (number)
        yield {
          unit,
          severity: 'warning',
          start: 0,
          end: number[0].length,
          message: `附件的序号会自动编排，请删去名称前的“${number[0].trim()}”`,
        };
    }
  },
};
