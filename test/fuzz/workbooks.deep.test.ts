import { readFileSync } from 'node:fs';
import { parseAddress } from '../../src/ooxml/spreadsheet/cell-address.js';
import { indexCells } from '../../src/ooxml/spreadsheet/index-cells.js';
import { readWorkbook } from '../../src/ooxml/spreadsheet/read-workbook.js';
import { explainCell, type Worksheet } from '../../src/ooxml/spreadsheet/workbook.js';
import { writeWorkbook } from '../../src/writers/xlsx/write-workbook.js';
import { handmadeForm } from '../ooxml/spreadsheet/support/handmade-form.js';
import { packWorkbook } from '../ooxml/spreadsheet/support/pack-workbook.js';
import { fuzz, type Judge, type MakeCase } from './support/fuzz.js';
import { mutateOfficeFile } from './support/mutate-office-file.js';
import { sheetVocabulary } from './support/sheet-vocabulary.js';

const files = [
  packWorkbook(handmadeForm),
  writeWorkbook([
    {
      name: '填报',
      header: ['指标', '今年'],
      rows: [
        ['受理', 46],
        ['审结', undefined],
      ],
    },
  ]),
  // A Buffer is not copied when it is sliced, and the files are changed again and again.
  ...['libreoffice.xlsx', 'openpyxl.xlsx'].map((name) =>
    Uint8Array.from(readFileSync(new URL(`../ooxml/spreadsheet/fixtures/${name}`, import.meta.url))),
  ),
];

const makeWorkbook: MakeCase = (random) => ({
  files: { 'in.xlsx': mutateOfficeFile(random.pick(files), random, { ...sheetVocabulary, others: files }) },
  words: ['readWorkbook'],
});

/** A workbook is refused with a reason, or holds together: cells stand where they say, and what is unread says why. */
const judge: Judge = ({ files: { 'in.xlsx': bytes } }) => {
  const { value, findings } = readWorkbook(bytes as Uint8Array);
  if (findings.some(({ message }) => /undefined|NaN|\[object/.test(message.replace(/“[^”]*”/g, ''))))
    return { problem: `a message speaks of undefined: ${JSON.stringify(findings)}` };
  if (!value) return { exitCode: 2, problem: findings.length > 0 ? undefined : 'refused without a word' };
  const problem = value.sheets.map(judgeSheet).find((found) => found !== undefined);
  return { exitCode: 0, problem };
};

function judgeSheet(sheet: Worksheet): string | undefined {
  const index = indexCells(sheet);
  let before = 0;
  for (const { number, cells } of sheet.rows) {
    if (number <= before || cells.length === 0) return `row ${number} behind row ${before}`;
    before = number;
    let column = 0;
    for (const cell of cells) {
      const place = parseAddress(cell.address);
      if (place?.row !== number || place.column !== cell.column || cell.column <= column)
        return `${cell.address} stands in row ${number} behind column ${column}`;
      column = cell.column;
      if ((cell.value === undefined) !== (explainCell(cell) !== undefined))
        return `${cell.address} is not explained`;
      if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
        return `${cell.address} is ${cell.value}`;
      if (/[\u0000-\u0008\ud800-\udfff]/.test(cell.text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')))
        return `${cell.address} holds what nobody can write`;
      if (!index.cellAt(number, cell.column) && !index.mergeAt(number, cell.column))
        return `${cell.address} is not found`;
    }
  }
  return undefined;
}

fuzz('workbooks', 3000, makeWorkbook, judge);
