import { describe, expect, it } from 'vitest';
import { alignColumns, cutToWidth } from '../../src/text/align-columns.js';

describe('a table on a terminal', () => {
  it('has its columns below each other, by the columns that Chinese takes there, without spaces at the end', () => {
    const rows = [
      ['单位', '数', ''],
      ['县司法局', '46', '件'],
      ['a', '1.5'],
    ];
    expect(alignColumns(rows)).toEqual(['单位      数', '县司法局  46   件', 'a         1.5']);
    expect(alignColumns(rows, [1])).toEqual(['单位       数', '县司法局   46  件', 'a         1.5']);
  });

  it('may be empty', () => expect(alignColumns([])).toEqual([]));
});

describe('a text that is cut to a width', () => {
  it.each([
    ['法治政府', 8, '法治政府'],
    ['法治政府', 7, '法治…'],
    ['法治政府', 6, '法治…'],
    ['abcdef', 5, 'abc…'],
    ['𬺓𬺓𬺓', 4, '𬺓…'],
    ['', 0, ''],
  ])('%s to %i is %s', (text, most, cut) => expect(cutToWidth(text, most)).toBe(cut));
});
