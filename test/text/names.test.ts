import { describe, expect, it, test } from 'vitest';
import { askName, countEdits, findNearestName, suggestName } from '../../src/text/nearest-name.js';
import { isGovernment, isOrganName, isPartyOrgan } from '../../src/text/organ-names.js';
import { folderOfPart, isSamePart, relationshipsOf, resolvePartName } from '../../src/text/part-names.js';
import { quoteWords } from '../../src/text/quote-words.js';

describe('the name that was meant', () => {
  it.each([
    ['成郊', ['问题', '成效'], '成效'],
    ['问題', ['成效', '问题'], '问题'],
    ['县', ['县级', '镇'], '县级'],
    ['县', ['县委依法治县办'], undefined],
    ['下年', ['下一年度主要打算安排', '问题'], undefined],
    ['打算', ['下一年的主要打算', '问题'], '下一年的主要打算'],
    ['下一年的主要打算和安排', ['主要打算', '问题'], '主要打算'],
    ['行政复议.受里', ['行政复议', '行政复议.受理'], '行政复议.受理'],
    ['abcd', ['abxy'], 'abxy'],
    ['abcd', ['axyz'], undefined],
    ['甲', ['乙'], '乙'],
    ['甲', ['乙丙', '丁'], '丁'],
    ['甲', [], undefined],
  ])('for %s among %j is %s', (given, names, nearest) => {
    expect(findNearestName(given, names)).toBe(nearest);
  });

  it('is the first of those that are equally near', () => {
    expect(findNearestName('受理', ['受案', '审理'])).toBe('受案');
  });

  it('is asked for, or what may be written is told', () => {
    expect(askName('成效')).toBe('是否想写“成效”？');
    expect(suggestName('成郊', ['成效', '问题'])).toBe('是否想写“成效”？');
    expect(suggestName('主要的做法', ['成效', '问题'])).toBe('可以写的有：成效、问题');
    expect(suggestName('主要的做法', ['成效', '问题'], '')).toBe('');
  });

  it('is so many characters away', () => {
    expect([countEdits('受理', '受理'), countEdits('受理', '审理件')]).toEqual([0, 2]);
  });
});

describe('the name of an organ', () => {
  it.each(['云岭县人民政府', '云岭县司法局', '中共云岭县委', '县委依法治县办公室', '云岭县水务集团公司'])(
    'is %s',
    (name) => expect(isOrganName(name)).toBe(true),
  );

  it.each(['局', '云岭县司法局2025', '县政府，县委', `${'长'.repeat(40)}局`, '行政执法'])(
    'is not %s',
    (text) => expect(isOrganName(text)).toBe(false),
  );

  it('may be as short as two characters and as long as forty', () => {
    expect([isOrganName('县委'), isOrganName(`${'长'.repeat(39)}局`)]).toEqual([true, true]);
  });

  it.each([
    ['中共云岭县委员会', true, false],
    ['中国共产党云岭县委员会', true, false],
    ['云岭县委', true, false],
    ['云岭县司法局党组', true, false],
    ['云岭县人民政府', false, true],
    ['县政府', false, true],
    ['云岭县司法局', false, false],
    ['云岭县人民政府办公室', false, false],
  ])('%s is of the Party: %s, the government: %s', (name, party, government) => {
    expect([isPartyOrgan(name), isGovernment(name)]).toEqual([party, government]);
  });
});

describe('the part of a package', () => {
  it.each([
    ['word/document.xml', 'media/image1.png', 'word/media/image1.png'],
    ['word/document.xml', '/word/media/image1.png', 'word/media/image1.png'],
    ['word/document.xml', '../docProps/app.xml', 'docProps/app.xml'],
    ['word/document.xml', './styles.xml', 'word/styles.xml'],
    ['word/document.xml', 'media\\image1.png', 'word/media/image1.png'],
    ['word/document.xml', '..//../../x.xml', 'x.xml'],
    ['', 'word/document.xml', 'word/document.xml'],
    ['word/document.xml', 'media/%E5%9B%BE.png', 'word/media/图.png'],
    ['word/document.xml', 'media/100%.png', 'word/media/100%.png'],
  ])('that %s calls %s is %s', (base, target, name) => expect(resolvePartName(base, target)).toBe(name));

  it('has its relationships beside it, and the same name in any case of letters', () => {
    expect(relationshipsOf('word/document.xml')).toBe('word/_rels/document.xml.rels');
    expect(relationshipsOf('')).toBe('_rels/.rels');
    expect([folderOfPart('word/media/a.png'), folderOfPart('a.xml')]).toEqual(['word/media/', '']);
    expect([isSamePart('Word/A.xml', 'word/a.XML'), isSamePart('a.xml', 'b.xml')]).toEqual([true, false]);
  });
});

test('words in quotation marks have inner ones for their own', () => {
  expect(quoteWords('“八五”普法')).toBe('“‘八五’普法”');
});
