import { expect, it } from 'vitest';
import { formatUnread, nameUnread } from '../../src/document/format-unread.js';

const place = '一、主要举措和成效 > 第2段';

it('names what was not read, how often, and where', () => {
  expect(formatUnread({ kind: 'picture', place, count: 2 })).toBe('图片2处（一、主要举措和成效 > 第2段）');
  expect(nameUnread({ kind: 'formula' })).toBe('排成几行的公式');
});

it('quotes its words on one line, thirty of them at most', () => {
  const quote = (words: string) => formatUnread({ kind: 'hidden', place, count: 1, words });
  expect(quote(' 甲\n乙　丙 ')).toBe(`隐藏的文字1处“甲 乙 丙”（${place}）`);
  expect(quote(' \n ')).toBe(`隐藏的文字1处（${place}）`);
  expect(quote('𠮷'.repeat(30))).toBe(`隐藏的文字1处“${'𠮷'.repeat(30)}”（${place}）`);
  expect(quote('𠮷'.repeat(31))).toBe(`隐藏的文字1处“${'𠮷'.repeat(30)}…”（${place}）`);
});
