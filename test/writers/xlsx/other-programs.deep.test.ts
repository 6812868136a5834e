import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  childElements,
  findAll,
  findChild,
  parseXml,
  type XmlElement,
} from '../../../src/ooxml/parse-xml.js';
import { formatRange } from '../../../src/ooxml/spreadsheet/cell-address.js';
import { rawText } from '../../../src/ooxml/spreadsheet/read-strings.js';
import { readWorkbook } from '../../../src/ooxml/spreadsheet/read-workbook.js';
import { writeSheets } from '../../../src/writers/xlsx/write-sheets.js';
import { hasProgram } from '../../conformance/support/render-pages.js';
import { unpackParts } from '../../support/unpack-parts.js';
import { sampleForm } from './support/sample-form.js';

const python = '/usr/bin/python3';

function canRun(program: string, words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isPresent = hasProgram('soffice') && canRun(python, ['-c', 'import openpyxl']);

test.skipIf(!isPresent && process.env.CI !== 'true')(
  'LibreOffice and openpyxl are there to save forms',
  () => {
    expect(isPresent, 'soffice or openpyxl is not installed: forms cannot be saved by other programs').toBe(
      true,
    );
  },
);

/** Fills in the cells to fill, as a department does, and saves; then says what the library knows of the form. */
const fillIn = `
import json, sys, openpyxl
source, target = sys.argv[1:]
book = openpyxl.load_workbook(source)
sheet = book['填报']
for address, value in (('G4', 1200), ('G5', '1,186'), ('G6', '=G5/G4'), ('H4', '含网上受理')):
    assert not sheet[address].protection.locked
    sheet[address] = value
assert sheet.protection.sheet and sheet['C4'].protection.locked
book.save(target)
`;

describe.skipIf(!isPresent)('a form that another program has saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-forms-'));
  const at = (name: string) => join(folder, name);
  const original = writeSheets(sampleForm, { title: '报送表' });
  let saved: Record<'LibreOffice' | 'openpyxl' | 'openpyxl, then LibreOffice', Uint8Array>;

  beforeAll(() => {
    writeFileSync(at('empty.xlsx'), original);
    execFileSync(python, ['-c', fillIn, at('empty.xlsx'), at('filled.xlsx')]);
    const profile = `-env:UserInstallation=${pathToFileURL(at('profile'))}`;
    const output = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', at('out')];
    execFileSync('soffice', [profile, '--headless', ...output, at('empty.xlsx'), at('filled.xlsx')], {
      stdio: 'ignore',
    });
    saved = {
      LibreOffice: readFileSync(at('out/empty.xlsx')),
      openpyxl: readFileSync(at('filled.xlsx')),
      'openpyxl, then LibreOffice': readFileSync(at('out/filled.xlsx')),
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('by LibreOffice has every value at its place', () => {
    const before = readWorkbook(original).value!.sheets;
    const after = readWorkbook(saved.LibreOffice).value!.sheets;
    const values = (sheets: typeof before) =>
      sheets.map(({ name, visibility, merges, hiddenColumns, rows }) => ({
        name,
        visibility,
        merges: merges.map(formatRange).sort(),
        hiddenColumns,
        cells: rows.flatMap(({ cells }) =>
          cells.map(({ address, kind, value, text }) => [address, kind, value, text]),
        ),
      }));
    expect(values(after)).toEqual(values(before));
  });

  it('is read with what was filled in; of a formula, the result that LibreOffice has computed', () => {
    const read = (bytes: Uint8Array) =>
      readWorkbook(bytes)
        .value!.sheets[0]!.rows.flatMap(({ cells }) => cells)
        .filter(({ address }) => /^[GH][456]$/.test(address))
        .map(({ address, kind, value }) => [address, kind, value]);
    const typed = [
      ['G4', 'number', 1200],
      ['H4', 'text', '含网上受理'],
      ['G5', 'text', '1,186'],
    ];
    expect(read(saved.openpyxl)).toEqual([...typed, ['G6', 'unread', undefined]]);
    expect(read(saved['openpyxl, then LibreOffice'])).toEqual([
      ...typed,
      ['G6', 'number', expect.closeTo(1186 / 1200)],
    ]);
  });

  it.each(['LibreOffice', 'openpyxl', 'openpyxl, then LibreOffice'] as const)('keeps its rules: %s', (by) => {
    expect(describeRules(saved[by])).toEqual(describeRules(original));
  });
});

/** What a form demands of whoever fills it in: locked and open cells, what a cell takes and says, what is printed. */
function describeRules(bytes: Uint8Array) {
  const parts = unpackParts(bytes);
  const rootOf = (name: string) => parseXml(parts[name]!) as XmlElement;
  const isOpen = childElements(findChild(rootOf('xl/styles.xml'), 'x:cellXfs')).map((style) =>
    /^(?:0|false)$/.test(findChild(style, 'x:protection')?.attributes.locked ?? '1'),
  );
  const sheets = ['sheet1', 'sheet2', 'sheet3'].map((name) => {
    const root = rootOf(`xl/worksheets/${name}.xml`);
    const { paperSize, orientation, fitToWidth = '1' } = findChild(root, 'x:pageSetup')!.attributes;
    return {
      isProtected: /^(?:1|true)$/.test(findChild(root, 'x:sheetProtection')?.attributes.sheet ?? ''),
      open: findAll(root, 'x:c')
        .filter(({ attributes }) => isOpen[Number(attributes.s ?? 0)])
        .map(({ attributes }) => attributes.r),
      rules: findAll(root, 'x:dataValidation').map((rule) => ({
        ...Object.fromEntries(ruleAttributes.map((key) => [key, rule.attributes[key] ?? ''])),
        // LibreOffice writes a second bound, 0, also where a rule has only one.
        formulas: childElements(rule)
          .map(rawText)
          .slice(0, rule.attributes.type !== 'list' && rule.attributes.operator === 'between' ? 2 : 1),
      })),
      page: { paperSize, orientation, fitToWidth },
    };
  });
  const names = findAll(rootOf('xl/workbook.xml'), 'x:definedName').map(
    (name) => `${name.attributes.name} ${rawText(name).replaceAll("'", '')}`,
  );
  return { sheets, names: names.sort() };
}

const ruleAttributes = ['type', 'errorTitle', 'error', 'promptTitle', 'prompt', 'sqref'];
