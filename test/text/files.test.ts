import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../src/text/file/apply-edits.js';
import { digestText } from '../../src/text/file/digest.js';
import { isHalfWidth } from '../../src/text/file/is-half-width.js';
import { indexLines } from '../../src/text/file/line-index.js';
import { readMarkupSeal, sealMarkup } from '../../src/text/file/seal-markup.js';
import { writeCsv } from '../../src/text/file/write-csv.js';

describe('lines and columns', () => {
  const text = '甲乙\n\r\n丙\r𬺓丁\n';
  const lines = indexLines(text);

  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 2, 2],
    [5, 3, 1],
    [6, 3, 2],
    [7, 4, 1],
    [9, 4, 3],
    [11, 5, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(lines.position(offset)).toEqual({ line, column, offset });
  });

  it('tell where each line begins, and how many there are', () => {
    expect(lines.lineCount).toBe(5);
    expect([1, 2, 3, 4, 5, 6].map(lines.lineStart)).toEqual([0, 3, 5, 7, 11, 11]);
    expect(lines.range(1, 6)).toEqual({ start: lines.position(1), end: lines.position(6) });
  });

  it('of an empty text are one', () => {
    expect(indexLines('').position(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(indexLines('').lineCount).toBe(1);
  });
});

test('edits are applied from the first place to the last, and of one place in their order', () => {
  const edits = [
    { start: 3, end: 4, text: '丁' },
    { start: 1, end: 1, text: '子' },
    { start: 1, end: 2, text: '' },
    { start: 4, end: 4, text: '丑' },
  ];
  expect(applyEdits('甲乙丙戊', edits)).toBe('甲子丙丁丑');
  expect(applyEdits('甲乙', [])).toBe('甲乙');
});

describe('a digest', () => {
  it('is sixteen hexadecimal figures that stay the same from version to version', () => {
    expect(['', 'a', '云岭县', '云岭县\n'].map(digestText)).toMatchInlineSnapshot(`
      [
        "71833a374b1cdecc",
        "1dd5052c264ea655",
        "aa6d3a29e9cea9e8",
        "7917b8910c8bdf7a",
      ]
    `);
  });

  it('differs for texts that differ in one character, or in their order', () => {
    const texts = ['甲乙', '乙甲', '甲', '甲乙\u0000', '甲乙丙'];
    expect(new Set(texts.map(digestText)).size).toBe(texts.length);
  });
});

describe('a seal', () => {
  const page = '<html>\n甲\n</html>\n';

  it('stands behind the text, on a line of its own', () => {
    expect(sealMarkup(page)).toBe(`${page}<!-- lawreport ${digestText(page)} -->\n`);
    expect(sealMarkup(page.trimEnd())).toBe(sealMarkup(page));
  });

  it.each([
    ['as it was written', sealMarkup(page), 'intact'],
    ['with other line ends', sealMarkup(page).replaceAll('\n', '\r\n'), 'intact'],
    ['with blank lines at its end', `${sealMarkup(page)}\n  \n`, 'intact'],
    ['edited', sealMarkup(page).replace('甲', '乙'), 'edited'],
    ['with words behind', `${sealMarkup(page)}乙`, 'edited'],
    ['with another seal', sealMarkup(page).replace(/[0-9a-f]{16}/, '0'.repeat(16)), 'edited'],
    ['that was never sealed', page, undefined],
  ])('tells of a page %s', (_, text, state) => expect(readMarkupSeal(text)).toBe(state));
});

describe('a table for a spreadsheet', () => {
  it('is told to be UTF-8, and has the line ends of Windows', () => {
    expect(writeCsv(['单位', '数'], [['县司法局', 46]])).toBe('\ufeff单位,数\r\n县司法局,46\r\n');
  });

  it.each([
    ['甲,乙', '"甲,乙"'],
    ['甲"乙', '"甲""乙"'],
    ['甲\n乙', '"甲\n乙"'],
    ['=1+1', "'=1+1"],
    ['+甲', "'+甲"],
    ['-甲', "'-甲"],
    ['@甲', "'@甲"],
    ['＝甲', "'＝甲"],
    ['-5.5%', '-5.5%'],
    ['+3', '+3'],
    ['-5件', "'-5件"],
    [-5, '-5'],
  ])('%j is written %j', (cell, written) => {
    expect(writeCsv(['甲'], [[cell]])).toBe(`\ufeff甲\r\n${written}\r\n`);
  });
});

test.each([
  ['加强领导,落实责任,报告如下，', true],
  ['加强领导,落实责任，报告如下', false],
  ['加强领导，落实责任，报告', false],
  ['a,b,c', false],
  ['甲', false],
])('%s has lost its full-width punctuation: %s', (text, isLost) => expect(isHalfWidth(text)).toBe(isLost));
