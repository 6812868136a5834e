import { expect, test } from 'vitest';
import { wrapLine } from '../../src/text/wrap-line.js';

test.each([
  ['a line that fits stays as it is', '一、成效', '一、成效'],
  [
    'Chinese text breaks anywhere, indented like its beginning',
    '  法治政府建设情况报告',
    '  法治政府\n  建设情况\n  报告',
  ],
  ['a closing mark does not begin a row', '法治政府建，设', '法治政府\n建，设'],
  ['an opening mark does not end one', '法治政府（设）', '法治政府\n（设）'],
  ['words and numbers stay whole', 'ab 全年12.5%增', 'ab 全年\n12.5%增'],
  ['an extension stays with its name', '写成报告.docx', '写成报\n告.docx'],
  ['a space does not begin a row', '法治政府建 设情况', '法治政府建\n设情况'],
  ['what is wider than a row is cut', 'abcdefghijklmn', 'abcdefghij\nklmn'],
  ['a cell of a table goes to the next row as a whole', '甲  乙乙乙乙', '甲\n  乙乙乙乙'],
  ['a cell that no row holds goes on behind its label', '1  甲乙丙丁戊己', '1  甲乙丙\n  丁戊己'],
  ['the spaces of a line that fits stay', '甲   乙 ', '甲   乙 '],
  ['a row may be full', '法治政府建设', '法治政府建\n设'],
  ['a word may fill a row', '1234567890 甲', '1234567890\n甲'],
  ['an indent takes half of a row at most', '        法治政府', '        法\n     治政\n     府'],
  ['cells that fit stay on one row', '甲甲  乙乙  丙丁戊', '甲甲  乙乙\n  丙丁戊'],
  ['a word goes to the next row as a whole', 'a bcdefghi jk', 'a bcdefghi\njk'],
  ['what is wider than a row is cut behind the indent', '  甲  abcdefghijkl', '  甲\n    abcdef\n    ghijkl'],
  ['a character beyond the basic plane is not cut in two', '𬺓𬺓𬺓𬺓𬺓𬺓', '𬺓𬺓𬺓𬺓𬺓\n𬺓'],
])('%s', (_, line, rows) => {
  expect(wrapLine(line, 10)).toBe(rows);
});

test('nothing but white space is lost, however narrow the terminal', () => {
  const line = '    · 规范涉企行政检查，2024年度起：今年（次）、去年（次）  见 lawreport lint 各镇/*.docx';
  for (let columns = 2; columns < 100; columns++)
    expect(wrapLine(line, columns).replaceAll(/\s/g, '')).toBe(line.replaceAll(/\s/g, ''));
});
