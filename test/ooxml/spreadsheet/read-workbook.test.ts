import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { indexCells } from '../../../src/ooxml/spreadsheet/index-cells.js';
import { readWorkbook } from '../../../src/ooxml/spreadsheet/read-workbook.js';
import type { WorksheetCell } from '../../../src/ooxml/spreadsheet/workbook.js';
import { formatWorkbook } from './support/format-workbook.js';
import { handmadeForm } from './support/handmade-form.js';
import {
  inlineCell,
  numberFormats,
  packWorkbook,
  relationships,
  type WorkbookParts,
} from './support/pack-workbook.js';

/** The cells of the first sheet. */
function readCells(parts: WorkbookParts): WorksheetCell[] {
  const { value, findings } = readWorkbook(packWorkbook(parts));
  if (!value) throw new Error(JSON.stringify(findings));
  return value.sheets[0]!.rows.flatMap(({ cells }) => cells);
}

/** The only cell, written as this element. */
function readOne(cell: string, rest: Partial<WorkbookParts> = {}): WorksheetCell | undefined {
  return readCells({ sheets: { 甲: `<row r="1">${cell}</row>` }, ...rest })[0];
}

it('a workbook is read as a person reads it', async () => {
  const { value, findings } = readWorkbook(packWorkbook(handmadeForm));
  await expect(formatWorkbook(value!, findings)).toMatchFileSnapshot('golden/form-by-hand.txt');
});

it.each(['openpyxl', 'libreoffice'])('so is one that %s has written', async (name) => {
  const bytes = readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url));
  const { value, findings } = readWorkbook(bytes);
  await expect(formatWorkbook(value!, findings)).toMatchFileSnapshot(`golden/${name}.txt`);
});

describe('values', () => {
  it.each([
    ['a number', '<c r="A1"><v>46</v></c>', { kind: 'number', value: 46, text: '46' }],
    [
      'one with an exponent',
      '<c r="A1"><v>1.5E-3</v></c>',
      { kind: 'number', value: 0.0015, text: '0.0015' },
    ],
    ['one with the dust of binary fractions', '<c r="A1"><v>0.30000000000000004</v></c>', { text: '0.3' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true, text: 'TRUE' }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', value: false, text: 'FALSE' }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', value: undefined, text: '#DIV/0!' }],
    [
      'the text of a formula',
      '<c r="A1" t="str"><f>B1</f><v>甲</v></c>',
      { kind: 'text', value: '甲', isFormula: true },
    ],
    [
      'an empty result',
      '<c r="A1" t="str"><f>""</f><v></v></c>',
      { kind: 'text', value: '', isFormula: true },
    ],
    ['a formula without a result', '<c r="A1"><f>B1</f><v/></c>', { kind: 'unread', reason: 'not-computed' }],
    ['spaces around', inlineCell('A1', ' 甲 '), { value: ' 甲 ' }],
    [
      'characters that XML cannot hold',
      inlineCell('A1', '甲_x000D_\n乙_x005F_x000D_丙_x0007_'),
      { value: '甲\n乙_x000D_丙 ' },
    ],
    [
      'a day in ISO 8601',
      '<c r="A1" t="d"><v>2026-02-20T00:00:00.000Z</v></c>',
      { kind: 'date', value: '2026-02-20' },
    ],
    ['a kind of tomorrow', '<c r="A1" t="new"><v>甲</v></c>', { kind: 'text', value: '甲' }],
    ['no number', '<c r="A1"><v>0x10</v></c>', { kind: 'unread', reason: 'damaged' }],
    ['a number beyond all', '<c r="A1"><v>1e999</v></c>', { kind: 'unread', reason: 'damaged' }],
    [
      'a shared string that is not there',
      '<c r="A1" t="s"><v>4294967295</v></c>',
      { kind: 'unread', reason: 'damaged' },
    ],
    [
      'a text that no cell can hold',
      inlineCell('A1', '长'.repeat(32_768)),
      { kind: 'unread', reason: 'too-long' },
    ],
  ])('%s', (_, cell, expected) => {
    expect(readOne(cell)).toMatchObject(expected);
  });

  it('are left out where a cell is only formatted', () => {
    expect(readOne('<c r="A1" s="3"/>')).toBeUndefined();
    expect(readOne(inlineCell('A1', ''))).toBeUndefined();
  });
});

describe('what a number format shows', () => {
  const show = (code: string, value: number) =>
    readOne(`<c r="A1" s="0"><v>${value}</v></c>`, { styles: numberFormats(code) })!;

  it.each([
    ['General', 1200, '1200'],
    ['0', 46.5, '47'],
    ['0.00', 0.285, '0.29'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', -1234.5, '-1,234.50'],
    ['0.##', 3, '3.'],
    ['0.0#%', 0.98, '98.0%'],
    ['0"件"', 46, '46件'],
    ['0\\件', -46, '-46件'],
    ['000', 7, '007'],
    ['#,##0,', 1_234_567, '1,235'],
    ['0;-0;"无"', 0, '无'],
    ['[$¥-804]#,##0.00', 12.5, '¥12.50'],
    ['G/通用格式', 46, '46'],
    ['G/通用格式"件"', 46, '46件'],
    ['"共"General', 4.5, '共4.5'],
    ['[DBNum1]0', 46, '46'],
    ['[>100]0"多";0"少"', 46, '46'],
    ['0.00E+00', 12345, '12345'],
    ['# ?/?', 0.5, '0.5'],
    ['000-0000', 1234567, '1234567'],
    ['[h]:mm', 1.5, '1.5'],
  ])('%s: %s is %s', (code, value, text) => {
    expect(show(code, value)).toMatchObject({ kind: 'number', value, text });
  });

  it.each([
    ['yyyy/m/d', 46_073, '2026-02-20', '2026/2/20'],
    ['yyyy"年"m"月"d"日"', 46_073.75, '2026-02-20', '2026年2月20日'],
    ['yyyy-mm-dd hh:mm', 46_073.354_166_666_664, '2026-02-20T08:30:00', '2026-02-20 08:30'],
    ['h:mm:ss', 0.999_999_999, '00:00:00', '0:00:00'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 46_073, '2026-02-20', '2026-02-20'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 46_073, '2026-02-20', '2026-02-20'],
    ['m"月"d"日"', 1, '1900-01-01', '1月1日'],
    ['yyyy/m/d', 59, '1900-02-28', '1900/2/28'],
    ['yyyy/m/d', 61, '1900-03-01', '1900/3/1'],
    ['yyyy/m/d', 2_958_465, '9999-12-31', '9999/12/31'],
  ])('%s: %s is the day %s', (code, serial, value, text) => {
    expect(show(code, serial)).toMatchObject({ kind: 'date', value, text });
  });

  it.each([0, -1, 2_958_466, 1e300])('%s is no day', (serial) => {
    expect(show('yyyy/m/d', serial)).toMatchObject({ kind: 'number', value: serial });
  });

  it('counts from 1904 where the workbook says so', () => {
    const cell = '<c r="A1" s="0"><v>44611</v></c>';
    const workbook = '<workbookPr date1904="1"/>';
    expect(readOne(cell, { workbook, styles: numberFormats('yyyy/m/d') })?.value).toBe('2026-02-20');
  });

  it('is General for a style that is not there', () => {
    expect(readOne('<c r="A1" s="99"><v>46073</v></c>')).toMatchObject({ kind: 'number', value: 46_073 });
    expect(readOne('<c r="A1" s="-1"><v>1</v></c>', { styles: numberFormats('0"件"') })?.text).toBe('1');
  });
});

describe('what other programs write', () => {
  it('rows and cells that do not say where they stand follow the one before', () => {
    const row =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(readCells({ sheets: { 甲: row } }).map(({ address }) => address)).toEqual([
      'A1',
      'D1',
      'E1',
      'B4',
      'A5',
    ]);
  });

  it('targets may be absolute, and parts named in any way and in any case', () => {
    const parts = unzipSync(packWorkbook({ sheets: { 甲: '<row r="1"><c r="A1"><v>1</v></c></row>' } }));
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = parts;
    const moved = zipSync({
      ...rest,
      'Data/表 1.XML': sheet!,
      'xl/_rels/workbook.xml.rels': strToU8(
        relationships([
          ['rId1', 'worksheet', '/Data/%E8%A1%A8%201.xml'],
          ['rId2', 'externalLink', 'http://example.invalid/a.xlsx'],
        ]),
      ),
    });
    expect(readWorkbook(moved).value?.sheets[0]?.rows[0]?.cells).toMatchObject([{ value: 1 }]);
  });

  it('strict files have other namespaces', () => {
    const parts = unzipSync(packWorkbook(handmadeForm));
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        strToU8(
          strFromU8(part)
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        ),
      ]),
    );
    expect(readWorkbook(zipSync(strict))).toEqual(readWorkbook(packWorkbook(handmadeForm)));
  });

  it('prefixes may be any', () => {
    const parts = unzipSync(packWorkbook({ sheets: { 甲: '' } }));
    const sheet =
      '<ss:worksheet xmlns:ss="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ss:sheetData><ss:row r="1"><ss:c r="A1"><ss:v>7</ss:v></ss:c></ss:row></ss:sheetData></ss:worksheet>';
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    expect(readWorkbook(bytes).value?.sheets[0]?.rows[0]?.cells).toMatchObject([{ value: 7 }]);
  });
});

describe('finding cells', () => {
  const sheet = readWorkbook(packWorkbook(handmadeForm)).value!.sheets[0]!;
  const index = indexCells(sheet);

  it('a merged range has its value at every place', () => {
    expect(index.cellAt(1, 3)?.value).toBe('云岭县住房和城乡建设局');
    expect(index.cellAt(6, 2)?.value).toBe(46);
    expect(index.cellAt(6, 9)).toBeUndefined();
  });

  it('hidden rows and columns are told', () => {
    expect([index.isHidden(6, 1), index.isHidden(6, 2), index.isHidden(6, 4), index.isHidden(3, 2)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('what cannot be read', () => {
  const messages = (parts: WorkbookParts) =>
    readWorkbook(packWorkbook(parts)).findings.map(({ rule, message }) => `${rule} ${message}`);

  it('cells at no place, and cells that stand there twice, are named', () => {
    const row =
      '<row r="1"><c r="A2"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="B1"><v>3</v></c><c r="B1"><v>4</v></c></row><row r="1048577"><c><v>5</v></c></row><row r="1"><c r="C1"><v>6</v></c><c r="B1"><v>7</v></c></row>';
    expect(messages({ sheets: { 甲: row } })).toEqual([
      'file/unread-cells 工作表“甲”有3处单元格的位置写错（A2、XFE1、第1048577行），没有读取；请在WPS或者Excel中打开，另存后再试',
      'file/unread-cells 工作表“甲”有2处同一个单元格写了两次（B1、B1），只读了第一次的；请在WPS或者Excel中打开核对，另存后再试',
    ]);
    expect(readCells({ sheets: { 甲: row } }).map(({ address, value }) => `${address}=${value}`)).toEqual([
      'B1=3',
      'C1=6',
    ]);
  });

  it('charts, notes and pictures are named, and a sheet whose part is missing or taken', () => {
    const workbook = packWorkbook({
      sheets: { 甲: '', 图: '', 丙: '', 丁: '' },
      extra: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId3', 'worksheet', 'worksheets/sheet99.xml'],
          ['rId4', 'worksheet', 'worksheets/sheet1.xml'],
        ]),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          ['rId1', 'comments', '../comments1.xml'],
          ['rId2', 'drawing', '../drawings/drawing1.xml'],
        ]),
      },
    });
    const { value, findings } = readWorkbook(workbook);
    expect(value?.sheets.map(({ name }) => name)).toEqual(['甲']);
    expect(findings.map(({ message }) => message)).toEqual([
      '工作表“甲”里有批注，没有读取',
      '工作表“甲”里有图片、图形或者文本框，没有读取',
      '“图”是图表，不是表格，没有读取',
      '工作表“丙”的内容在文件里找不到，没有读取；请在WPS或者Excel中打开修复，另存后再试',
      '工作表“丁”的内容在文件里找不到，没有读取；请在WPS或者Excel中打开修复，另存后再试',
    ]);
  });
});
