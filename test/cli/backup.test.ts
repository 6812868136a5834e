import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
成效: 全年受理行政复议案件46件,审结45件。
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。
`;

let folder: string;
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), 'utf8');
const write = (text: string) => writeFileSync(file('report.yaml'), text);
const run = (...words: string[]) => runCli(folder, words);
const backups = () =>
  readdirSync(folder)
    .filter((name) => name.includes('.bak'))
    .sort();

beforeEach(() => {
  folder = makeFolder();
  write(report);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the text that a command replaces', () => {
  it('is kept beside the new one, each under a number of its own', async () => {
    const texts = [1, 2, 3].map((count) => `# 第${count}稿\n${report}`);
    for (const text of texts) {
      write(text);
      await run('lint', '--fix');
    }
    expect(backups()).toEqual(['report.yaml.bak', 'report.yaml.bak2', 'report.yaml.bak3']);
    expect(backups().map(read)).toEqual(texts);
    write(`# 第4稿\n${report}`);
    expect((await run('lint', '--fix')).stderr).toBe('已改正 report.yaml，原来的另存为 report.yaml.bak4\n');
  });

  it('is kept by import --into, import --force and new --force', async () => {
    await run('render');
    write(report.replace('述法', '普法'));
    expect((await run('import', 'report.docx', '--into', 'report.yaml', '--yes')).stdout).toContain(
      '已写回 report.yaml，原来的另存为 report.yaml.bak\n',
    );
    expect((await run('import', 'report.docx', '--force')).stdout).toContain(
      '已把 report.docx 转成 report.yaml，原来的另存为 report.yaml.bak2\n',
    );
    expect((await run('new', '--yes', '--level', '县', '--force')).stdout).toContain(
      '已写出 report.yaml，原来的另存为 report.yaml.bak3\n',
    );
    expect(read('report.yaml.bak')).toContain('带头普法');
    expect(read('report.yaml.bak2')).toContain('带头述法');
  });

  it('is kept with its mode', async () => {
    chmodSync(file('report.yaml'), 0o640);
    await run('lint', '--fix');
    for (const name of ['report.yaml', 'report.yaml.bak'])
      expect(statSync(file(name)).mode & 0o777).toBe(0o640);
  });

  it('is not kept where --no-backup says so', async () => {
    expect((await run('lint', '--fix', '--no-backup')).stderr).toBe('已改正 report.yaml\n');
    await run('import', 'report.yaml', '--force', '--no-backup');
    await run('new', '--yes', '--level', '县', '--force', '--no-backup');
    expect(backups()).toEqual([]);
  });

  it('is not there where nothing is replaced: no fix, no --force, a new file, what is rendered', async () => {
    await run('lint');
    await run('lint', '--fix', '--dry-run');
    await run('new', '--yes', '--level', '县', '-o', '新.yaml');
    await run('render');
    await run('render', '--force');
    expect(backups()).toEqual([]);
  });
});

describe('--no-backup', () => {
  it.each([
    [['lint'], '--no-backup 要与 --fix 同用，不与 --dry-run、--track 同用'],
    [['lint', '--fix', '--dry-run'], '--no-backup 要与 --fix 同用，不与 --dry-run、--track 同用'],
    [['import', '去年.txt'], '--no-backup 要与 --into 或者 --force 同用'],
    [['new', '--yes'], '--no-backup 要与 --force 同用'],
  ])('is refused with %j, where nothing is replaced', async (words, message) => {
    expect(await run(...words, '--no-backup')).toMatchObject({ exitCode: 2, stderr: `错误：${message}\n` });
  });
});
