import { expect, test } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from '../../src/text/numerals.js';

test.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [16, '十六'],
  [20, '二十'],
  [23, '二十三'],
  [105, '一百零五'],
  [110, '一百一十'],
  [2024, '二千零二十四'],
  [10_000, '一万'],
  [100_010, '十万零一十'],
  [123_456, '十二万三千四百五十六'],
  [10_010, '一万零一十'],
  [11_000, '一万一千'],
  [99_999_999, '九千九百九十九万九千九百九十九'],
])('%d is written %s', (value, text) => {
  expect(formatChineseNumeral(value)).toBe(text);
});

test.each([
  ['二〇二四', 2024],
  ['二○二四', 2024],
  ['一九九九', 1999],
  ['十', 10],
  ['二十', 20],
  ['廿三', 23],
  ['卅一', 31],
  ['一百〇五', 105],
  ['两百', 200],
  ['三亿五千万', 350_000_000],
  ['零五万', 50_000],
])('%s is read as %d', (text, value) => {
  expect(parseChineseNumeral(text)).toBe(value);
});

test.each([
  '',
  '一是',
  '十十',
  '百千',
  '2024',
  '一二十',
  '两两',
  '万',
  '三万五万',
  '三万二亿',
  '一百廿三',
  '五五百',
  '九〇〇七一九九二五四七四〇九九三',
])('%j is no Chinese numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeUndefined();
});

test('every number up to 12 000 is read back as it was written', () => {
  for (let value = 0; value <= 12_000; value++) {
    expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
  }
});

test('a number that has no numeral is a fault of the caller', () => {
  expect(() => formatChineseNumeral(-1)).toThrow(RangeError);
  expect(() => formatChineseNumeral(1.5)).toThrow(RangeError);
  expect(() => formatChineseNumeral(100_000_000)).toThrow(RangeError);
});
