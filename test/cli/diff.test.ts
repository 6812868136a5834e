import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const example = fileURLToPath(new URL('../../examples/jixi-township-2025.yaml', import.meta.url));

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const diff = (...words: string[]) => runCli(folder, ['diff', ...words]);

beforeEach(async () => {
  folder = makeFolder();
  write('report.yaml', readFileSync(example));
  await runCli(folder, ['render', '--fonts', 'open']);
});

describe('lawreport diff', () => {
  it('finds no difference between a report and the file rendered from it', async () => {
    expect(await diff('report.yaml', 'report.docx')).toEqual({
      exitCode: 0,
      stdout: 'report.yaml 和 report.docx 的文字没有不同\n',
      stderr: '',
    });
  });

  it('shows what differs, by place, figures first; the exit code is 1', async () => {
    write(
      '修改稿.docx',
      replaceInWordFile(readFileSync(join(folder, 'report.docx')), [
        ['全年办件7315件', '全年办件7320件'],
        ['接受村民当面询问', '接受村民质询'],
      ]),
    );
    const run = await diff('report.yaml', '修改稿.docx');
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('golden/diff.txt');
  });

  it('compares texts with Word files, last year with this year', async () => {
    const text =
      '霁溪镇2024年度法治政府建设情况报告\n一、主要举措和成效\n全年办件6903件。\n霁溪镇人民政府\n2025年1月28日\n';
    write('去年.txt', text);
    write('今年.txt', text.replaceAll('2025', '2026').replaceAll('2024', '2025').replace('6903', '7315'));
    const run = await diff('去年.txt', '今年.txt');
    expect(run.stdout).toContain('［6903→7315］');
    expect(run.stdout).toContain('去年.txt → 今年.txt：数字有变化3处\n');
    expect((await diff('去年.txt', 'report.docx')).exitCode).toBe(1);
  });

  it.each([
    [['report.yaml'], '缺少“现在的文件”'],
    [['report.yaml', '没有.docx'], '没有.docx：没有这个文件'],
    [['坏.yaml', 'report.yaml'], '坏.yaml'],
    [['坏.docx', 'report.yaml'], '坏.docx'],
  ])('refuses %j', async (words, message) => {
    write('坏.yaml', '年度: 二五\n');
    write('坏.docx', 'no Word file');
    const run = await diff(...words);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });
});
