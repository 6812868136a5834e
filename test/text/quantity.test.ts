import { describe, expect, it, test } from 'vitest';
import { findQuantities } from '../../src/text/quantities.js';
import { addUp, haveSameUnit, isExact, overlap, percentageOf } from '../../src/text/quantity.js';

const read = (text: string) => findQuantities(text)[0]!;

test.each([
  ['5件', '6起', true],
  ['5名', '6人', true],
  ['5场', '6场次', true],
  ['5户', '6家', true],
  ['5人', '6人次', false],
  ['5件', '6名', false],
  ['5个', '6项', false],
  ['5%', '6%', true],
  ['5%', '6倍', false],
  ['5%', '6个百分点', false],
])('%s and %s count the same: %s', (one, other, same) => {
  expect(haveSameUnit(read(one), read(other))).toBe(same);
});

describe('two intervals', () => {
  it.each([
    [[1, 2], [2, 3], true],
    [[2, 3], [1, 2], true],
    [[1, 2], [2.001, 3], false],
    [[2.001, 3], [1, 2], false],
    [[0.3, 0.3], [0.1 + 0.2, 0.1 + 0.2], true],
    [[1e12, 1e12], [1e12 + 100, 1e12 + 100], true],
    [[1e12, 1e12], [1e12 + 10_000, 1e12 + 10_000], false],
    [[1, Number.POSITIVE_INFINITY], [50, 60], true],
  ] as const)('%j and %j have a value in common: %s', (a, b, common) => {
    expect(overlap({ low: a[0], high: a[1] }, { low: b[0], high: b[1] })).toBe(common);
  });

  it('are added up', () => {
    expect(addUp([read('1.7万户'), read('30余户')])).toEqual({ low: 16_530, high: 18_040 });
    expect(addUp([])).toEqual({ low: 0, high: 0 });
  });

  it('give a percentage', () => {
    const whole = { low: 40, high: 50 };
    expect(percentageOf({ low: 10, high: 20 }, whole)).toEqual({ low: 20, high: 50 });
    expect(percentageOf({ low: 10, high: 10 }, { low: 0, high: 0 })).toEqual({
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
    expect(percentageOf({ low: 10, high: 20 }, { low: 0, high: 40 })).toEqual({
      low: 25,
      high: Number.POSITIVE_INFINITY,
    });
  });
});

test('a number is exact where nothing was rounded', () => {
  expect(['46件', '1.7万户', '近46件', '24.5%'].map((text) => isExact(read(text)))).toEqual([
    ...[true, false, false, false],
  ]);
});
