import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitPattern } from '../../src/cli/disk/split-pattern.js';
import { reporters } from '../../src/cli/terminal/reporters/reporters.js';
import { runCli } from '../support/run-cli.js';

const report = readFileSync(
  fileURLToPath(new URL('../../examples/jixi-township-2025.yaml', import.meta.url)),
  'utf8',
);
/** With marks that --fix mends. */
const flawed = report.replaceAll('，', ',');
let folder: string;
const write = (name: string, content: string | Uint8Array = report) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const run = (...words: string[]) => runCli(folder, words);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the names of files', () => {
  it('may hold blanks, brackets and Chinese, also those of the folders before a pattern', async () => {
    write('2025年 各镇(初稿)/[定] 云岭镇.yaml');
    write('2025年 各镇(初稿)/乙 镇.yaml');
    expect((await run('lint', '2025年 各镇(初稿)/[定] 云岭镇.yaml')).exitCode).toBe(0);
    expect((await run('lint', '2025年 各镇(初稿)/*.yaml')).stdout).toContain('检查了2份');
    expect((await run('render', '2025年 各镇(初稿)\\*.yaml')).exitCode).toBe(0);
    expect(readdirSync(join(folder, '2025年 各镇(初稿)'))).toContain('[定] 云岭镇.docx');
  });

  it('that begin with “-” are taken behind --, or as ./-…, which the message tells', async () => {
    write('-草稿.yaml');
    expect((await run('lint', '--', '-草稿.yaml')).exitCode).toBe(0);
    expect((await run('lint', './-草稿.yaml')).exitCode).toBe(0);
    expect((await run('lint', '-草稿.yaml')).stderr).toContain('请写成“./-草稿.yaml”');
  });

  it('with accents as characters of their own are found by what is typed, and stay as they are', async () => {
    const decomposed = 'Cafe\u0301.yaml';
    write(decomposed, flawed);
    expect((await run('lint', '--fix', '--no-backup', 'Café.yaml')).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual([decomposed]);
    expect(readFileSync(join(folder, decomposed), 'utf8')).not.toBe(flawed);
    expect((await run('render', 'Café.yaml', '-o', 'a.docx')).exitCode).toBe(0);
    expect((await run('diff', 'Café.yaml', 'a.docx')).exitCode).toBe(0);
    expect((await run('import', 'a.docx', '--into', 'Café.yaml', '--yes')).exitCode).toBe(0);
  });

  it.each([
    ['D:\\报告\\各镇(初稿)\\*.yaml', ['D:\\报告\\各镇(初稿)\\'], 'D:\\报告\\各镇(初稿)\\', '*.yaml'],
    ['\\\\机器\\共享\\各镇\\*\\*.yaml', ['\\\\机器\\共享\\各镇\\'], '\\\\机器\\共享\\各镇\\', '*/*.yaml'],
    ['D:/a[1]/b*/c.yaml', ['D:/', 'D:/a[1]/'], 'D:/a[1]/', 'b*/c.yaml'],
    ['各镇\\*.yaml', [], '', '各镇/*.yaml'],
    ['/*.yaml', [], '/', '*.yaml'],
    ['*.yaml', [], '', '*.yaml'],
  ])('%s is parted into a folder that is there and a pattern', (word, folders, before, pattern) => {
    expect(splitPattern(word, (path) => folders.includes(path))).toEqual({ folder: before, pattern });
  });

  it.each([
    ['各镇\\甲 镇.yaml', '%E5%90%84%E9%95%87/%E7%94%B2%20%E9%95%87.yaml'],
    ['D:\\a\\b.yaml', 'file:///D:/a/b.yaml'],
    ['\\\\server\\a\\b.yaml', 'file://server/a/b.yaml'],
    ['/home/a/b.yaml', 'file:///home/a/b.yaml'],
  ])('%s is a URI for programs', (file, uri) => {
    const reporting = reporters.sarif({ colour: false, version: '1.0.0' });
    const text = reporting.add({ file, findings: [] }) + reporting.end();
    expect(JSON.parse(text).runs[0].artifacts[0].location.uri).toBe(uri);
  });
});

describe('a slip at the keyboard', () => {
  beforeEach(() => {
    write('report.yaml');
    write('~$报告.docx', 'x');
    write('去年.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    mkdirSync(join(folder, '各镇'));
  });

  it.each([
    [['lint', '－－fix'], '“－－fix”前面不是英文的“-”，是否想写“--fix”？'],
    [['lint', 'report.yaml', '—fix'], '“—fix”前面不是英文的“-”，是否想写“--fix”？'],
    [['render', '－ｏ', 'a.docx'], '“－ｏ”前面不是英文的“-”，是否想写“-o”？'],
    [['lint', '-fix'], '没有“-fix”这个选项，这样的选项前面要写两个“-”，是否想写“--fix”？'],
    [['lint', '--fxi'], '没有“--fxi”这个选项，是否想写“--fix”？'],
    [['report.yaml'], '“report.yaml”前面缺少命令，例如：lawreport lint report.yaml'],
    [['Lint', 'report.yaml'], '没有“Lint”这个命令，是否想写“lint”？'],
    [['help', 'check'], '没有“check”这个命令，可用的有：'],
    [['review', '各镇'], '还要写选项“-o, --output <文件夹>”'],
    [['lint', '报告', '.docx'], '没有这个文件'],
    [['render', '各镇'], '各镇：这是一个文件夹，请写文件名'],
    [['lint', '各镇'], '文件夹里没有报告文件'],
    [
      ['import', '~$报告.docx', '-o', 'a.yaml'],
      '~$报告.docx：这是Word、WPS打开文件时留下的临时文件，不是报告',
    ],
    [['import', 'report.yaml', '-o', 'a.yaml'], 'report.yaml：这已经是本程序的报告文件，不用转换'],
    [['import', '去年.doc', '-o', 'a.yaml'], '另存为'],
    [['import', '去年.docx', '-o', '没有/a.yaml'], '要写到的文件夹不存在'],
  ])('%j is told what was meant, and changes nothing', async (words, message) => {
    const before = readdirSync(folder);
    const { exitCode, stdout, stderr } = await run(...words);
    expect({ exitCode, said: stdout + stderr }).toEqual({
      exitCode: 2,
      said: expect.stringContaining(message),
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});

const bin = fileURLToPath(new URL('../../bin/lawreport.js', import.meta.url));
/** To root every folder is open; nobody (65534) has to respect the permissions. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const runAsUser = (...words: string[]) =>
  spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: 'utf8', ...user });
const isReadable = spawnSync(process.execPath, [bin, '--version'], { cwd: tmpdir(), ...user }).status === 0;
if (!isReadable) console.warn('skipped: another user cannot run the program where it stands');

describe.skipIf(process.platform === 'win32' || !isReadable)('a folder that cannot be written', () => {
  beforeEach(() => {
    write('共享/report.yaml', flawed);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, '共享'), 0o555);
  });
  afterEach(() => chmodSync(join(folder, '共享'), 0o755));

  it('can be checked, and rendered from to another folder, without a trace', () => {
    expect(runAsUser('lint', '共享').status).toBe(0);
    expect(runAsUser('figures', '共享/report.yaml').status).toBe(0);
    expect(runAsUser('render', '共享/report.yaml', '-o', '报告.docx')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(readdirSync(join(folder, '共享'))).toEqual(['report.yaml']);
  });

  it.each([
    [['render', '共享/report.yaml']],
    [['lint', '--fix', '共享/report.yaml']],
    [['new', '--yes', '--level', '乡镇', '-o', '共享/另一份.yaml']],
  ])('%j, which must write there, says that it may not', (words) => {
    const { status, stdout, stderr } = runAsUser(...words);
    expect({ status, said: stdout + stderr }).toEqual({
      status: 2,
      said: expect.stringContaining('没有写入的权限'),
    });
    expect(readdirSync(join(folder, '共享'))).toEqual(['report.yaml']);
  });
});
