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
import { type City, composeCity } from '../support/city/compose-city.js';
import { writeCity } from '../support/city/write-city.js';
import { editWordFile } from '../support/edit-word-file.js';
import { composeReport } from '../support/many-reports.js';
import { readDocxText } from '../support/read-docx-text.js';
import { readAnchoredComments } from '../support/read-word-markup.js';
import { readColumn, readWorkbook } from '../support/read-workbook.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { runProgram } from '../support/run-program.js';

const options = ['--last-year', '去年报送', '--today', '2026-03-12'];
let city: City;
let folder: string;

beforeAll(async () => {
  // A quarter of it, of which every kind of file and of organ is one.
  const whole = await composeCity(7);
  city = { ...whole, reports: whole.reports.filter((_, at) => at % 4 === 3 || at < 3) };
  folder = makeFolder();
  writeCity(folder, city);
  const run = await runCli(folder, ['review', '各县报送', '-o', '审阅', ...options]);
  expect(run).toMatchObject({ exitCode: 1, stderr: '' });
});

/** The files of a folder by name, each by its digest. */
function digest(name: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, name)).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, name, file)))
        .digest('hex'),
    ]),
  );
}

describe('what is written', () => {
  it('is the opinions, a copy of each Word file, the table and the overview, and nothing else', () => {
    const copies = city.reports
      .filter(({ file }) => file.endsWith('.docx'))
      .map(({ file }) => `批注-${file}`);
    const opinions = city.reports.map(({ place }) => `审阅意见-${place}.docx`);
    expect(readdirSync(join(folder, '审阅')).sort()).toEqual(
      [...copies, ...opinions, '汇总.xlsx', '总览.html'].sort(),
    );
    expect(readdirSync(folder).sort()).toEqual(['去年报送', '各县报送', '审阅']);
  });

  it('leaves the reports as they were', () => {
    for (const { file, content } of city.reports)
      expect(readFileSync(join(folder, '各县报送', file)).equals(Buffer.from(content)), file).toBe(true);
  });

  it('is for those who may look into the folder of the reports', () => {
    expect(statSync(join(folder, '审阅')).mode & 0o777).toBe(0o750);
    for (const name of readdirSync(join(folder, '审阅')))
      expect(statSync(join(folder, '审阅', name)).mode & 0o007, name).toBe(0);
  });

  it('has, in the copies, a comment at the words of each finding, and the words as they were', () => {
    const inText = city.planted.defects.filter(({ rule }) => !rule.startsWith('layout/'));
    let commented = 0;
    for (const { place, file, content } of city.reports.filter(({ file }) => file.endsWith('.docx'))) {
      const copy = readFileSync(join(folder, '审阅', `批注-${file}`));
      expect(readDocxText(copy), file).toEqual(readDocxText(content as Uint8Array));
      if (!inText.some((defect) => defect.place === place)) continue;
      expect(readAnchoredComments(copy).length, file).toBeGreaterThan(0);
      commented++;
    }
    expect(commented).toBeGreaterThan(0);
  });

  it('is the same for several jobs', async () => {
    const of = async (jobs: string) => {
      const words = ['review', '各县报送', '-o', `几份${jobs}`, ...options, '--jobs', jobs];
      const { exitCode, stderr } = await runProgram(words, folder);
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
      return digest(`几份${jobs}`);
    };
    const one = await of('1');
    expect(one).toEqual(digest('审阅'));
    expect(await of('3')).toEqual(one);
  });

  it('is the same from shares, all of which have to be there', async () => {
    for (const share of ['1/3', '2/3', '3/3']) {
      const words = ['review', '各县报送', '-o', '分份', ...options, '--shard', share];
      expect(await runCli(folder, words)).toMatchObject({ exitCode: 0, stderr: '' });
    }
    const results = [1, 2, 3].map((share) => join('分份', `份额-${share}-3.json`));
    const missing = await runCli(folder, ['review', '--merge', ...results.slice(1), '-o', '合并']);
    expect(missing.stderr).toContain('还缺第1份的结果');
    expect(existsSync(join(folder, '合并'))).toBe(false);
    const words = ['review', '--merge', ...results, '-o', '分份', '--today', '2026-03-12'];
    expect(await runCli(folder, words)).toMatchObject({ exitCode: 1, stderr: '' });
    const { '份额-1-3.json': _, '份额-2-3.json': __, '份额-3-3.json': ___, ...merged } = digest('分份');
    expect(merged).toEqual(digest('审阅'));
  });

  it('is replaced by another run, but not what somebody has edited', async () => {
    const edited = join(folder, '几份1', `审阅意见-${city.reports[0]!.place}.docx`);
    const own = editWordFile(readFileSync(edited), (xml) => xml.replace('收悉', '已收悉'));
    writeFileSync(edited, own);
    const run = await runCli(folder, ['review', '各县报送', '-o', '几份1', ...options]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr.split('\n').filter((line) => line.startsWith('没有写出'))).toHaveLength(1);
    expect(readFileSync(edited).equals(own)).toBe(true);
    expect(digest('几份1')['汇总.xlsx']).toBe(digest('审阅')['汇总.xlsx']);
  });
});

describe('the folder of the results', () => {
  it('is never within that of the reports, however it is named', async () => {
    const before = readdirSync(join(folder, '各县报送'));
    for (const output of [
      '各县报送',
      '各县报送/审阅',
      './各县报送/a/b',
      '审阅/../各县报送/c',
      '去年报送/审阅',
    ]) {
      const { exitCode, stderr } = await runCli(folder, ['review', '各县报送', '-o', output, ...options]);
      expect(exitCode, output).toBe(2);
      expect(stderr, output).toContain('不能写在报送的文件夹');
    }
    expect(readdirSync(join(folder, '各县报送'))).toEqual(before);
  });

  it('has the permissions that all folders of reports have in common', async () => {
    const own = makeFolder();
    for (const [name, mode] of [
      ['甲', 0o755],
      ['乙', 0o700],
    ] as const) {
      mkdirSync(join(own, name));
      writeFileSync(join(own, name, '报告.yaml'), composeReport(`${name}川县`));
      chmodSync(join(own, name), mode);
    }
    await runCli(own, ['review', '甲', '乙', '-o', '审阅']);
    expect(statSync(join(own, '审阅')).mode & 0o777).toBe(0o700);
    await runCli(own, ['review', '甲', '-o', '审阅甲']);
    expect(statSync(join(own, '审阅甲')).mode & 0o777).toBe(0o755);
  });
});

it('puts 县2 before 县10', async () => {
  const own = makeFolder();
  mkdirSync(join(own, '报送'));
  for (const number of [10, 2, 1, 21])
    writeFileSync(join(own, '报送', `${number}.yaml`), composeReport(`云岭${number}县`));
  await runCli(own, ['review', '报送', '-o', '审阅']);
  const sheets = readWorkbook(readFileSync(join(own, '审阅', '汇总.xlsx')));
  expect(sheets.汇总!.slice(1).map(([place]) => place)).toEqual([
    '云岭1县',
    '云岭2县',
    '云岭10县',
    '云岭21县',
  ]);
});

describe('a file that cannot be read', () => {
  it.each([
    ['坏.docx', '不是Word文件', /没有读出/],
    ['坏.yaml', '格式: lawreport/1\n年度: [\n', /没有读出/],
    ['扫描.pdf', '%PDF-1.4', /没有读出/],
    ['旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /没有读出/],
  ])('%s is named with the reason, and the others are reviewed', async (name, content, said) => {
    const own = makeFolder();
    mkdirSync(join(own, '报送'));
    writeFileSync(join(own, '报送', '甲.yaml'), composeReport('甲川县'));
    writeFileSync(join(own, '报送', name), content);
    const run = await runCli(own, ['review', '报送', '-o', '审阅']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(said);
    expect(run.stderr).toContain('错误：有1份没有读出，其余1份已经审阅');
    const sheets = readWorkbook(readFileSync(join(own, '审阅', '汇总.xlsx')));
    expect(sheets.没有读出!.slice(1)).toEqual([[`报送/${name}`, expect.stringMatching(/./)]]);
    expect(Object.keys(readColumn(sheets.汇总!, '机关'))).toEqual(['甲川县']);
    expect(readFileSync(join(own, '审阅', '总览.html'), 'utf8')).toContain(`报送/${name}`);
  });
});

it('lets nothing but its own script run in the overview', () => {
  const digestOfScript = createHash('sha256').update(overviewScript).digest('base64');
  expect(overviewScriptDigest).toBe(`sha256-${digestOfScript}`);
});

describe('what lies beside the reports', () => {
  it('is named: as unread where a report may be in it, else as not looked at', async () => {
    const mixed = makeFolder();
    mkdirSync(join(mixed, '报送', '乡镇'), { recursive: true });
    const [report] = city.reports.filter(({ file }) => file.endsWith('.docx'));
    writeFileSync(join(mixed, '报送', report!.file), report!.content);
    writeFileSync(join(mixed, '报送', report!.file.replace('.docx', '.pdf')), '%PDF-1.4');
    writeFileSync(join(mixed, '报送', '乡镇', '河湾镇.ofd'), 'PK\u0003\u0004 OFD.xml');
    writeFileSync(join(mixed, '报送', '乡镇', '打包.rar'), 'Rar!');
    writeFileSync(join(mixed, '报送', '附表.xlsx'), 'PK');
    writeFileSync(join(mixed, '报送', 'Thumbs.db'), '');
    const { exitCode, stderr } = await runCli(mixed, [
      'review',
      '报送',
      '-o',
      '审阅',
      '--today',
      '2026-03-12',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split('\n').sort()).toEqual([
      expect.stringContaining('报送/乡镇/打包.rar：没有读出：文件不是纯文本，看来是压缩文件（RAR）'),
      expect.stringContaining('报送/乡镇/河湾镇.ofd：没有读出：文件不是纯文本，看来是OFD版式文件'),
      '没有看的文件，不是报告的格式：报送/附表.xlsx',
      '错误：有2份没有读出，其余1份已经审阅',
    ]);
  });
});
