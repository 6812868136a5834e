import type { Rule } from '../../rule.js';
import { remarkOnLines } from './strange-lines.js';

export const damaged: Rule = {
  id: 'characters/damaged',
  title: '不留转换时损坏的字',
  severity: 'warning',
  basis: { kind: '实务', source: '看到的文字与存下的文字应当一致' },
  examples: {
    bad: ['全年受理行政复\ufffd案件46件。'],
    good: ['全年受理行政复议案件46件。'],
  },
  check: (context) =>
    remarkOnLines(
      context,
      'damaged',
      (characters) =>
        `这里有${characters.length}个字在转换时损坏了（U+FFFD），原来是什么已经看不出，请对照原稿补上`,
    ),
};
