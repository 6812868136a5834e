import { describe, expect, it, test } from 'vitest';
import {
  addDecimals,
  addExactly,
  compareDecimals,
  dropZeros,
  formatDistinctly,
  isExactly,
  negate,
} from '../../src/text/decimal.js';
import { formatNumber } from '../../src/text/format-number.js';
import { formatMillimetres, isNear } from '../../src/text/lengths.js';
import { formatRate } from '../../src/text/rate.js';

describe('a sum', () => {
  it.each([
    [[0.1, 0.2], '0.3'],
    [['1.10', '1.10'], '2.2'],
    [['999999999999999.999999', '0.000001'], '1000000000000000'],
    [[1e21, 1], '1000000000000000000001'],
    [[1e-7, 1], '1.0000001'],
    [[5, -8], '-3'],
    [['-0.5', '+0.2'], '-0.3'],
    [['-1.5', 1.5], '0'],
    [[10, 20], '30'],
    [[], '0'],
  ])('of %j is %s to the last digit', (values, sum) => {
    expect(addExactly(values)).toBe(sum);
    expect(addDecimals(values)).toBe(Number(sum));
  });
});

describe('a comparison', () => {
  it.each([
    [1, 2, -1],
    [2, 1, 1],
    ['1.50', 1.5, 0],
    ['-1', '-1.01', 1],
    ['0.1', '0.09', 1],
    ['9007199254740993', 9007199254740992, 1],
    ['+3', 3, 0],
  ])('of %s and %s is %i', (a, b, order) => expect(compareDecimals(a, b)).toBe(order));
});

test.each([
  [5, -5],
  [-2.5, 2.5],
  ['5.0', '-5.0'],
  ['-5.0', '5.0'],
  ['+5', '-5'],
])('the opposite of %s is %s', (value, opposite) => expect(negate(value)).toBe(opposite));

test.each([
  ['2.50', '2.5'],
  ['3.00', '3'],
  ['0.10', '0.1'],
  ['100', '100'],
  ['1.001', '1.001'],
  ['10.0', '10'],
])('%s without needless noughts is %s', (decimal, plain) => expect(dropZeros(decimal)).toBe(plain));

describe('a quotient', () => {
  it.each([
    [1, 3, 2, '0.33'],
    [2, 3, 2, '0.67'],
    ['0.285', 1, 2, '0.29'],
    [-1, 8, 2, '-0.13'],
    [1, -8, 2, '-0.13'],
    [-1, -8, 2, '0.13'],
    [7, 2, 0, '4'],
    [0, 5, 1, '0.0'],
    ['1.2', '0.4', 1, '3.0'],
    [1, 40, 3, '0.025'],
  ])('%s by %s with %i decimals is %s, rounded half up', (top, bottom, decimals, written) => {
    expect(formatDistinctly([top, bottom], { decimals, others: [] })).toBe(written);
  });

  it.each([
    [[99_995, 100_000], '99.995'],
    [[1, 1], '100'],
    [[-99_995, 100_000], '-99.995'],
    [[3, 100], '3'],
  ] as const)('%j in per cent is never written as another number: %s', (pair, written) => {
    expect(formatDistinctly(pair, { decimals: 0, shift: 2, others: [0, 100, -100] })).toBe(written);
  });

  it.each([
    ['0.25', [1, 4], 0, true],
    ['0.3', [1, 3], 0, false],
    ['33.3', [333, 1000], 2, true],
    ['33.30', ['0.333', 1], 2, true],
    ['2', ['0.5', '0.25'], 0, true],
    ['2', ['0.50', '0.2'], 0, false],
    ['-2', [4, -2], 0, true],
  ] as const)('%s is exactly %j times ten to the %3$i: %4$s', (text, pair, shift, exact) => {
    expect(isExactly(text, pair, shift)).toBe(exact);
  });

  it('by nought is none', () => {
    expect(() => formatDistinctly([1, 0], { decimals: 1, others: [] })).toThrow('分母是0');
  });
});

describe('a rate', () => {
  it.each([
    [12, 45, 1, '26.7%'],
    [45, 45, 1, '100%'],
    [0, 45, 1, '0%'],
    [99_995, 100_000, 1, '99.995%'],
    [1, 100_000, 2, '0.001%'],
    [-45, 45, 1, '-100.0%'],
    [46, 45, 1, '102.2%'],
    ['28.5', 1000, 1, '2.9%'],
  ])('of %s in %s with %i decimals is %s', (part, whole, decimals, rate) => {
    expect(formatRate(part, whole, decimals)).toBe(rate);
  });

  it('of nothing is none', () => expect(() => formatRate(0, 0, 1)).toThrow('分母是0'));
});

test.each([
  [26.7, 4, '26.7'],
  [1.005, 2, '1.01'],
  [2.5, 0, '3'],
  [12_345, 4, '12345'],
  [0.123_45, 4, '0.1235'],
  [1e-7, 4, '0'],
  [1e-7, 7, '1e-7'],
  [1e20, 4, '100000000000000000000'],
  [1.5e21, 2, '1.5e+21'],
])('%d with at most %i decimals is written %s', (value, decimals, written) => {
  expect(formatNumber(value, decimals)).toBe(written);
});

test('a length is told in millimetres, and is near another within a tolerance', () => {
  expect([25.4, 37, 12.04].map(formatMillimetres)).toEqual(['25.4毫米', '37毫米', '12毫米']);
  expect(formatNumber(0.123_45)).toBe('0.1235');
  expect([1, 1.5, 2, 2.1, 0].map((length) => isNear(length, 1.5, 0.5))).toEqual([
    ...[true, true, true, false, false],
  ]);
});
