import { countCharacters } from '../../../text/characters.js';
import { removePlaceholders } from '../../../text/gaps/placeholder.js';
import type { Rule } from '../../rule.js';
import { fillParagraphs } from './fill-paragraphs.js';

const most = 8000;

export const tooLong: Rule = {
  id: 'structure/too-long',
  title: '全文不宜过长',
  severity: 'info',
  basis: { kind: '实务', source: '公开的县、乡两级年度报告，篇幅通常在3000字到7000字' },
  examples: {
    bad: [
      {
        yaml: [
          `成效: |\n${fillParagraphs(200)}`,
          `问题: |\n${fillParagraphs(15, 300, '，原因是人手不足')}`,
          `负责人履职: |\n${fillParagraphs(15, 400, '，县委书记、县长现场督办')}`,
          `下年打算: |\n${fillParagraphs(15, 500, '，力争2026年实现翻番')}`,
        ].join('\n'),
      },
    ],
    good: ['全年审结行政复议案件45件。'],
  },
  *check({ prose }) {
    const length = prose.reduce(
      (sum, unit) =>
        sum + (unit.attachment === undefined ? countCharacters(removePlaceholders(unit.text)) : 0),
      0,
    );
    if (length <= most) return;
    yield {
      path: '',
      message: `全文${length}字，公开的县级年度报告通常在3000字到7000字，宜精简，详细数据可以放在附件里`,
    };
  },
};
