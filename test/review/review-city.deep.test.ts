import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type City, composeCity } from '../support/city/compose-city.js';
import { writeCity } from '../support/city/write-city.js';
import { readColumn, readWorkbook } from '../support/read-workbook.js';
import { makeFolder, runCli } from '../support/run-cli.js';

/** What is planted is known, so that all that is found can be held against it, and nothing more may be. */
describe.each([20, 41])('a city of 40 reports (seed %i)', (seed) => {
  let city: City;
  let folder: string;
  let sheets: Record<string, string[][]>;

  beforeAll(async () => {
    city = await composeCity(seed);
    folder = makeFolder();
    writeCity(folder, city);
    const run = await runCli(folder, [
      'review',
      '各县报送',
      '-o',
      '审阅',
      '--last-year',
      '去年报送',
      '--today',
      '2026-03-12',
    ]);
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(1);
    sheets = readWorkbook(readFileSync(join(folder, '审阅', '汇总.xlsx')));
  });

  const placesOf = (rule: string) =>
    city.planted.defects.filter((defect) => defect.rule === rule).map(({ place }) => place);
  const where = (title: string, isMeant: (cell: string) => boolean) =>
    Object.entries(readColumn(sheets.汇总!, title))
      .flatMap(([place, cell]) => (isMeant(cell) ? [place] : []))
      .sort();

  it('is sent in as Word files, texts and report files of six kinds of organs', () => {
    const endings = new Set(city.reports.map(({ file }) => file.replace(/^.*\./, '')));
    expect([...endings].sort()).toEqual(['docx', 'txt', 'yaml']);
    expect(new Set(Object.values(readColumn(sheets.汇总!, '级别'))).size).toBe(5);
  });

  it('has an opinion on each and a row for each', () => {
    const opinions = readdirSync(join(folder, '审阅')).filter((name) => name.startsWith('审阅意见-'));
    const places = city.reports.map(({ place }) => place).sort();
    expect(opinions.sort()).toEqual(places.map((place) => `审阅意见-${place}.docx`).sort());
    expect(Object.keys(readColumn(sheets.汇总!, '地区')).sort()).toEqual(places);
  });

  it('shares the passages that were planted, and no others', () => {
    const order = (list: { places: string[]; kind: string }[]) =>
      list.map(({ places, kind }) => `${[...places].sort().join(' ')} ${kind}`).sort();
    const found = sheets
      .相同段落!.slice(1)
      .filter(([, , other]) => other !== '本单位去年的报告')
      .map(([first, , second, , , kind]) => ({ places: [first!, second!], kind: kind! }));
    expect(order(found)).toEqual(
      order(
        city.planted.copies.map(({ places, kind }) => ({
          places,
          kind: kind === 'same' ? '逐字相同' : '只换了数字、名称或者个别词',
        })),
      ),
    );
  });

  it('tells by itself what was taken over from last year', () => {
    const { reused } = city.planted;
    expect(where('与去年相同', (cell) => Number(cell) > 50)).toEqual([reused]);
    const own = sheets.相同段落!.filter(([, , other]) => other === '本单位去年的报告');
    expect(new Set(own.map(([place]) => place))).toEqual(new Set([reused]));
    // Whose report is new has last year's beside it, and nothing of it; the others have none to compare with.
    expect(where('与去年相同', (cell) => cell !== '')).toEqual(
      city.lastYear.map(({ place }) => place).sort(),
    );
  });

  it('says of the table what was planted, and of no other', () => {
    const missing = (part: string) => where(part, (cell) => cell !== '有');
    expect([...missing('问题'), ...missing('下年打算'), ...missing('负责人履职')].sort()).toEqual(
      placesOf('structure/missing-part').sort(),
    );
    expect(missing('成效')).toEqual([]);
    expect(where('按期', (cell) => cell !== '是')).toEqual(placesOf('time/report-late').sort());
    expect(where('写了原因', (cell) => cell === '否')).toEqual(placesOf('structure/problems-without-causes'));
    expect(where('党政负责人都写', (cell) => cell !== '是' && cell !== '')).toEqual(
      placesOf('structure/one-leader-only'),
    );
    expect(where('没有填完', (cell) => cell !== '0')).toEqual(placesOf('residue/placeholder'));
    expect(where('个人信息', (cell) => cell !== '0')).toEqual(placesOf('privacy/mobile-number'));
    const figures = city.planted.defects.filter(({ rule }) => rule.startsWith('figures/'));
    expect(where('数据有误', (cell) => cell !== '0')).toEqual(figures.map(({ place }) => place).sort());
  });

  it('asks about the value that is ten times that of the others, and about no other', () => {
    const asked = sheets.数据对照!.slice(1).flatMap((row) => (row[3] === '' ? [] : [row[3]!]));
    expect(asked).toEqual([
      expect.stringContaining(`${city.planted.outlier}的“公证.受理”为26000件，是同级中位数`),
    ]);
  });

  it('has every defect that was planted, and no other', () => {
    const all = sheets.问题!.slice(1);
    const said = all
      .filter(([, severity]) => severity !== '提示')
      .map((row) => `${row[0]} ${row.at(-1)}`)
      .sort();
    expect(said).toEqual(city.planted.defects.map(({ place, rule }) => `${place} ${rule}`).sort());
    // A defect may draw a hint after it; the other reports have none.
    const marred = new Set(city.planted.defects.map(({ place }) => place));
    expect(all.filter(([place]) => !marred.has(place!))).toEqual([]);
  });
});
