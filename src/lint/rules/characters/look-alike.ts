import type { StrangeCharacter } from '../../../text/strange-characters.js';
import type { Rule } from '../../rule.js';
import { listCodes, remarkOnLines } from './strange-lines.js';

export const lookAlike: Rule = {
  id: 'characters/look-alike',
  title: '不用形同常用字的特殊字符',
  severity: 'warning',
  basis: { kind: '实务', source: '看到的文字与存下的文字应当一致' },
  examples: {
    bad: ['全年受理⾏政复议案件46件。', '征求⼈⺠群众意见。', '全年办结﹙含撤回﹚46件。'],
    good: ['全年受理行政复议案件46件。', '新增绿地3㎡。'],
  },
  check: (context) =>
    remarkOnLines(
      context,
      'lookAlike',
      (characters) =>
        `这里有${characters.length}个特殊字符只是看起来像常用字（${listCodes(characters, describe)}），检索和核对时认不出，请改为常用字`,
    ),
};

/** By its code alone: many consoles cannot show the character itself. */
function describe({ code, plain }: StrangeCharacter): string {
  return `${code}应为“${plain}”`;
}
