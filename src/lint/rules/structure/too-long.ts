import { countCharacters } from '../../../text/characters.js';
import type { Rule } from '../../rule.js';
import { fillParagraphs } from './fill-paragraphs.js';

const most = 5000;

export const tooLong: Rule = {
  id: 'structure/too-long',
  title: '全文不宜过长',
  severity: 'info',
  basis: { kind: '政策文件', source: '《整治形式主义为基层减负若干规定》' },
  examples: {
    bad: [
      {
        yaml: [
          `成效: |\n${fillParagraphs(120)}`,
          `问题: |\n${fillParagraphs(9, 200, '，原因是人手不足')}`,
          `负责人履职: |\n${fillParagraphs(9, 300, '，县委书记、县长现场督办')}`,
          `下年打算: |\n${fillParagraphs(9, 400, '，力争2026年实现翻番')}`,
        ].join('\n'),
      },
    ],
    good: ['全年审结行政复议案件45件。'],
  },
  *check({ prose }) {
    const length = prose.reduce(
      (sum, unit) => sum + (unit.attachment === undefined ? countCharacters(unit.text) : 0),
      0,
    );
    if (length <= most) return;
    yield {
      path: '',
      message: `全文${length}字，文件篇幅一般不超过${most}字，可以精简，详细数据宜放在附件里`,
    };
  },
};
