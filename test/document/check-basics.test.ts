import { describe, expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import {
  checkDateOfIssue,
  checkOrgans,
  checkPlace,
  checkYear,
  splitNames,
} from '../../src/document/check-basics.js';

const { levels } = packagedLevels();
const county = levels.find(({ id }) => id === 'county')!;
const checkCounty = (place: string) => checkPlace(place, county, levels);

describe('the place of a report', () => {
  it('is a name of that level, whole', () => {
    expect(checkCounty('云岭县')).toBeUndefined();
    expect(checkCounty('云岭自治县')).toBeUndefined();
    expect(checkCounty('')).toBe(`请写地区全称，例如“${county.placeExample}”`);
  });

  it.each(['云岭县1', '云 岭县', 'Yunling县', '县', '云岭县。'])('is not “%s”', (place) => {
    expect(checkCounty(place)).toMatch(/^“.*”不(?:是地名|像是)/);
  });

  it('of another level is named with that level', () => {
    expect(checkCounty('柳溪镇')).toMatch(
      /“柳溪镇”不像是.+的地名，应当以“.+”结尾，例如“.+”，看来是.+，请核对级别$/,
    );
    expect(checkCounty('柳溪')).toMatch(/例如“[^”]+”$/);
  });

  it('is asked for with every ending that the level has', () => {
    for (const suffix of Object.keys(county.suffixes)) expect(checkCounty('柳溪')).toContain(`“${suffix}”`);
  });
});

describe('the year of a report', () => {
  it.each(['2015', '2025', '2026'])('may be %s in 2026', (year) => {
    expect(checkYear(year, 2026)).toBeUndefined();
  });

  it.each([
    ['25', '“25”不是年份，请写四位数，例如2025'],
    ['二〇二五', '“二〇二五”不是年份，请写四位数，例如2025'],
    ['20255', '“20255”不是年份，请写四位数，例如2025'],
    ['2027', '2027年还没有到，请写2025这样的年份'],
    ['2014', '2014年太早，请写2015年以后的年份'],
  ])('may not be %s', (year, message) => {
    expect(checkYear(year, 2026)).toBe(message);
  });
});

describe('the organs of a report', () => {
  it('are full names with a mark between them', () => {
    expect(splitNames(' 中共云岭县委、云岭县人民政府；云岭县司法局,\n云岭县公安局 ')).toEqual([
      '中共云岭县委',
      '云岭县人民政府',
      '云岭县司法局',
      '云岭县公安局',
    ]);
    expect(checkOrgans('云岭县人民政府', 1)).toBeUndefined();
    expect(checkOrgans('中共云岭县委、云岭县人民政府', 2)).toBeUndefined();
    expect(checkOrgans('【待填：发文机关】', 1)).toBeUndefined();
  });

  it.each([
    ['', 1, '请写机关全称'],
    ['云岭县人民政府', 2, '要写2个机关，用顿号隔开'],
    ['县政府', 1, '“县政府”不像是机关全称，请写四个字以上的汉字全称'],
    ['云岭县人民政府、govt', 1, '“govt”不像是机关全称，请写四个字以上的汉字全称'],
  ])('“%s”, of which %i are wanted, are wrong', (text, least, message) => {
    expect(checkOrgans(text, least)).toBe(message);
  });
});

describe('the date of issue of a report on 2025', () => {
  it.each(['2025-12-01', '2025-12-31', '2026-02-20', '2026年2月20日', '2026-12-31'])('may be %s', (text) => {
    expect(checkDateOfIssue(text, 2025)).toBeUndefined();
  });

  it.each([
    ['2025-11-30', '2025年11月30日时2025年还没有结束，报告2025年的情况要在年底以后成文'],
    ['2027-01-01', '2027年1月1日太晚了，报告2025年的情况应当在2026年成文'],
    [' 二月二十 ', '“二月二十”不是日期，请写成2026-02-20的样子，日子要在那个月里'],
    ['2026-02-30', '“2026-02-30”不是日期，请写成2026-02-20的样子，日子要在那个月里'],
  ])('may not be %s', (text, message) => {
    expect(checkDateOfIssue(text, 2025)).toBe(message);
  });
});
