import { quoteWords } from '../../../text/quote-words.js';
import type { Rule } from '../../rule.js';
import { findLexiconWords, remarkOnWord } from '../../words/lexicon-words.js';

export const fixedPhrase: Rule = {
  id: 'wording/fixed-phrase',
  title: '固定用语按规范写',
  severity: 'warning',
  basis: { kind: '政策文件', source: '中央文件的规范表述' },
  examples: {
    bad: [
      '全面落实重大执法决定法治审核制度。',
      '开展“双随机一公开”抽查18批次。',
      '坚持以习近平为核心的党中央集中统一领导。',
      '县政府班子带头坚持“两个维护”。',
      '行政机关负责人出庭率达100%。',
    ],
    good: [
      '全面落实重大执法决定法制审核制度。',
      '开展“双随机、一公开”抽查18批次。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '学习党的二十大和二十届二中、三中、四中全会精神。',
    ],
  },
  *check(context) {
    for (const word of findLexiconWords(context, 'fixedPhrase')) {
      const { wrong, right, source } = word.row;
      const advice = word.strength === 'certain' ? '应当写' : '通常写';
      const reason = source ? `，见${source}` : '';
      yield remarkOnWord(word, `${quoteWords(wrong)}${advice}${quoteWords(right)}${reason}`);
    }
  },
};
