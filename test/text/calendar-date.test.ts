import { describe, expect, it } from 'vitest';
import { compareDates, formatChineseDate, formatIsoDate, parseDate } from '../../src/text/calendar-date.js';

describe('a date', () => {
  it.each([
    ['2026-02-20', 2026, 2, 20],
    ['2026/2/3', 2026, 2, 3],
    [' 2026年2月20日 ', 2026, 2, 20],
    ['2026 年 12 月 31 日', 2026, 12, 31],
    ['2026-01-01', 2026, 1, 1],
    ['2024-02-29', 2024, 2, 29],
    ['2026-04-30', 2026, 4, 30],
    ['2000年2月29日', 2000, 2, 29],
  ])('%s is read', (text, year, month, day) => expect(parseDate(text)).toEqual({ year, month, day }));

  it.each([
    '',
    '2026年',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-12-32',
    '26-02-20',
    '2026-02/20',
    '2026年2月',
    '2026-02-20起',
  ])('%j is none', (text) => expect(parseDate(text)).toBeUndefined());

  it('is written as files hold it and as documents print it', () => {
    const day = { year: 2026, month: 2, day: 3 };
    expect([formatIsoDate(day), formatChineseDate(day)]).toEqual(['2026-02-03', '2026年2月3日']);
    expect(formatIsoDate({ year: 2026, month: 12, day: 31 })).toBe('2026-12-31');
  });

  it('is earlier or later by year, month and day', () => {
    const days = ['2026-02-20', '2025-12-31', '2026-01-31', '2026-02-03'].map((text) => parseDate(text)!);
    expect(days.toSorted(compareDates).map(formatIsoDate)).toEqual([
      ...['2025-12-31', '2026-01-31', '2026-02-03', '2026-02-20'],
    ]);
    expect(compareDates(days[0]!, { ...days[0]! })).toBe(0);
  });
});
