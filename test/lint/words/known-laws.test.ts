import { describe, expect, it } from 'vitest';
import { findMeantLaw, findOtherKind, lawsOf, parseLawTitle } from '../../../src/lint/words/known-laws.js';
import { emptyLexicon, type KnownDocument, type Lexicon } from '../../../src/lint/words/lexicon.js';

const provenance = { source: '汇编', confidence: 'sure' as const };
const known = { year: 2026, month: 1, day: 1 };
const law = (name: string) => ({ name, revised: [] });

const lexicon: Lexicon = {
  ...emptyLexicon,
  laws: [
    {
      ...provenance,
      known,
      laws: [
        '刑法',
        '食品安全法',
        '行政处罚法',
        '行政复议法',
        '行政评议法',
        '行政诉讼法',
        '道路交通安全法',
        '道路交通安全法实施条例',
        '政府信息公开条例',
        '优化营商环境条例',
        '船舶登记管理条例',
        '船舶登记管理办法',
      ].map(law),
    },
  ],
  documents: ['行政规范性文件管理办法', '重大行政决策目录规定'].map(
    (name): KnownDocument => ({ ...provenance, known, name, aliases: [], unmistakable: false }),
  ),
};

const national = (name: string) => `中华人民共和国${name}`;
const meant = (title: string) => findMeantLaw(parseLawTitle(title), lexicon);
const otherKind = (title: string) => findOtherKind(parseLawTitle(title), lexicon)?.name;

describe('the title of a law', () => {
  it('may have the state before it and its year of revision behind it', () => {
    expect(parseLawTitle('行政处罚法')).toEqual({
      name: '行政处罚法',
      isNational: false,
      revisedIn: undefined,
    });
    expect(parseLawTitle('中华人民共和国行政处罚法（2021年修订）')).toEqual({
      name: '行政处罚法',
      isNational: true,
      revisedIn: 2021,
    });
    for (const year of ['（2021修正）', '〔2021年修订〕', '(2021年)', '（2021年修订本）'])
      expect(parseLawTitle(`行政处罚法${year}`)).toMatchObject({ name: '行政处罚法', revisedIn: 2021 });
    expect(parseLawTitle('行政处罚法（试行）')).toMatchObject({
      name: '行政处罚法（试行）',
      revisedIn: undefined,
    });
  });
});

describe('the law that a title can only be a slip for', () => {
  it.each([
    ['行政罚处法', '行政处罚法', 'two characters exchanged'],
    ['道路交同安全法', '道路交通安全法', 'one replaced in a long name'],
    ['道路交通全法', '道路交通安全法', 'one lost in a long name'],
    ['道路交通安安全法', '道路交通安全法', 'one too many in a long name'],
    ['优化营商环镜条例', '优化营商环境条例', 'one replaced in a long 条例'],
    ['行政诉讼发', '行政诉讼法', '发 for 法'],
    ['优化营商环境条列', '优化营商环境条例', '条列 for 条例'],
    ['电动自行车管理条列', '电动自行车管理条例', '条列 for 条例, of whatever ordinance'],
    ['道路交通安全法实施细则', '道路交通安全法实施条例', '细则 for 条例 below a law'],
    [national('行政处分法'), '行政处罚法', 'one replaced in a short national one'],
    [national('行政罚法'), '行政处罚法', 'one lost in a short national one'],
    [national('食品安全条例'), '食品安全法', 'a national law called 条例'],
    [national('政府信息公开办法'), '政府信息公开条例', 'a national 条例 called 办法'],
    [national('政府信息公开规定'), '政府信息公开条例', 'a national 条例 called 规定'],
  ])('of %s is %s: %s', (title, name) => {
    expect(meant(title)).toBe(name);
  });

  it.each([
    ['行政处罚法', 'it names a law'],
    ['行政规范性文件管理办法', 'it names a document'],
    ['行政处分法', 'one replaced in a short name makes another'],
    ['行政罚法', 'one lost in a short name makes another'],
    ['铁路交通安全法', 'another first word makes another law'],
    ['大道路交通安全法', 'one more at the beginning makes another law'],
    ['道路交通安法', 'the last word lacks its end'],
    ['道路交通保险法', 'two are replaced'],
    ['道通交路安全法', 'two are exchanged that are no neighbours'],
    ['道路交运输全法', 'two neighbours are replaced, not exchanged'],
    ['政府信息公开法', 'an ordinance may have become a law'],
    ['食品安全条例', 'a province may have one'],
    ['政府信息公开办法', 'an office may have one'],
    ['云江省优化营商环镜条例', 'it is of one place'],
    ['云岭县电动自行车管理条列', 'it is of one place'],
    ['行政规范性文件管里办法', 'near-misses of documents have a rule of their own'],
    [national('行政协议法'), 'it is as near to 行政复议法 as to 行政评议法'],
    ['行政处罚罚', 'it ends as no law does'],
    ['邢法', 'it is too short'],
    ['条列', 'it is too short'],
  ])('of %s is none: %s', (title) => {
    expect(meant(title)).toBeUndefined();
  });

  it('is none where no laws are known', () => {
    expect(findMeantLaw(parseLawTitle('优化营商环境条列'), emptyLexicon)).toBeUndefined();
  });
});

describe('an act of the same name but another kind', () => {
  it.each([
    ['优化营商环境法', '优化营商环境条例'],
    ['优化营商环境办法', '优化营商环境条例'],
    ['政府信息公开规定', '政府信息公开条例'],
    ['政府信息公开细则', '政府信息公开条例'],
  ])('of %s is %s', (title, name) => {
    expect(otherKind(title)).toBe(name);
  });

  it.each([
    ['优化营商环境条例', 'it is known as it is'],
    ['重大行政决策目录规定', 'it is a document that is known'],
    ['道路交通安全条例', 'a province may make one of a law'],
    ['食品安全条例', 'too short a name says too little'],
    ['船舶登记管理规定', 'there are two'],
    ['云江省优化营商环境办法', 'it is of one place'],
    [national('优化营商环境办法'), 'the state has no other of this name'],
    ['优化营商环境意见', 'it is of no such kind'],
  ])('of %s is none: %s', (title) => {
    expect(otherKind(title)).toBeUndefined();
  });
});

it('of two lists that have a law the one known later counts, whatever their order', () => {
  const list = (year: number) => ({
    ...provenance,
    known: { year, month: 1, day: 1 },
    laws: [{ name: '行政处罚法', revised: [{ year, month: 1, day: 1 }] }],
  });
  for (const laws of [
    [list(2021), list(2025)],
    [list(2025), list(2021)],
  ])
    expect(lawsOf({ ...emptyLexicon, laws }).byName.get('行政处罚法')).toMatchObject({
      known: { year: 2025 },
      revised: [{ year: 2025 }],
    });
});
