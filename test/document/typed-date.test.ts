import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import { bareDate, parseTypedDate, withoutTime } from '../../src/document/typed-date.js';

describe('a date as it is typed', () => {
  it.each([
    ['2026年2月20日', { year: 2026, month: 2, day: 20 }],
    ['2026 年 2 月 20 日', { year: 2026, month: 2, day: 20 }],
    ['二〇二六年十二月二十日', { year: 2026, month: 12, day: 20 }],
    ['二○二六年元月廿日', { year: 2026, month: 1, day: 20 }],
    ['2026-02-20', { year: 2026, month: 2, day: 20 }],
    ['2026/2/20', { year: 2026, month: 2, day: 20 }],
    ['2026.2.20', { year: 2026, month: 2, day: 20 }],
    ['2026年2月', { year: 2026, month: 2, day: undefined }],
    ['2月20日', { year: undefined, month: 2, day: 20 }],
    ['2月29日', { year: undefined, month: 2, day: 29 }],
    ['2024年2月29日', { year: 2024, month: 2, day: 29 }],
  ])('%s is read', (text, date) => {
    expect(parseTypedDate(text)).toEqual(date);
  });

  it.each([
    ['2026年2月30日', 'no day of that month'],
    ['2025年2月29日', 'no day of that year'],
    ['2026年13月1日', 'no month'],
    ['2.20', 'a number'],
    ['2-20', 'a range'],
    ['2月', 'a month alone'],
    ['1.2.3', 'a number of a section'],
    ['2026年', 'a year alone'],
    ['2026年2月20日印发', 'more than a date'],
    ['自2026年2月20日', 'more than a date'],
    ['二月', 'a month alone'],
  ])('%s is none: %s', (text) => {
    expect(parseTypedDate(text)).toBeUndefined();
  });

  it('loses the time of day that metadata of web pages put behind it', () => {
    expect(withoutTime('2026-02-20 09:30')).toBe('2026-02-20');
    expect(withoutTime('2026-02-20 09:30:15')).toBe('2026-02-20');
    expect(withoutTime('2026年2月20日')).toBe('2026年2月20日');
  });

  it('loses the brackets in which it stands under a title, both or none', () => {
    expect(bareDate(suppliedText('（2026年2月20日）')).text).toBe('2026年2月20日');
    expect(bareDate(suppliedText('(2026年2月20日)')).text).toBe('2026年2月20日');
    expect(bareDate(suppliedText('2026年2月20日')).text).toBe('2026年2月20日');
    expect(bareDate(suppliedText('（2026年2月20日')).text).toBe('（2026年2月20日');
  });
});
