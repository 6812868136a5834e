import type { Rule } from '../../rule.js';
import { findLexiconWords, remarkOnWord } from '../../words/lexicon-words.js';

export const misspelling: Rule = {
  id: 'wording/misspelling',
  title: '常见词语不写错别字',
  severity: 'warning',
  basis: { kind: '实务', source: '公文校对常见错别字' },
  examples: {
    bad: [
      '县政府布署全年执法监督任务。',
      '建立涉企检查台帐，逐条销号。',
      '推进社会综和治理，落实乡镇责任。',
      '公布投诉渠道和其它救济途径。',
    ],
    good: [
      '县政府公布署名文章的审核办法。',
      '干部对自己经办的案件终身负责。',
      '打破习惯彻底整改。',
      '为受灾群众调拨帐篷80顶。',
    ],
  },
  *check(context) {
    for (const word of findLexiconWords(context, 'misspelling')) {
      const { wrong, right } = word.row;
      yield remarkOnWord(
        word,
        word.strength === 'certain'
          ? `“${wrong}”是错别字，应当写“${right}”`
          : `“${wrong}”通常写“${right}”，请核对`,
      );
    }
  },
};
