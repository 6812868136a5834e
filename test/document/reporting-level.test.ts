import { expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { findSuffix, recognizeLevel } from '../../src/document/reporting-level.js';

const levels = packagedLevels();
const recognize = (place: string, ...organs: string[]) => {
  const { level, above } = recognizeLevel({ place, organs }, levels);
  return [level?.id, above?.suffixes];
};

it.each([
  ['云岭县', 'county'],
  ['松源市', 'city'],
  ['青川市滨河区', 'district'],
  ['云岭县柳溪镇', 'township'],
  ['滨河区青石街道', 'subdistrict'],
  ['云岭县城南区', 'subdistrict'],
  ['青石', undefined],
  ['县', undefined],
  ['街道', undefined],
])('%s alone is a place of %s', (place, id) => {
  expect(recognize(place)[0]).toBe(id);
});

it('a 区 is one of a county only where the 县 is near before it', () => {
  expect(recognize('县一二三四五区')[0]).toBe('subdistrict');
  expect(recognize('县一二三四五六区')[0]).toBe('subdistrict');
  expect(recognize('县一二三四五六七区')[0]).toBe('district');
});

it('goes by the organ before it goes by the place, and never by an organ of the Party', () => {
  expect(recognize('云岭县', '云岭县水务局')[0]).toBe('department');
  expect(recognize('云岭县', '中共云岭县委办公室', '云岭县人民政府')[0]).toBe('county');
  expect(recognize('云岭县', '云岭县人民政府')[0]).toBe('county');
  expect(recognize('云岭县', '经济开发区管理委员会')[0]).toBe('county');
});

it('tells a higher government whose name ends so, where the longest ending is its', () => {
  expect(recognize('青川市')).toEqual(['city', ['市', '州', '盟']]);
  expect(recognize('云江自治区')).toEqual(['district', ['省', '自治区']]);
  expect(recognize('云江省')).toEqual([undefined, ['省', '自治区']]);
  expect(recognize('云岭县')).toEqual(['county', undefined]);
});

it('finds the longest ending of a name', () => {
  const subdistrict = levels.levels.find(({ id }) => id === 'subdistrict')!;
  expect(findSuffix(subdistrict, '青石街道')).toBe('街道');
  expect(findSuffix(subdistrict, '云岭县城南区')).toBe('县…区');
  expect(findSuffix(subdistrict, '青石镇')).toBeUndefined();
});
