import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { overviewScript, overviewScriptDigest } from '../../src/review/overview/overview-script.js';
import { composeCity } from '../support/city-of-reports.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { unpackParts } from '../support/unpack-parts.js';

const { reports, planted } = composeCity(20);
let folder: string;
let sheets: Record<string, string[][]>;

beforeAll(async () => {
  folder = makeFolder();
  mkdirSync(join(folder, '各县报送'), { mode: 0o750 });
  for (const [place, text] of Object.entries(reports))
    writeFileSync(join(folder, '各县报送', `${place}.yaml`), text);
  chmodSync(join(folder, '各县报送'), 0o750);
  const run = await runCli(folder, ['review', '各县报送', '-o', '审阅', '--today', '2026-03-12']);
  expect(run.stderr).toBe('');
  expect(run.exitCode).toBe(1);
  sheets = readWorkbook(readFileSync(join(folder, '审阅', '汇总.xlsx')));
});

describe('a city of 40 counties', () => {
  const column = (title: string) => {
    const [header = [], ...rows] = sheets.汇总!;
    return Object.fromEntries(rows.map((row) => [row[0]!, row[header.indexOf(title)] ?? '']));
  };

  it('has an opinion on each and a row for each', () => {
    const opinions = readdirSync(join(folder, '审阅')).filter((name) => name.startsWith('审阅意见-'));
    expect(opinions.sort()).toEqual(
      Object.keys(reports)
        .map((place) => `审阅意见-${place}.docx`)
        .sort(),
    );
    expect(Object.keys(column('地区')).sort()).toEqual(Object.keys(reports).sort());
  });

  it('shares the passages that were planted, and no others', () => {
    const found = sheets.相同段落!.slice(1).map(([first, , second, , , kind]) => ({
      places: [first, second].sort(),
      kind,
    }));
    const expected = planted.copies.map(({ first, second, kind }) => ({
      places: [first, second].sort(),
      kind: kind === 'same' ? '逐字相同' : '只换了数字、名称或者个别词',
    }));
    const order = (a: { places: unknown[] }, b: { places: unknown[] }) =>
      String(a.places).localeCompare(String(b.places));
    expect(found.sort(order)).toEqual(expected.sort(order));
  });

  it('lacks what was left out, is late where it was dated late, and has the wrong rate, nowhere else', () => {
    const where = (title: string, value: string) =>
      Object.entries(column(title))
        .flatMap(([place, cell]) => (cell === value ? [place] : []))
        .sort();
    expect(where('问题', '缺少')).toEqual([...planted.withoutProblems].sort());
    expect(where('按期', '否')).toEqual([...planted.late].sort());
    expect(where('数据有误', '1')).toEqual([planted.wrongRate]);
  });

  it('asks about the value that is ten times that of the others, and about no other', () => {
    const asked = sheets.数据对照!.slice(1).flatMap((row) => (row[3] === '' ? [] : [row[3]!]));
    expect(asked).toEqual([expect.stringContaining(`${planted.outlier}的“公证.受理”为26000件，是中位数`)]);
  });

  it('says nothing else', () => {
    const said = sheets
      .问题!.slice(1)
      .filter(([, severity]) => severity !== '提示')
      .map((row) => `${row[0]} ${row.at(-1)}`);
    expect(said.sort()).toEqual(
      [
        ...planted.withoutProblems.map((place) => `${place} structure/missing-part`),
        ...planted.late.map((place) => `${place} time/report-late`),
        `${planted.wrongRate} figures/rate-mismatch`,
      ].sort(),
    );
  });

  it('is written for those who may look into the folder of the reports', () => {
    expect(statSync(join(folder, '审阅')).mode & 0o777).toBe(0o750);
    for (const name of readdirSync(join(folder, '审阅')))
      expect(statSync(join(folder, '审阅', name)).mode & 0o007, name).toBe(0);
  });

  it('comes out the same from shares', async () => {
    for (const share of [1, 2, 3])
      expect(
        (
          await runCli(folder, [
            'review',
            '各县报送',
            '-o',
            '分份',
            '--today',
            '2026-03-12',
            '--shard',
            `${share}/3`,
          ])
        ).exitCode,
      ).toBe(0);
    const results = [1, 2, 3].map((share) => join('分份', `份额-${share}-3.json`));
    const missing = await runCli(folder, ['review', '--merge', ...results.slice(1), '-o', '合并']);
    expect(missing.stderr).toContain('还缺第1份的结果');
    expect(existsSync(join(folder, '合并'))).toBe(false);
    const merged = await runCli(folder, [
      'review',
      '--merge',
      ...results,
      '-o',
      '合并',
      '--today',
      '2026-03-12',
    ]);
    expect(merged.exitCode, merged.stderr).toBe(1);
    for (const name of readdirSync(join(folder, '审阅')))
      expect(
        readFileSync(join(folder, '合并', name)).equals(readFileSync(join(folder, '审阅', name))),
        name,
      ).toBe(true);
  });
});

it('never writes among the reports', async () => {
  for (const output of ['各县报送', '各县报送/审阅', './各县报送/a/b']) {
    const { exitCode, stderr } = await runCli(folder, ['review', '各县报送', '-o', output]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('不能写在报送的文件夹');
  }
  expect(readdirSync(join(folder, '各县报送'))).toHaveLength(40);
});

it('goes on after a report that cannot be read, and scores by the office’s own criteria', async () => {
  const small = makeFolder();
  mkdirSync(join(small, '报送'));
  for (const [at, place] of Object.keys(reports).slice(0, 6).entries())
    writeFileSync(join(small, '报送', `县${at + 1}.yaml`), reports[place]!);
  writeFileSync(join(small, '报送', '坏.docx'), '不是Word文件');
  const criteria =
    '标准: [{ 名称: 部分齐全, 栏目: 缺少的部分, 超过: 0, 每: 1, 扣分: 15 }, { 名称: 按期, 栏目: 按期, 不是: 是, 扣分: 5 }]';
  writeFileSync(
    join(small, '办法.yaml'),
    `格式: lawreport-config/1\n审阅机关: 青川市司法局\n评分: { ${criteria} }\n`,
  );
  const run = await runCli(small, [
    'review',
    '报送',
    '-o',
    '审阅',
    '--config',
    '办法.yaml',
    '--today',
    '2026-03-12',
  ]);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('坏.docx：没有读出');
  const { 汇总: table = [], 评分: scores = [] } = readWorkbook(
    readFileSync(join(small, '审阅', '汇总.xlsx')),
  );
  const at = table[0]!.indexOf('得分');
  const points = table.slice(1, 7).map((row) => [row[0], row[at]]);
  expect(points.filter(([, score]) => score !== '100')).toEqual([[planted.withoutProblems[0], '85']]);
  expect(scores.slice(1)).toEqual([
    [
      planted.withoutProblems[0],
      '85',
      '部分齐全',
      '15',
      '“缺少的部分”为1，超过0',
      expect.stringContaining('缺少“存在的不足和原因”部分'),
    ],
  ]);
  writeFileSync(
    join(small, '办法.yaml'),
    '格式: lawreport-config/1\n评分: { 标准: [{ 名称: 错, 栏目: 缺少部分, 超过: 0, 扣分: 5 }] }\n',
  );
  const wrong = await runCli(small, ['review', '报送', '-o', '又', '--config', '办法.yaml']);
  expect(wrong.stderr).toContain('没有“缺少部分”这一栏，是否想写“缺少的部分”？');
  expect(existsSync(join(small, '又'))).toBe(false);
});

it('lets nothing but its own script run in the overview', () => {
  const digest = createHash('sha256').update(overviewScript).digest('base64');
  expect(overviewScriptDigest).toBe(`sha256-${digest}`);
});

/** The sheets of a workbook by their names, as texts. */
function readWorkbook(bytes: Uint8Array): Record<string, string[][]> {
  const parts = unpackParts(bytes);
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]!);
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      [...parts[`xl/worksheets/sheet${at + 1}.xml`]!.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) =>
        [...row[1]!.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map((cell) =>
          (cell[1] ?? '').replace(/<[^>]*>/g, ''),
        ),
      ),
    ]),
  );
}
