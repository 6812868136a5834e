import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageLimits } from '../../../src/ooxml/open-package.js';
import { indexCells } from '../../../src/ooxml/spreadsheet/index-cells.js';
import { readWorkbook } from '../../../src/ooxml/spreadsheet/read-workbook.js';
import { writeWorkbook } from '../../../src/writers/xlsx/write-workbook.js';
import { packWordFile, para } from '../../readers/docx/support/word-file.js';
import { inlineCell, packWorkbook, relationships } from './support/pack-workbook.js';

const sheets = { 填报: `<row r="1">${inlineCell('A1', '指标')}<c r="B1"><v>46</v></c></row>` };
const good = packWorkbook({ sheets });
const withPart = (name: string, content: string | Uint8Array) =>
  packWorkbook({ sheets, extra: { [name]: content } });
const sheetOf = (xml: string) => withPart('xl/worksheets/sheet1.xml', xml);
const office = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const oleFile = (stream: string) =>
  Buffer.concat([office, Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const types = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

function encrypt(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let at = 0; at < changed.length - 46; at++)
    if (changed.readUInt32LE(at) === 0x02014b50) changed[at + 8]! |= 1;
  return changed;
}

describe('a file that is no readable workbook', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['empty', new Uint8Array(), 'file/empty', '文件是空的，没有可读的内容'],
    [
      'cut off',
      good.subarray(0, good.length - 40),
      'file/damaged',
      '文件不完整或者已经损坏；请重新拷贝一份，或者在WPS或者Excel中打开修复，另存为.xlsx后再试',
    ],
    [
      'a CSV or a web page with the wrong extension',
      strToU8('指标,今年\n'),
      'file/wrong-kind',
      '文件的扩展名是.xlsx，内容却不是Excel工作簿；请在WPS或者Excel中打开，另存为.xlsx后再试',
    ],
    [
      'a PDF',
      strToU8('%PDF-1.7\n'),
      'file/wrong-kind',
      '文件不是Excel工作簿（.xlsx），看来是PDF文件；请换成Excel工作簿（.xlsx）后再试',
    ],
    [
      'an old .xls',
      oleFile('Workbook'),
      'file/old-workbook',
      '文件是旧版Excel工作簿（.xls或者.et）；请在WPS或者Excel中打开，另存为.xlsx后再试',
    ],
    [
      'an old .doc',
      oleFile('WordDocument'),
      'file/wrong-kind',
      '文件是旧版Word文档（.doc），不是Excel工作簿；请在Word或者WPS中打开，另存为.docx后再试',
    ],
    [
      'protected by a password',
      oleFile('EncryptedPackage'),
      'file/password',
      '文件加了密码；请在WPS或者Excel中取消密码，另存为.xlsx后再试',
    ],
    ['an archive with encrypted parts', encrypt(good), 'file/password', '文件加了密码'],
    [
      'a Word file',
      packWordFile({ body: para('甲') }),
      'file/wrong-kind',
      '文件里没有工作簿，不是Excel工作簿（.xlsx）；请确认选对了文件',
    ],
    [
      'an ODS',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'META-INF/manifest.xml': strToU8('<a/>'),
      }),
      'file/wrong-kind',
      '另存为.xlsx后再试',
    ],
    [
      'a binary workbook',
      zipSync({ 'xl/workbook.bin': strToU8('x'), '[Content_Types].xml': strToU8('<a/>') }),
      'file/wrong-kind',
      '文件是二进制的Excel工作簿（.xlsb）；请在WPS或者Excel中打开，另存为.xlsx后再试',
    ],
    [
      'an archive of other things',
      zipSync({ 'a.txt': strToU8('甲') }),
      'file/wrong-kind',
      '文件是压缩包，里面没有Excel工作簿；请确认选对了文件',
    ],
    [
      'one with macros',
      withPart('xl/vbaProject.bin', 'x'),
      'file/macros',
      '文件是带宏的Excel工作簿（.xlsm）；请在WPS或者Excel中另存为不带宏的.xlsx后再试',
    ],
    [
      'one that is declared to have macros',
      withPart('[Content_Types].xml', types('application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
      'file/macros',
      '带宏',
    ],
    [
      'one with a macro sheet of Excel 4',
      withPart(
        'xl/_rels/workbook.xml.rels',
        relationships([['rId1', 'xlMacrosheet', 'macrosheets/sheet1.xml']]),
      ),
      'file/macros',
      '带宏',
    ],
    ['not well-formed', sheetOf('<worksheet><sheetData>'), 'file/damaged', '损坏'],
    [
      'with entities',
      sheetOf('<!DOCTYPE a [<!ENTITY b "ccc"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'),
      'file/doctype',
      '文件的“xl/worksheets/sheet1.xml”里有文档类型定义（DTD），正常的Excel工作簿没有，可能有害；没有读取',
    ],
    [
      'with entities among its shared strings',
      packWorkbook({ sheets, strings: '', extra: { 'xl/sharedStrings.xml': '<!DOCTYPE a><a/>' } }),
      'file/doctype',
      'xl/sharedStrings.xml',
    ],
    [
      'nested without end',
      sheetOf(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`),
      'file/too-deep',
      '文件的“xl/worksheets/sheet1.xml”层层嵌套，超过了256层，不像是报表；没有读取',
    ],
    [
      'a bomb of one part',
      withPart('xl/a.xml', new Uint8Array(40 * 1024 * 1024)),
      'file/too-large',
      '文件不像是报表：其中的“xl/a.xml”压缩得异常厉害',
    ],
    [
      'a bomb of many entries',
      packWorkbook({
        sheets,
        extra: Object.fromEntries(
          Array.from({ length: packageLimits.entries }, (_, at) => [`${at}.bin`, '']),
        ),
      }),
      'file/too-large',
      '部件',
    ],
  ])('%s is refused with what it is and what to do', (_, bytes, rule, words) => {
    const { value, findings } = readWorkbook(bytes);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, severity: 'error', message: expect.stringContaining(words) }]);
  });

  it('is refused or read, but never thrown at, wherever a byte is damaged', () => {
    const bytes = writeWorkbook([{ name: '填报', header: ['指标', '今年'], rows: [['受理', 46]] }]);
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ 0x55;
      const { value, findings } = readWorkbook(damaged);
      expect(value !== undefined || findings.length > 0).toBe(true);
    }
  });
});

describe('what is made to take long', () => {
  const read = (sheet: string) => readWorkbook(packWorkbook({ sheets: { 填报: sheet } })).value!.sheets[0]!;

  it('a sheet that says to reach to its last cell is as large as what is in it', () => {
    const sheet = read(
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="4294967295" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:XFD1048577"/></mergeCells>',
    );
    expect(sheet.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 1],
      [1_048_576, 1],
    ]);
    expect(sheet.hiddenColumns).toEqual([{ first: 1, last: 16_384 }]);
    expect(sheet.merges).toHaveLength(1);
    expect(indexCells(sheet).cellAt(1_048_576, 16_384)?.value).toBe(1);
  });

  it('a row that is written ten thousand times is one row', () => {
    const cells = Array.from(
      { length: 10_000 },
      (_, at) => `<row r="1"><c r="${at % 2 === 0 ? 'A' : 'B'}1"><v>${at}</v></c></row>`,
    );
    const { value, findings } = readWorkbook(packWorkbook({ sheets: { 填报: cells.join('') } }));
    expect(value?.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([[0, 1]]);
    expect(findings[0]?.message).toContain('9998处同一个单元格写了两次（A1、B1、A1、B1、A1等）');
  });

  it('ten thousand merged ranges over one another are looked up all the same', () => {
    const rows = Array.from(
      { length: 1000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    );
    const merges = Array.from(
      { length: 10_000 },
      (_, at) => `<mergeCell ref="A${(at % 900) + 1}:XFD${(at % 900) + 100}"/>`,
    );
    const sheet = read(
      `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A5:B5"/>${merges.join('')}</mergeCells>`,
    );
    expect(indexCells(sheet).cellAt(5, 2)?.value).toBe(4);
  });

  it('a number format of a megabyte is none', () => {
    const code = '0'.repeat(1_000_000);
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const bytes = packWorkbook({ sheets, styles });
    expect(readWorkbook(bytes).value?.sheets[0]?.rows[0]?.cells[1]).toMatchObject({ value: 46, text: '46' });
  });
});
