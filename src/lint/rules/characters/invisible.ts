import type { Rule } from '../../rule.js';
import { listCodes, remarkOnLines } from './strange-lines.js';

export const invisible: Rule = {
  id: 'characters/invisible',
  title: '不夹带看不见的字符',
  severity: 'warning',
  basis: { kind: '实务', source: '看到的文字与存下的文字应当一致' },
  examples: {
    bad: ['全年\u200b受理行政\u00ad复议案件46件。', '书\u202e记和县长带头学法。'],
    good: ['全年受理行政复议案件46件。', '葛\u{e0100}城镇完成整改。'],
  },
  check: (context) =>
    remarkOnLines(
      context,
      'invisible',
      (characters) =>
        `这里夹着${characters.length}个看不见的字符（${listCodes(characters)}），会妨碍检索和核对，请删去`,
    ),
};
