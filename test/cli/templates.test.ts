import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

describe('lawreport templates', () => {
  it('lists the templates with the levels that they serve', async () => {
    const run = await runCli(makeFolder(), ['templates']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('golden/templates.txt');
  });

  it('shows the outline of one of them, with its topics and their figures', async () => {
    const run = await runCli(makeFolder(), ['templates', 'district']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('golden/templates-district.txt');
  });

  it('suggests the name that was meant', async () => {
    expect(await runCli(makeFolder(), ['templates', 'distrit'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('没有“distrit”这个模板，是否想写“district”？'),
    });
  });

  it('complains of an office’s own template by file and line', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, '本县', 'mine'), { recursive: true });
    writeFileSync(join(folder, '本县', 'mine', 'template.yaml'), '格式: lawreport-template/1\n编号：mine\n');
    const run = await runCli(folder, ['templates', '--dir', '本县']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/本县\/mine\/template\.yaml:2:\d+：“编号”后面是全角冒号/);
  });

  it('refuses a folder that does not exist', async () => {
    expect(await runCli(makeFolder(), ['templates', '--dir', '没有'])).toMatchObject({
      exitCode: 2,
      stderr: '错误：没有：没有这个文件夹，请检查名称\n',
    });
  });
});
