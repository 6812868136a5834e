import { describe, expect, it } from 'vitest';
import {
  countCharacters,
  displayWidth,
  findUnprintable,
  isCommonHan,
  isWide,
  replaceUnprintable,
  wholeCharacters,
} from '../../src/text/characters.js';

describe('countCharacters', () => {
  it('counts every character but white space', () => {
    expect(countCharacters('受理 46　件。\n')).toBe(6);
  });

  it('counts a character outside the basic plane once', () => {
    expect(countCharacters('𠮷县')).toBe(2);
  });
});

describe('displayWidth', () => {
  it.each([
    ['受理46件', 8],
    ['（一）“三项制度”——《条例》', 30],
    ['㐀〇一龥鿿', 10],
    ['ab\u0301c', 3],
    ['𬺓a', 3],
    ['👍', 2],
    ['', 0],
  ])('of %s is %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('a wide character', () => {
  it.each([...'一鿿〇㐀。，“…—Ａ￥ア한'])('%s takes a whole cell', (character) => {
    expect(isWide(character)).toBe(true);
  });

  it.each([...'a1.-·é'])('%s does not', (character) => expect(isWide(character)).toBe(false));

  it('of the common block is known by its code', () => {
    expect([0x4dff, 0x4e00, 0x9fff, 0xa000].map(isCommonHan)).toEqual([false, true, true, false]);
  });
});

describe('a stretch of a text', () => {
  it.each([
    [1, 3, 1, 3],
    [2, 3, 1, 3],
    [0, 2, 0, 3],
    [2, 2, 1, 3],
    [0, 0, 0, 0],
    [3, 4, 3, 4],
  ])('%i to %i takes characters whole: %i to %i', (start, end, from, to) => {
    expect(wholeCharacters('甲𬺓乙', start, end)).toEqual({ start: from, end: to });
  });

  it('does not grow over halves of characters that stand alone', () => {
    expect(wholeCharacters('甲\udd53乙', 1, 1)).toEqual({ start: 1, end: 1 });
    expect(wholeCharacters('\ud873甲', 1, 2)).toEqual({ start: 1, end: 2 });
  });
});

describe('characters that XML cannot hold', () => {
  it.each([
    ['甲\u0001乙', 1, 'U+0001'],
    ['甲乙\u001f', 2, 'U+001F'],
    ['\ufffe', 0, 'U+FFFE'],
    ['甲\ud873乙', 1, 'U+D873'],
    ['甲\udd53', 1, 'U+DD53'],
  ])('are found where they stand: %j', (text, offset, name) => {
    expect(findUnprintable(text)).toEqual({ offset, name });
    expect(replaceUnprintable(text)).toBe(`${text.slice(0, offset)} ${text.slice(offset + 1)}`);
  });

  it('are not tabs, line breaks or characters outside the basic plane', () => {
    expect(findUnprintable('甲\t乙\r\n𬺓')).toBeUndefined();
    expect(replaceUnprintable('\u0000𬺓\u0000')).toBe(' 𬺓 ');
  });
});
