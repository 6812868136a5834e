import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const clean = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
数据:
  行政复议: { 受理: 46, 审结: 45 }
成效: 全年受理行政复议案件{{行政复议.受理}}件，审结{{行政复议.审结}}件。
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。
`;
/** With a warning that can be mended, one that cannot, and an error. */
const flawed = clean
  .replace('成效: 全年', '# 办公室供稿\n成效: |\n  今年以来办理提案11件,满意率较高。\n  全年')
  .replace(
    '下年打算: 2026年充实基层执法力量。',
    '下年打算: 2026年充实基层执法力量。\n结语: 以上报告，请批示。',
  );

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const lint = (...words: string[]) => runCli(folder, ['lint', ...words]);

beforeEach(() => {
  folder = makeFolder();
});

describe('lawreport lint', () => {
  it('says that nothing was found, and exits with 0', async () => {
    write('report.yaml', clean);
    expect(await lint()).toEqual({ exitCode: 0, stdout: '检查了1份，没有发现问题\n', stderr: '' });
  });

  it('shows each finding with its words under a mark, and exits with 1 for an error', async () => {
    write('report.yaml', flawed);
    const run = await lint();
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('golden/lint.txt');
  });

  it('takes --fail-on for the threshold of the exit code', async () => {
    write('report.yaml', clean.replace('全年', '今年'));
    expect((await lint()).exitCode).toBe(0);
    expect((await lint('--fail-on', 'warning')).exitCode).toBe(1);
  });

  it('shows with --quiet only what reaches the threshold, and with --max-findings only so many', async () => {
    write('report.yaml', flawed);
    expect((await lint('--quiet')).stdout).not.toContain('警告 ');
    expect((await lint('--max-findings', '1')).stdout).toContain('还有2个没有显示');
  });

  it('runs only the rules named', async () => {
    write('report.yaml', flawed);
    const { stdout } = await lint('--rule', 'structure/*', '--rule', 'time/relative-year');
    expect(stdout).toContain('structure/request-in-report');
    expect(stdout).toContain('time/relative-year');
    expect(stdout).not.toContain('punctuation/');
    expect(await lint('--rule', 'time/relativ-year')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('是否想写“time/relative-year”'),
    });
  });

  it('checks on the day given', async () => {
    write('report.yaml', clean);
    expect((await lint('--today', '2026-02-01')).stdout).toContain('time/date-of-issue-future');
    expect((await lint('--today', '二月')).exitCode).toBe(2);
  });
});

describe('the input', () => {
  it('is every report file of the folder where there is no report.yaml', async () => {
    write('甲镇.yaml', clean);
    write('乙镇.yml', clean);
    write('lawreport.config.yaml', '格式: lawreport-config/1\n');
    expect((await lint()).stdout).toBe('检查了2份，没有发现问题\n');
  });

  it('may be a folder, a pattern or several files', async () => {
    mkdirSync(join(folder, '各镇', '甲镇'), { recursive: true });
    write('各镇/甲镇/report.yaml', clean);
    write('各镇/乙镇.yaml', clean);
    write('说明.yaml', '用途: 不是报告\n');
    expect((await lint('各镇')).stdout).toContain('检查了2份');
    expect((await lint('各镇/*.yaml')).stdout).toContain('检查了1份');
    expect((await lint('各镇', '各镇/乙镇.yaml')).stdout).toContain('检查了2份');
  });

  it('may come from standard input', async () => {
    const run = await runCli(folder, ['lint', '-'], flawed);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('标准输入\n');
  });

  it('may be a text file', async () => {
    write(
      '报告.txt',
      '云岭县2025年法治政府建设情况报告\n一、主要举措和成效\n今年公布清单33份。\n二、存在的问题\n人手不足。\n',
    );
    const { stdout } = await lint('报告.txt');
    expect(stdout).toContain('3:1 警告');
    expect(stdout).toContain('structure/problems-without-causes');
  });

  it('that is missing where nothing is named is explained', async () => {
    expect(await lint()).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('当前文件夹里没有报告文件'),
    });
  });

  it('that cannot be read is reported, the others are checked, and the exit code is 2', async () => {
    write('a.yaml', '格式: lawreport/1\n年度: [\n');
    write('b.yaml', flawed);
    const run = await lint('a.yaml', 'b.yaml', '没有.yaml');
    expect(run).toMatchObject({ exitCode: 2, stderr: '错误：有2份没有检查成，其余1份已经检查\n' });
    expect(run.stdout).toMatch(/a\.yaml\n {2}\d+:\d+ 错误/);
    expect(run.stdout).toContain('structure/request-in-report');
    expect(run.stdout).toContain('没有这个文件');
  });

  it('with a reference to nothing is checked, and the reference is an error', async () => {
    write('report.yaml', clean.replace('行政复议.审结}}', '行政复议.审节}}'));
    const run = await lint();
    expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('是否想写“行政复议.审结”') });
  });
});

describe('--fix', () => {
  it('mends the file in place, keeps its comments, and changes nothing the second time', async () => {
    write('report.yaml', flawed);
    const run = await lint('--fix');
    expect(run.stderr).toBe('已改正 report.yaml，原来的另存为 report.yaml.bak\n');
    expect(read('report.yaml')).toBe(flawed.replace('11件,满意', '11件，满意'));
    expect((await lint('--fix')).stderr).toBe('');
  });

  it('with --dry-run shows the change and makes none', async () => {
    write('report.yaml', flawed);
    const run = await lint('--fix', '--dry-run');
    await expect(run.stdout).toMatchFileSnapshot('golden/lint-dry-run.txt');
    expect(read('report.yaml')).toBe(flawed);
  });

  it('is refused for standard input, and --dry-run without it', async () => {
    expect((await runCli(folder, ['lint', '-', '--fix'], clean)).exitCode).toBe(2);
    write('report.yaml', clean);
    expect((await lint('--dry-run')).exitCode).toBe(2);
  });
});

describe('lawreport.config.yaml', () => {
  it('is found beside the report or above it', async () => {
    mkdirSync(join(folder, '各镇'));
    write('lawreport.config.yaml', '格式: lawreport-config/1\n规则: { structure/request-in-report: 关闭 }\n');
    write('各镇/report.yaml', flawed);
    expect((await lint('各镇/report.yaml')).stdout).not.toContain('request-in-report');
  });

  it('with an error prevents the check and is shown at its place', async () => {
    write('report.yaml', clean);
    write('lawreport.config.yaml', '格式: lawreport-config/1\n规则: { time/relative-yaer: 关闭 }\n');
    const run = await lint();
    expect(run).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining('lawreport.config.yaml\n  2:7 错误'),
    });
  });

  it('is told of suppressions that silence nothing, once every report in its reach has been checked', async () => {
    const config = '格式: lawreport-config/1\n忽略:\n  - { 规则: time/relative-year, 理由: 本地习惯 }\n';
    write('lawreport.config.yaml', config);
    write('a.yaml', flawed);
    write('b.yaml', clean);
    expect((await lint('b.yaml')).stdout).toBe('检查了1份，没有发现问题\n');
    expect((await lint()).stdout).not.toContain('time/relative-year');
    write('a.yaml', clean);
    expect((await lint()).stdout).toContain('lint/unused-suppression');
  });
});

describe('--last-year', () => {
  it('shows what was taken over without new figures', async () => {
    const old = clean
      .replace(
        '全年受理',
        '全年评查案卷132卷，发现问题46个，整改率为百分之百，通报单位8家，约谈3家。\n  全年受理',
      )
      .replace('成效: ', '成效: |\n  ');
    write('report.yaml', old);
    write('2024.yaml', old.replace('年度: 2025', '年度: 2024'));
    expect((await lint('report.yaml', '--last-year', '2024.yaml')).stdout).toContain(
      'residue/last-year-overlap',
    );
    expect((await lint('report.yaml', '--last-year', '没有.yaml')).exitCode).toBe(2);
  });
});
