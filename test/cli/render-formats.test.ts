import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { examplesFolder } from '../support/load-example.js';
import { makeFolder, type Run, runCli } from '../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
  copyFileSync(join(examplesFolder, 'jixi-township-2025.yaml'), join(folder, 'report.yaml'));
});

const render = (output: string, ...more: string[]): Promise<Run> =>
  runCli(folder, ['render', '-o', output, ...more], '', { LAWREPORT_SOFFICE: join(folder, 'no-soffice') });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('render -o 报告.html', () => {
  it('writes one page file that asks for nothing else', async () => {
    const { exitCode, stdout } = await render('报告.html');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^已写出 报告\.html\n/);
    const html = read('报告.html');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });

  it('writes the same bytes again', async () => {
    await render('a.html');
    await render('b.htm');
    expect(read('a.html')).toBe(read('b.htm'));
  });

  it('replaces what nobody has touched, and nothing that somebody has edited', async () => {
    await render('报告.html');
    expect((await render('报告.html')).exitCode).toBe(0);
    const edited = read('报告.html').replace('法治', '法制');
    writeFileSync(join(folder, '报告.html'), edited);
    const refused = await render('报告.html');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).not.toContain('import');
    expect(read('报告.html')).toBe(edited);
  });

  it('writes no final version with gaps in it', async () => {
    writeFileSync(
      join(folder, 'report.yaml'),
      read('report.yaml').replace(/成文日期: .*/, '成文日期: 【待填：日期】'),
    );
    const { exitCode, stderr } = await render('报告.html', '--final');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('没有填写')]);
    expect(existsSync(join(folder, '报告.html'))).toBe(false);
  });

  it('says that comments need a Word file', async () => {
    const { exitCode, stderr } = await render('报告.html', '--annotate');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('批注只能写在Word文件里')]);
  });
});

describe('render -o 报告.pdf', () => {
  it('says what to do where there is no LibreOffice, and leaves nothing behind', async () => {
    const { exitCode, stderr } = await render('报告.pdf');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('报告.pdf：这台机器上没有LibreOffice');
    expect(stderr).toContain('.html');
    expect(existsSync(join(folder, '报告.pdf'))).toBe(false);
  });
});
