import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { emptyLexicon, mergeLexicons, readLexicon, type WordGroup } from '../../src/lint/words/lexicon.js';
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

describe('a word of a list', () => {
  const findingsOf = (text: string, words: Partial<WordGroup>, config = defaultConfig) => {
    const group: WordGroup = {
      category: 'fixedPhrase',
      source: '本县',
      strength: 'certain',
      nameEndings: [],
      rows: [{ wrong: '甲乙', right: '县甲乙丙', exceptions: ['新甲乙'], inTitles: false }],
      ...words,
    };
    return lintParagraph(text, config, { ...emptyLexicon, wordGroups: [group] });
  };
  const places = (text: string, words: Partial<WordGroup> = {}) =>
    findingsOf(text, words).map(({ range }) => range!.start.offset);

  it('is found wherever it stands, but not in its remedy, in its exceptions and in titles', () => {
    expect(places('甲乙和甲乙。')).toEqual([0, 3]);
    expect(places('县甲乙丙，在县甲乙丙。')).toEqual([]);
    expect(places('新甲乙，重新甲乙。')).toEqual([]);
    expect(places('落实《甲乙》。')).toEqual([]);
  });

  it('is found in titles too where its row says so', () => {
    const rows = [{ wrong: '甲乙', right: '乙甲', exceptions: [], inTitles: true }];
    expect(places('落实《甲乙》。', { rows })).toEqual([3]);
  });

  it('is a name with an ending that makes it one', () => {
    expect(places('甲乙科，甲乙室。', { nameEndings: ['科'] })).toEqual([4]);
  });

  it('is a warning with its remedy, or a hint without one where it may be right', () => {
    const tell = (words: Partial<WordGroup>) =>
      findingsOf('县里甲乙。', words).map(({ severity, message, suggestion }) => ({
        severity,
        message,
        remedy: suggestion?.map(({ text }) => text),
      }));
    const rows = [{ wrong: '甲乙', right: '乙甲', exceptions: [], inTitles: false }];
    expect(tell({ rows })).toEqual([
      { severity: 'warning', message: '“甲乙”应当写“乙甲”', remedy: ['乙甲'] },
    ]);
    const hint = [{ severity: 'info', message: '“甲乙”通常写“乙甲”', remedy: undefined }];
    expect(tell({ rows, strength: 'likely' })).toEqual(hint);
    expect(tell({ rows: rows.map((row) => ({ ...row, strength: 'likely' as const })) })).toEqual(hint);
  });

  it('is told once where it is a near-miss of a fixed term as well, which is told elsewhere', () => {
    const config = { ...defaultConfig, words: [{ wrong: '行政复义', right: '行政复议' }] };
    const tell = (text: string, given: typeof defaultConfig = config) =>
      lintParagraph(text, given, packagedLexicon, /^wording\//).map(({ rule, quote }) => `${rule} ${quote}`);
    expect(tell('办理行政复义案件。')).toEqual(['wording/fixed-phrase 行政复义']);
    expect(tell('办理行政复义案件。', defaultConfig)).toEqual(['wording/near-miss 行政复义案件']);
    expect(tell('行政复义，依法政行。')).toEqual([
      'wording/fixed-phrase 行政复义',
      'wording/near-miss 依法政行',
    ]);
    expect(tell('依法政行，行政复义。')).toEqual([
      'wording/near-miss 依法政行',
      'wording/fixed-phrase 行政复义',
    ]);
    expect(tell('行政复义。\n依法政行。')).toHaveLength(2);
  });
});

describe('matching many words', () => {
  const match = (text: string, words = ['法治', '法治政府', '政府', '府']) =>
    createWordMatcher(words.map((word) => [word, word] as const))(text).map(
      ({ start, end, entry }) => `${start}–${end} ${entry}`,
    );

  it('takes the longest word, and none within another', () => {
    expect(match('法治政府和政府')).toEqual(['0–4 法治政府', '5–7 政府']);
  });

  it('finds words of one character, up to the last', () => {
    expect(match('府城和官府')).toEqual(['0–1 府', '4–5 府']);
  });

  it('falls back to a shorter word where the longer one is refused', () => {
    const picky = createWordMatcher(
      ['法治', '法治政府', '法'].map((word) => [word, word] as const),
      (text, { entry, end }) => entry !== '法治政府' && text[end] !== '的',
    );
    expect(picky('法治政府，法治的').map(({ entry }) => entry)).toEqual(['法治', '法']);
  });

  it('refuses an empty word, which would be found everywhere', () => {
    expect(() => match('', ['法治', ''])).toThrow(RangeError);
  });
});

function findWords(sentence: string): string[] {
  return lintParagraph(sentence, defaultConfig).map(({ quote }) => quote!);
}

function lint(sentence: string, config: typeof defaultConfig): string[] {
  return lintParagraph(sentence, config).map(({ message }) => message);
}

const wordRules = /^(?:citation\/document-name|wording\/(?:misspelling|rule-of-law|fixed-phrase))$/;

/** Each line is a paragraph. */
function lintParagraph(
  text: string,
  config: typeof defaultConfig,
  lexicon = packagedLexicon,
  rules = wordRules,
) {
  let from = 0;
  const blocks = text.split('\n').map((line) => {
    const segments = [{ start: 0, end: line.length, from, to: from + line.length }];
    from += line.length + 1;
    return { kind: 'paragraph' as const, content: { text: line, segments } };
  });
  const document = {
    title: suppliedText(''),
    addressees: [],
    blocks,
    attachments: [],
    signature: [],
    sealed: false,
  };
  return lintDocument(document, {
    today: { year: 2026, month: 2, day: 25 },
    config,
    lexicon,
    sourceText: text,
  }).filter(({ rule }) => rules.test(rule));
}
