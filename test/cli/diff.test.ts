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

  it('shows what is set otherwise though the words are the same', async () => {
    const table = '内容:\n  - 一段话。\n  - { 表头: [甲, 乙], 行: [[1, 2]] }\n';
    const text = readFileSync(example, 'utf8').replace(/^附件:[\s\S]*?(?=^\S)/m, '');
    const head = '版头: { 发文字号: 霁政发〔2026〕5号 }\n版记: { 印发机关: 霁溪镇人民政府办公室 }\n';
    const given = text.replace(/^版[头记]:.*\n(?: .*\n)*/gm, '').replace(/^用印:.*\n/m, '');
    write('甲.yaml', `${given}\n${head}附件:\n  - 标题: 情况表\n${table.replace(/^/gm, '    ').trimEnd()}\n`);
    write(
      '乙.yaml',
      readFileSync(join(folder, '甲.yaml'), 'utf8')
        .replace('5号 }', '5号, 发文机关标志: 霁溪镇人民政府 }')
        .replace('办公室 }', '办公室, 偶数页: 是 }')
        .replace('行: [[1, 2]]', '行: [[1, 2]], 列宽: [1, 3], 对齐: [左, 右]')
        .concat('用印: 否\n'),
    );
    expect(await diff('甲.yaml', '乙.yaml')).toEqual({
      exitCode: 1,
      stdout:
        '设置有变化（5处）\n  用印：是 → 否\n  发文机关标志加“文件”：是 → 否\n  版记放在偶数页：否 → 是\n' +
        '  表“甲、乙”的列宽：没有写 → 1、3\n  表“甲、乙”的对齐：没有写 → 左、右\n\n' +
        '甲.yaml 和 乙.yaml 的文字没有不同，设置有5处不同\n',
      stderr: '',
    });
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
