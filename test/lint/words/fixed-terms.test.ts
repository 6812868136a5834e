import { describe, expect, it } from 'vitest';
import { nearMissFinderOf } from '../../../src/lint/words/fixed-terms.js';
import { emptyLexicon, type Lexicon } from '../../../src/lint/words/lexicon.js';

const lexicon: Lexicon = {
  ...emptyLexicon,
  fixedTerms: {
    terms: [
      '河长制',
      '行政复议',
      '依法治国',
      '法治国家',
      '法治政府建设',
      '行政执法监督',
      '行政执法',
      '监督检查',
      '行政执法责任制',
      '规范性文件管理',
      '行政相对人',
      '“放管服”改革',
    ],
    exceptions: ['行政复核', '政府建社', '新开法', '政付'],
    source: '通常',
  },
  syllables: {
    yi: '议义意依以',
    jian: '建健',
    zheng: '政正',
    zhen: '镇真',
    fu: '复付府',
    fa: '法发',
    du: '督',
    xing: '行刑',
    zhi: '治制',
    zhang: '长掌',
    shi: '设社',
  },
  lookAlikes: { a: '已己巳', b: '复夏', c: '督赞' },
};

/** What is found, each with the term that is meant and the slip. */
const misses = (text: string) =>
  nearMissFinderOf(lexicon)(text).map(
    ({ start, end, term, slip }) => `${text.slice(start, end)} ${term} ${slip}`,
  );

describe('a near-miss of a fixed term', () => {
  it.each([
    ['县政府办理行复政议案件', ['行复政议 行政复议 exchanged']],
    ['县政府办理政行复议案件', ['政行复议 行政复议 exchanged']],
    ['推进法治府政建设', ['法治府政建设 法治政府建设 exchanged']],
    ['保护行政对人的权利', ['行政对人 行政相对人 dropped']],
    ['保护的行相对人', ['行相对人 行政相对人 dropped']],
    ['推进法治府建设', ['法治府建设 法治政府建设 dropped']],
    ['推进法治政政府建设', ['法治政政府建设 法治政府建设 doubled']],
    ['办理行政复义案件', ['行政复义 行政复议 homophone']],
    ['坚持以法治国', ['以法治国 依法治国 homophone']],
    ['办理刑正复议案件', ['刑正复议 行政复议 homophone']],
    ['加强刑政执法监督', ['刑政执法监督 行政执法监督 homophone']],
    ['保护行镇相对人', ['行镇相对人 行政相对人 similarSound']],
    ['推进法治镇府建设', ['法治镇府建设 法治政府建设 similarSound']],
    ['办理行政夏议案件', ['行政夏议 行政复议 lookAlike']],
    ['落实行政执法事任制', ['行政执法事任制 行政执法责任制 replaced']],
    ['落实行政执法责责任制', ['行政执法责责任制 行政执法责任制 doubled']],
    ['落实行政执法主责任制', ['行政执法主责任制 行政执法责任制 added']],
    ['加强规反性文件管理', ['规反性文件管理 规范性文件管理 replaced']],
  ])('is found in %s', (text, found) => {
    expect(misses(text)).toEqual(found);
  });

  it.each([
    ['办理行政复议案件，推进法治政府建设', 'it is the term'],
    ['办理行政复核案件', 'it is another word'],
    ['行政复付', 'more than the homophone'],
    ['加强行政执法的责任制', '的 makes two words of one'],
    ['落实行政执法责任单位', 'another last character begins another word'],
    ['加强行政执法和责任制', 'words are joined'],
    ['落实行政执法主责任书', 'another word follows it'],
    ['落实行政执法、任制', 'a mark is no wrong character'],
    ['深化“放管服’改革', 'another mark is no wrong character'],
    ['规饭性文明管理', 'more than one character is another'],
    ['办理行复审议', 'the two characters are not exchanged'],
    ['行复政策', 'only their beginning is exchanged'],
    ['办理行复议案件', 'a term of four characters may lack one by chance'],
    ['落实河掌制', 'a term of three may sound like another word'],
    ['刑正付议', 'most of its characters are others'],
    ['行镇复议', 'a short term may sound similar to another word'],
    ['法治镇付建设', 'of two characters one only sounds similar'],
  ])('is not found in %s: %s', (text) => {
    expect(misses(text)).toEqual([]);
  });

  it.each([
    [
      '加强行政执监督检查',
      ['行政执监督 行政执法监督 dropped'],
      'what lacks a character is no part of 监督检查',
    ],
    ['加强的行执法监督', ['行执法监督 行政执法监督 dropped'], 'a particle joins no word'],
    ['加强行政执法督。', ['行政执法督 行政执法监督 dropped'], 'no word runs on behind it'],
    ['推进法治政建设', ['法治政建设 法治政府建设 dropped'], 'two characters of its last word are left'],
    ['行政复义和行政复议', ['行政复义 行政复议 homophone'], 'the term itself stands behind it'],
    ['行政复义行政复议', ['行政复义 行政复议 homophone'], 'the term itself follows at once'],
    ['行政复议中的行政复义', ['行政复义 行政复议 homophone'], 'the term itself stands before it'],
    ['行政复议行政复义', ['行政复义 行政复议 homophone'], 'the term itself ends where it begins'],
    ['行政对人监督检查', ['行政对人 行政相对人 dropped'], 'a term of its length follows'],
    [
      '行政复义行政复义',
      ['行政复义 行政复议 homophone', '行政复义 行政复议 homophone'],
      'it is written twice',
    ],
    ['行政发监督查检', ['监督查检 监督检查 exchanged'], 'one character is shared with what is no term'],
    ['行政执发监督查检', ['行政执发监督 行政执法监督 homophone'], 'of two that overlap the longer is meant'],
    [
      '新开法庭，法治镇府建设',
      ['法治镇府建设 法治政府建设 similarSound'],
      'an exception elsewhere is no part of it',
    ],
    ['法治政付建设', ['法治政付建设 法治政府建设 homophone'], 'an exception in its middle is no word there'],
  ])('is found in %s as %s: %s', (text, found) => {
    expect(misses(text)).toEqual(found);
  });

  it.each([
    ['进行执法监督', 'its first character belongs to the word before it'],
    ['行政执法督察', 'its last character belongs to the word behind it'],
    ['建设以法治国家为目标', 'another term reaches beyond it'],
    ['推进法治政府建社工作', 'an exception lies over its end'],
    ['重新开法治镇府建设', 'an exception lies over its beginning'],
    ['法制政府建设', '法制 for 法治 has a rule of its own'],
    ['行政执法监督监督检查', 'two terms stand beside each other'],
    ['行政执法监督检查', 'two terms overlap'],
  ])('is not seen in %s: %s', (text) => {
    expect(misses(text)).toEqual([]);
  });

  it('is found wherever it stands, in the order of the text', () => {
    expect(misses('行复政议和法治府建设，还有行政复义。')).toEqual([
      '行复政议 行政复议 exchanged',
      '法治府建设 法治政府建设 dropped',
      '行政复义 行政复议 homophone',
    ]);
  });

  it('is none where no terms are known', () => {
    expect(nearMissFinderOf(emptyLexicon)('行复政议')).toEqual([]);
  });
});
