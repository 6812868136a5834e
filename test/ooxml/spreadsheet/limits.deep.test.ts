import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ooxml/spreadsheet/read-workbook.js';
import { explainCell } from '../../../src/ooxml/spreadsheet/workbook.js';
import { inlineCell, packWorkbook } from './support/pack-workbook.js';

const page = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');
const start = page.indexOf('\n## Excel工作簿的上限');
const table = page.slice(start, page.indexOf('\n## ', start + 1));
const rows = [...table.matchAll(/^\| (?!方面)([^|-][^|]*) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, name, limit, message]) => ({ name: name!, limit: limit!, message: message! }),
);

const sheet = (content: string) => packWorkbook({ sheets: { 填报: content } });
const column = (cells: number, cell: (address: string) => string) =>
  Array.from({ length: cells }, (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`)}</row>`).join('');

/** What lies beyond each limit, by the rows of the page. */
const inputs: Record<string, () => Uint8Array> = {
  '宏（.xlsm、宏表）': () => packWorkbook({ sheets: { 填报: '' }, extra: { 'xl/vbaProject.bin': 'x' } }),
  工作表: () =>
    packWorkbook({ sheets: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`表${at}`, ''])) }),
  各部件里的元素一共: () => {
    const half = column(90_000, () => '<c/><c/>');
    return packWorkbook({ sheets: { 甲: half, 乙: half } });
  },
  一个单元格的文字: () => sheet(column(1, (address) => inlineCell(address, '长'.repeat(32_768)))),
  // One string, which every cell shows.
  各单元格的文字一共: () =>
    packWorkbook({
      sheets: { 填报: column(34, () => '<c t="s"><v>0</v></c>') },
      strings: `<si><t>${'长'.repeat(30_000)}</t></si>`,
    }),
  单元格的位置: () => sheet('<row r="1048577"><c><v>1</v></c></row>'),
};

describe('the limits of workbooks in docs/security.md', () => {
  it('are those that are tested here', () => {
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(inputs));
  });

  it.each(rows)('$name: $limit', ({ name, limit, message }) => {
    const { value, findings } = readWorkbook(inputs[name]!());
    const cells = value?.sheets.flatMap((read) => read.rows.flatMap((row) => row.cells)) ?? [];
    const said = [...findings.map((finding) => finding.message), ...cells.map(explainCell)].join('\n');
    expect(said).toContain(message);
    for (const [number] of limit.matchAll(/\d+/g)) expect(message).toContain(number);
  });
});
