import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/template/library.js';
import { proposeIssuers } from '../../src/template/propose-issuers.js';
import { fillWords, resolveWords } from '../../src/template/words.js';
import { levelNamed, library, templateNamed } from '../support/interview.js';

const dated: Library = {
  ...library,
  documents: [
    {
      word: '规划',
      name: '普法规划',
      editions: [
        { from: 2021, to: 2025, name: '“甲”规划', themes: [] },
        { from: 2026, to: 2030, name: '“乙”规划', themes: [] },
      ],
    },
  ],
};
const county = levelNamed('县');
const wordsFor = (year: number, place = '云岭县', level = county) =>
  resolveWords(dated, { level, place, year });

describe('the words that a topic may use', () => {
  it('are the years, the place, what it is called for short, and what its level has', () => {
    expect(wordsFor(2024)).toMatchObject({
      ...{ 年度: '2024', 上年度: '2023', 下年度: '2025', 地区: '云岭县', 简称: '县' },
      ...{ 党委: '县委', 政府: '县政府', 督察单位: '县委全面依法治县委员会办公室（县委依法治县办）' },
    });
  });

  it.each([
    [2024, '“甲”规划', '“甲”规划'],
    [2025, '“甲”规划', '“乙”规划'],
    [2030, '“乙”规划', '【待填：2031年的普法规划】'],
    [2031, '【待填：2031年的普法规划】', '【待填：2032年的普法规划】'],
    [2020, '【待填：2020年的普法规划】', '“甲”规划'],
  ])('name in %i the documents in force in that year and in the next, or a gap', (year, now, next) => {
    expect(wordsFor(year)).toMatchObject({ 规划: now, 下年规划: next });
  });

  it.each([
    ['松源旗', '旗'],
    ['松源特区', '区'],
    ['松源', '县'],
  ])('call %s %s for short', (place, short) => expect(wordsFor(2025, place).简称).toBe(short));

  it('name the organ that reports, or a gap', () => {
    const department = levelNamed('部门');
    expect(wordsFor(2025, '云岭县', department).机关).toBe('【待填：发文机关】');
    const given = { level: department, place: '云岭县', year: 2025, organ: '云岭县水务局' };
    expect(resolveWords(dated, given).机关).toBe('云岭县水务局');
  });
});

describe('a text with words', () => {
  it('keeps what it calculates, and a word’s name that stands among its figures', () => {
    expect(fillWords('{{率 组.甲 组.乙}}{{率 地区 组.乙}}', { 率: '不是词', 地区: '云岭县' })).toBe(
      '{{率 组.甲 组.乙}}{{率 地区 组.乙}}',
    );
  });

  it('loses its notes to whoever writes templates', () => {
    expect(fillWords('甲{{! 说明 }}乙', {})).toBe('甲乙');
  });
});

describe('the organs proposed to report', () => {
  it('are the government, or Party committee and government where the template is of both', () => {
    const words = { 地区: '云岭县' };
    expect(proposeIssuers(county, templateNamed('county'), words)).toEqual(['云岭县人民政府']);
    expect(proposeIssuers(county, templateNamed('joint'), words)).toEqual([
      '中共云岭县委员会',
      '云岭县人民政府',
    ]);
  });

  it('are those of the level where it names none for both', () => {
    const words = { 地区: '云岭县柳溪镇' };
    const township = levelNamed('乡镇');
    const alone = { ...township, duties: { ...township.duties, jointIssuers: undefined } };
    expect(proposeIssuers(alone, templateNamed('joint'), words)).toEqual(['云岭县柳溪镇人民政府']);
  });

  it('are left to the drafter where their names cannot be told from the place', () => {
    expect(proposeIssuers(levelNamed('部门'), templateNamed('department'), {})).toBeUndefined();
  });
});
