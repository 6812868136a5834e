import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeReport, writeReports } from '../../support/many-reports.js';
import { makeFolder, type Run, runCli } from '../../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const lint = (...words: string[]) => runCli(folder, ['lint', ...words]);
const filesOf = ({ stdout }: Run) =>
  (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file);

/** Writes the results of each share to `1.json`, `2.json` and so on, and names these files. */
async function lintShares(count: number, ...words: string[]): Promise<string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index++) {
    const { stdout } = await lint(...words, '--shard', `${index}/${count}`, '--format', 'json');
    names.push(`${index}.json`);
    write(names.at(-1)!, stdout);
  }
  return names;
}

describe('--shard', () => {
  it('takes every n-th report, each in one share, however the reports are named', async () => {
    const names = writeReports(folder, 7);
    const shares = await Promise.all(
      ['1/3', '2/3', '3/3'].map(async (share) =>
        filesOf(await lint(...names.toReversed(), '--shard', share, '--format', 'json')),
      ),
    );
    expect(shares).toEqual([
      ['报告1.yaml', '报告4.yaml', '报告7.yaml'],
      ['报告2.yaml', '报告5.yaml'],
      ['报告3.yaml', '报告6.yaml'],
    ]);
  });

  it('renders a share to the folder that all shares go to', async () => {
    writeReports(folder, 3);
    mkdirSync(join(folder, '输出'));
    const run = await runCli(folder, ['render', '*.yaml', '-o', '输出', '--shard', '3/3']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('已写出 输出/报告3.docx\n');
    expect(run.stdout).toContain('共1份，写出1份，没有写出0份\n');
  });

  it('that is empty is no failure, and says so', async () => {
    writeReports(folder, 2);
    const words = ['*.yaml', '--shard', '3/3'];
    expect(await lint(...words, '--format', 'json')).toMatchObject({
      exitCode: 0,
      stderr: '一共2份报告，第3份里没有要检查的\n',
    });
    expect(await runCli(folder, ['render', ...words])).toEqual({
      exitCode: 0,
      stdout: '一共2份报告，第3份里没有要排的\n',
      stderr: '',
    });
  });

  it.each([
    ['0/4', '要写1/4到4/4'],
    ['5/4', '要写1/4到4/4'],
    ['0/0', '至少要分成1份'],
    ['x', '请写成 2/8 的样子'],
    ['-1/2', '请写成 2/8 的样子'],
  ])('may not be %s', async (share, advice) => {
    for (const command of ['lint', 'render'])
      expect(await runCli(folder, [command, `--shard=${share}`])).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining(advice),
      });
  });
});

describe('--merge', () => {
  it('gives, byte for byte, the results of one run', async () => {
    writeReports(folder, 8);
    write('坏.yaml', composeReport('云岭县').replace('county', 'conuty'));
    mkdirSync(join(folder, '乡镇'));
    write('乡镇/甲.yaml', composeReport('甲镇'));
    const whole = await lint('.', '--format', 'json');
    const merged = await lint('--merge', ...(await lintShares(3, '.')).toReversed(), '--format', 'json');
    expect(merged).toEqual({
      exitCode: whole.exitCode,
      stdout: whole.stdout,
      stderr: '已合并3份结果\n错误：有的报告没有检查成，请看上面的说明\n',
    });
    expect(whole.exitCode).toBe(2);
  });

  it('says of a configuration what only all shares together show', async () => {
    writeReports(folder, 4);
    write('报告2.yaml', composeReport('云岭县').replace('今年以来办理', '2025年办理'));
    write(
      'lawreport.config.yaml',
      '格式: lawreport-config/1\n忽略:\n  - { 规则: time/relative-year, 理由: 习惯 }\n  - { 规则: time/wrong-year, 理由: 习惯 }\n',
    );
    const whole = await lint('.', '--format', 'json');
    expect(whole.stdout.match(/unused-suppression/g)).toHaveLength(1);
    const names = await lintShares(4, '.');
    expect((await lint('--merge', ...names, '--format', 'json')).stdout).toBe(whole.stdout);
    expect(JSON.parse(read('2.json'))).toMatchObject({ summary: { files: 1 } });
  });

  it('names once what keeps reports of several shares from being checked', async () => {
    writeReports(folder, 4);
    write('lawreport.config.yaml', '格式: lawreport-config/1\n规则: { time/relative-yaer: 关闭 }\n');
    const whole = await lint('.', '--format', 'json');
    expect(filesOf(whole)).toEqual(['lawreport.config.yaml']);
    const merged = await lint('--merge', ...(await lintShares(2, '.')), '--format', 'json');
    expect(merged.stdout).toBe(whole.stdout);
  });

  it('prints the findings without excerpts, since it does not have the reports', async () => {
    writeReports(folder, 3);
    const names = await lintShares(2, '.');
    for (let number = 1; number <= 3; number++) rmSync(join(folder, `报告${number}.yaml`));
    const { stdout } = await lint('--merge', ...names);
    expect(stdout).toContain(
      '  9:14 警告 这个半角逗号在汉字旁边，应当用全角\n    punctuation/half-width  国标：',
    );
    expect(stdout).toContain('检查了3份：错误3个');
    expect(stdout).not.toContain('~');
  });

  it('takes --fail-on, --quiet and every format', async () => {
    writeReports(folder, 2);
    const names = await lintShares(2, '.', '--rule', 'punctuation/*');
    expect((await lint('--merge', ...names)).exitCode).toBe(0);
    expect((await lint('--merge', ...names, '--fail-on', 'warning')).exitCode).toBe(1);
    expect((await lint('--merge', ...names, '--quiet')).stdout).toBe('检查了2份，没有发现问题\n');
    const github = await lint('--merge', '?.json', '--format', 'github');
    expect(github.stdout).toBe((await lint('.', '--rule', 'punctuation/*', '--format', 'github')).stdout);
    expect(
      JSON.parse((await lint('--merge', ...names, '--format', 'sarif')).stdout).runs[0].results,
    ).toHaveLength(2);
  });

  it('joins whole runs over different reports', async () => {
    writeReports(folder, 2);
    for (const number of [1, 2])
      write(`${number}.json`, (await lint(`报告${number}.yaml`, '--format', 'json')).stdout);
    expect((await lint('--merge', '2.json', '1.json', '--format', 'json')).stdout).toBe(
      (await lint('.', '--format', 'json')).stdout,
    );
  });

  it('refuses results that do not fit together, and names the file', async () => {
    writeReports(folder, 4);
    const [first, second] = (await lintShares(2, '.')) as [string, string];
    write('整.json', (await lint('.', '--format', 'json')).stdout);
    write('又.json', read('整.json'));
    write('三.json', (await lint('.', '--shard', '1/3', '--format', 'json')).stdout);
    write('副本.json', read(first));
    const refusals: [string[], string][] = [
      [[first], '一共分了2份，还缺第2份的结果'],
      [[first, second, '副本.json'], '与1.json都是第1份'],
      [[first, '三.json'], '4份报告分成3份检查的'],
      [[first, second, '整.json'], '这一份没有分份'],
      [['整.json', '又.json'], '都有报告1.yaml的结果'],
    ];
    for (const [names, message] of refusals)
      expect(await lint('--merge', ...names)).toMatchObject({
        exitCode: 2,
        stdout: '',
        stderr: expect.stringContaining(message),
      });
  });

  it.each<[string, (results: string) => string, string]>([
    ['is not JSON', () => '不是结果', '不是检查的结果'],
    ['is other JSON', () => '{"name":"x"}', '不是检查的结果'],
    ['is a list', () => '[]', '不是检查的结果'],
    ['is empty', () => '', '文件是空的'],
    ['was cut off', (text) => text.slice(0, 300), '不完整'],
    ['was written by another version', (text) => text.replace('"version": 1', '"version": 2'), '另一个版本'],
    ['has an unknown severity', (text) => text.replace('"warning"', '"fatal"'), '看不懂files.0.findings.0'],
    [
      'has a line that is none',
      (text) => text.replace('"line": 9', '"line": -9'),
      '看不懂files.0.findings.0',
    ],
    ['has something more', (text) => text.replace('"files"', '"__proto__": {}, "files"'), '被改动过'],
    ['lacks a finding that it counts', (text) => text.replace(/"errors": 2/, '"errors": 3'), '对不上'],
  ])('refuses a file that %s', async (_, change, message) => {
    writeReports(folder, 2);
    write('结果.json', change((await lint('.', '--format', 'json')).stdout));
    expect(await lint('--merge', '结果.json')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });

  it('refuses results that --max-findings has shortened, options that are for checking, and no file', async () => {
    writeReports(folder, 2);
    write('短.json', (await lint('.', '--format', 'json', '--max-findings', '1')).stdout);
    expect((await lint('--merge', '短.json')).stderr).toContain('--max-findings');
    expect((await lint('--merge', '短.json', '--last-year', 'a')).stderr).toContain(
      '不能与 --last-year 同用',
    );
    expect((await lint('--merge')).stderr).toContain('请写出要合并的结果');
  });
});
