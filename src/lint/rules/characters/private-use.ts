import type { Rule } from '../../rule.js';
import { listCodes, remarkOnLines } from './strange-lines.js';

export const privateUse: Rule = {
  id: 'characters/private-use',
  title: '不用自造字符',
  severity: 'warning',
  basis: { kind: '实务', source: '看到的文字与存下的文字应当一致' },
  examples: {
    bad: ['落实\ue5e5项工作任务。', '\uf06c推进依法行政。'],
    good: ['落实各项工作任务。', '𬺓水镇完成整改。'],
  },
  check: (context) =>
    remarkOnLines(
      context,
      'privateUse',
      (characters) =>
        `这里有${characters.length}个自造字符（${listCodes(characters)}），换一台电脑就显示不出，请对照原稿改为通用的字`,
    ),
};
