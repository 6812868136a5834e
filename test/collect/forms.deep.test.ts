import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { hasProgram } from '../conformance/support/render-pages.js';
import { exampleFile } from '../support/open-page.js';
import { runCli } from '../support/run-cli.js';

const python = '/usr/bin/python3';
const isPresent = hasProgram('soffice') && hasOpenpyxl();

function hasOpenpyxl(): boolean {
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!isPresent && process.env.CI !== 'true')(
  'LibreOffice and openpyxl are there to fill in forms',
  () => {
    expect(isPresent, 'soffice or openpyxl is not installed: nobody can fill in the forms').toBe(true);
  },
);

/** Every cell of 今年 and every text, by running numbers, into an `answers.json` of what was filled in. */
const fillIn = `
import json, os, sys, openpyxl
folder, answers = sys.argv[1], {'figures': {}, 'texts': {}}
number = 0
for name in sorted(os.listdir(folder)):
    book = openpyxl.load_workbook(os.path.join(folder, name))
    for title, column in (('数据', 6), ('文字材料', 5)):
        if title not in book.sheetnames: continue
        sheet = book[title]
        for row in range(7, sheet.max_row):
            key = sheet.cell(row, 1).value
            if not key: continue
            assert not sheet.cell(row, column).protection.locked
            if column == 6:
                number += 1
                sheet.cell(row, column).value = number if number % 3 else f'{number:,}'
                answers['figures'].setdefault(key, []).append(number)
            else:
                text = f'第{row}行的材料。\\n另起一段。'
                sheet.cell(row, column).value = text
                answers['texts'][sheet.cell(row, 2).value] = text
    book.save(os.path.join(folder, name))
json.dump(answers, open(sys.argv[2], 'w'), ensure_ascii=False)
`;

describe.skipIf(!isPresent)('the forms of the county example', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-collect-'));
  const at = (name: string) => join(folder, name);
  type Answers = { figures: Record<string, number[]>; texts: Record<string, string> };
  let answers: Answers;

  beforeAll(async () => {
    cpSync(exampleFile('yunling-county-2025'), at('report.yaml'));
    await runCli(folder, ['collect', 'plan', 'report.yaml', '--write']);
    await runCli(folder, ['collect', 'forms', 'report.yaml', '-o', 'forms', '--due', '2026-01-15']);
    execFileSync(python, ['-c', fillIn, at('forms'), at('answers.json')]);
    answers = JSON.parse(readFileSync(at('answers.json'), 'utf8')) as Answers;
    const profile = `-env:UserInstallation=${pathToFileURL(at('profile'))}`;
    const files = readdirSync(at('forms')).map((name) => at(`forms/${name}`));
    mkdirSync(at('saved'));
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        at('saved'),
        ...files,
      ],
      { stdio: 'ignore' },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['forms', 'saved'])(
    'come back with nothing lost, as openpyxl or then LibreOffice saved them (%s)',
    async (by) => {
      expect(Object.keys(answers.figures).length).toBeGreaterThan(200);
      writeFileSync(at(`${by}.yaml`), readFileSync(at('report.yaml')));
      const { stdout, stderr } = await runCli(folder, [
        'collect',
        'read',
        by,
        '--into',
        `${by}.yaml`,
        '--yes',
      ]);
      expect(stderr).toBe('');
      expect(stdout).not.toContain('没有看懂');
      const { figures, materials } = readReport(readFileSync(at(`${by}.yaml`), 'utf8')).value!.report;
      for (const [id, numbers] of Object.entries(answers.figures)) {
        const [group, name] = id.split('.') as [string, string];
        if (new Set(numbers).size === 1) expect(figures[group]?.[name]?.value, id).toBe(numbers[0]);
      }
      for (const [topic, text] of Object.entries(answers.texts))
        expect(Object.values(materials?.[topic] ?? {}), topic).toEqual([text]);
    },
  );
});
