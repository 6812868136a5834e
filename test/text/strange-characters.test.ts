import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/text/fold-text.js';
import { findStrangeCharacters } from '../../src/text/strange-characters.js';

describe('characters that are not what they look like', () => {
  it.each([
    ['⼈', 'U+2F08', '人'],
    ['⺠', 'U+2EA0', '民'],
    ['⻓', 'U+2ED3', '长'],
    ['\uf9d8', 'U+F9D8', '律'],
    ['\u{2f804}', 'U+2F804', '你'],
    ['﹙', 'U+FE59', '（'],
    ['︵', 'U+FE35', '（'],
    ['\u{1d7d9}', 'U+1D7D9', '1'],
  ])('%s is %s, for %s', (character, code, plain) => {
    expect(findStrangeCharacters(`前${character}后`)).toEqual([
      { start: 1, end: 1 + character.length, kind: 'lookAlike', code, plain },
    ]);
  });

  it.each(['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u3164', '\u{e0041}'])(
    '%j cannot be seen',
    (character) => {
      expect(findStrangeCharacters(`前${character}后`)).toMatchObject([{ kind: 'invisible', plain: '' }]);
    },
  );

  it('are named where nobody can tell what they were', () => {
    expect(findStrangeCharacters('\ue5e5\ufffd').map(({ kind, plain }) => [kind, plain])).toEqual([
      ['privateUse', undefined],
      ['damaged', undefined],
    ]);
  });

  it('are none of those that a report is written with', () => {
    expect(
      findStrangeCharacters('（一）2025年“三项制度”——《条例》〔2026〕5号；①㎡％·…、葛\u{e0100}𬺓〇'),
    ).toEqual([]);
  });
});

describe('a folded text', () => {
  it('has its digits, letters, spaces and dashes alike', () => {
    expect(foldText('１３８　００００–００００，ＡＢ＠Ｃ').text).toBe('138 0000-0000，AB@C');
  });

  it('tells where each character stood', () => {
    const { text, originalOffset } = foldText('电话\u200b1\u200b3８。');
    expect(text).toBe('电话138。');
    expect([...text].map((_, index) => originalOffset(index))).toEqual([0, 1, 3, 5, 6, 7]);
    expect(originalOffset(text.length)).toBe(8);
  });
});
