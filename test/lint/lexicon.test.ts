import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { emptyLexicon, mergeLexicons, readLexicon } from '../../src/lint/words/lexicon.js';
import { createWordMatcher } from '../../src/lint/words/match-words.js';
import { compareDates } from '../../src/text/calendar-date.js';
import { lexiconFiles, packagedLexicon } from './support/packaged-lexicon.js';

const groups = packagedLexicon.wordGroups;
const rows = groups.flatMap((group) => group.rows.map((row) => ({ ...row, category: group.category })));

describe('the packaged lexicon', () => {
  it.each(Object.entries(lexiconFiles))('%s can be read', (_, text) => {
    expect(readLexicon(text).findings).toEqual([]);
  });

  it('complains of no word twice', () => {
    const words = rows.map(({ wrong }) => wrong);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each(rows)(
    '$wrong → $right: is found, its remedy and its exceptions are not',
    ({ wrong, right, exceptions }) => {
      expect(findWords(`县里${wrong}。`)).toContain(wrong);
      expect(findWords(`县里${right}。`)).toEqual([]);
      for (const exception of exceptions) {
        expect(exception).toContain(wrong);
        expect(findWords(`县里${exception}。`)).toEqual([]);
      }
    },
  );

  it('ends no document before it began, and names successors that it knows', () => {
    const names = packagedLexicon.documents.map(({ name, years }) => (years ? `${name}（${years}）` : name));
    expect(new Set(names).size).toBe(names.length);
    for (const { inForceFrom, inForceUntil, successor } of packagedLexicon.documents) {
      if (inForceFrom && inForceUntil) expect(compareDates(inForceFrom, inForceUntil)).toBeLessThan(0);
      if (successor) expect(names).toContain(successor);
    }
  });

  it('puts quotation marks around names and changes nothing else', () => {
    for (const { name, marked } of packagedLexicon.quotedNames) {
      expect(marked.replace(/[“”]/g, '')).toBe(name);
      expect(marked).toMatch(/“.+”/);
    }
  });
});

describe('reading a lexicon', () => {
  it('says which key is unknown', () => {
    const { findings } = readLexicon('用词:\n  - { 类别: 错别字, 来源: 本县, 强度: 必错, 词汇: [] }\n');
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'lexicon/unknown-key 这里不认识“词汇”，是否想写“词条”？',
    ]);
  });

  it('says what is no strength', () => {
    const text = '用词:\n  - { 类别: 错别字, 来源: 本县, 强度: 大概, 词条: [] }\n';
    expect(readLexicon(text).findings.map(({ message }) => message)).toEqual([
      '“强度”写的是“大概”，只能写“必错”、“存疑”',
    ]);
  });

  it('merges files section by section', () => {
    const merged = mergeLexicons([packagedLexicon, packagedLexicon]);
    for (const [section, rows] of Object.entries(merged)) {
      const own = packagedLexicon[section as keyof typeof merged];
      if (Array.isArray(own)) expect(rows, section).toEqual([...own, ...own]);
      else if (section !== 'fixedTerms') expect(rows, section).toEqual(own);
    }
    const { terms, exceptions } = packagedLexicon.fixedTerms;
    expect(merged.fixedTerms).toMatchObject({
      terms: [...terms, ...terms],
      exceptions: [...exceptions, ...exceptions],
    });
    expect(mergeLexicons([])).toEqual(emptyLexicon);
  });

  it('refuses words that are empty, orders of one and divisions into one', () => {
    const complaints = (text: string) => readLexicon(text).findings.length;
    const group = (wrong: string) =>
      `用词:\n  - { 类别: 错别字, 来源: 本县, 强度: 必错, 词条: [{ 写法: ${wrong}, 改为: 甲 }] }\n`;
    expect([group('乙'), group("''")].map(complaints)).toEqual([0, 1]);
    const sequence = (members: string) => `次序: [{ 依次: ${members}, 至少: 2, 来源: 本县 }]\n`;
    expect([sequence('[甲, 乙]'), sequence('[甲]')].map(complaints)).toEqual([0, 1]);
    const family = (classes: string) => `分类: [{ 名称: 程序, 各类: ${classes} }]\n`;
    expect([family('[[甲], [乙]]'), family('[[甲]]')].map(complaints)).toEqual([0, 1]);
  });

  it('leaves what a file does not have empty', () => {
    expect(readLexicon('音节: { yi: 议义 }\n').value).toEqual({ ...emptyLexicon, syllables: { yi: '议义' } });
    const row = '用词:\n  - { 类别: 固定用语, 来源: 本县, 强度: 存疑, 词条: [{ 写法: 乙, 改为: 甲 }] }\n';
    expect(readLexicon(row).value!.wordGroups).toEqual([
      {
        category: 'fixedPhrase',
        source: '本县',
        strength: 'likely',
        nameEndings: [],
        rows: [{ wrong: '乙', right: '甲', exceptions: [], inTitles: false }],
      },
    ]);
  });
});

describe('a county’s own settings', () => {
  it('adds words of its own', () => {
    const config = {
      ...defaultConfig,
      words: [{ wrong: '云岭法冶', right: '云岭法治', note: '本县品牌用字' }],
    };
    expect(lint('打造“云岭法冶”品牌。', config)).toEqual(['“云岭法冶”应当写“云岭法治”，见本县品牌用字']);
  });

  it('leaves the names alone that it knows', () => {
    const config = { ...defaultConfig, names: ['云岭法制公园', '法制宣传长廊'] };
    expect(lint('建成法制宣传长廊。', config)).toEqual([]);
    expect(lint('建成法制宣传长廊。', defaultConfig)).toHaveLength(1);
  });

  it('accepts the titles of documents that it knows', () => {
    const config = { ...defaultConfig, documents: ['法治政府建设实施纲要（2022—2026年）'] };
    expect(lint('落实《法治政府建设实施纲要（2022—2026年）》。', config)).toEqual([]);
    expect(lint('落实《法治政府建设实施纲要（2022—2026年）》。', defaultConfig)).toHaveLength(1);
  });
});

describe('matching many words', () => {
  const match = createWordMatcher(['法治', '法治政府', '政府', '府'].map((word) => [word, word] as const));

  it('takes the longest word, and none within another', () => {
    expect(match('法治政府和政府').map(({ start, entry }) => `${start} ${entry}`)).toEqual([
      '0 法治政府',
      '5 政府',
    ]);
  });

  it('falls back to a shorter word where the longer one is refused', () => {
    const picky = createWordMatcher(
      ['法治', '法治政府'].map((word) => [word, word] as const),
      (_, { entry }) => entry !== '法治政府',
    );
    expect(picky('法治政府').map(({ entry }) => entry)).toEqual(['法治']);
  });
});

function findWords(sentence: string): string[] {
  return lintParagraph(sentence, defaultConfig).map(({ quote }) => quote!);
}

function lint(sentence: string, config: typeof defaultConfig): string[] {
  return lintParagraph(sentence, config).map(({ message }) => message);
}

function lintParagraph(sentence: string, config: typeof defaultConfig) {
  const content = {
    text: sentence,
    segments: [{ start: 0, end: sentence.length, from: 0, to: sentence.length }],
  };
  const document = {
    title: suppliedText(''),
    addressees: [],
    blocks: [{ kind: 'paragraph' as const, content }],
    attachments: [],
    signature: [],
    sealed: false,
  };
  return lintDocument(document, {
    today: { year: 2026, month: 2, day: 25 },
    config,
    lexicon: packagedLexicon,
    sourceText: sentence,
  }).filter(({ rule }) =>
    /^(?:citation\/document-name|wording\/(?:misspelling|rule-of-law|fixed-phrase))$/.test(rule),
  );
}
