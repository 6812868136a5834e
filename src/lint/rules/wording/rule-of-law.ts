import type { Rule } from '../../rule.js';
import { findLexiconWords, remarkOnWord } from '../../words/lexicon-words.js';

export const ruleOfLaw: Rule = {
  id: 'wording/rule-of-law',
  title: '“法治”不写成“法制”',
  severity: 'warning',
  basis: { kind: '政策文件', source: '《法治政府建设实施纲要（2021—2025年）》的用语' },
  examples: {
    bad: [
      '法制政府建设取得新进展。',
      '组织法制宣传活动26场。',
      '把各项工作纳入法制轨道，营造良好法制环境。',
      '印发《县政府推进法制建设第一责任人职责实施办法》。',
    ],
    good: [
      '重大执法决定法制审核率100%。',
      '维护国家法制统一，配齐法制审核人员32名。',
      '县公安局法制大队、法制宣传科联合评查案卷。',
      '充分发挥政府法制机构作用。',
    ],
  },
  *check(context) {
    for (const word of findLexiconWords(context, 'ruleOfLaw'))
      yield remarkOnWord(
        word,
        `“${word.row.wrong}”通常写“${word.row.right}”，“法制”只用在法制审核、法制统一、机构名称等处`,
      );
  },
};
