import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { encodeGb18030, encoders } from '../support/encode-text.js';
import { runCli } from '../support/run-cli.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
数据:
  行政复议: { 受理: 46, 审结: 45 }
成效:
  - 标题: 化解行政争议 # 㙓𬺓
    正文: |
      全年受理行政复议案件{{行政复议.受理}}件,审结{{行政复议.审结}}件。
      县㙓镇、𬺓村设立了联系点。
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。
`;
const fixed = report.replace('件,审结', '件，审结');

let folder: string;
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const read = (name: string) => readFileSync(join(folder, name));
const run = (...words: string[]) => runCli(folder, words);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(encoders))('%s', (name, encode) => {
  it('makes no difference to what is found in a report and what is rendered', async () => {
    write('一/report.yaml', report);
    write('二/report.yaml', encode(report));
    const [expected, found] = [await run('lint', '一'), await run('lint', '二')];
    expect(found).toEqual({ ...expected, stdout: expected.stdout.replaceAll('一/report', '二/report') });
    expect(found.stdout).toContain('㙓');
    expect((await run('render', '一/report.yaml', '二/report.yaml')).exitCode).toBe(0);
    expect(read('二/report.docx').equals(read('一/report.docx'))).toBe(true);
  });

  it('is read in every other file that a command takes', async () => {
    write('report.yaml', report);
    write(
      'lawreport.config.yaml',
      encode('# 本单位的设置\n格式: lawreport-config/1\n规则: { punctuation/half-width: 关闭 }\n'),
    );
    expect((await run('lint')).stdout).not.toContain('half-width');
    const text =
      '云岭县人民政府关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n全年受理行政复议案件40件。\n';
    write('去年.txt', encode(text));
    expect((await run('import', '去年.txt', '-o', '去年.yaml')).exitCode).toBe(0);
    expect(read('去年.yaml').toString()).toContain('全年受理行政复议案件40件。');
    expect((await run('figures', '--last-year', '去年.txt')).stdout).toMatch(/46 +40 +\+6/);
    expect((await run('diff', '去年.txt', 'report.yaml')).exitCode).toBe(1);
    expect((await run('new', '--yes', '--from', '去年.txt', '-o', '今年.yaml')).exitCode).toBe(0);
    write('回答.yaml', encode('级别: 县\n地区: 云岭县\n数据: { 行政复议: { 受理: 46 } }\n'));
    expect((await run('new', '--answers', '回答.yaml', '-o', '骨架.yaml')).exitCode).toBe(0);
    expect(read('骨架.yaml').toString()).toMatch(/受理: 46/);
    const county = readFileSync(new URL('../../templates/county/template.yaml', import.meta.url), 'utf8');
    write('templates/own/template.yaml', encode(county.replace(/^编号: county$/m, '编号: own')));
    expect((await run('templates', 'own')).stdout).toContain('own　');
  });

  it('is mended in place as UTF-8, line breaks and byte order mark kept, and a new encoding is told', async () => {
    write('report.yaml', encode(report.replaceAll('\n', '\r\n')));
    const { stderr } = await run('lint', '--fix');
    const mark = name.endsWith('mark') ? '\ufeff' : '';
    const encoding = name.replace(/^UTF-16 (..).*/, 'UTF-16$1');
    expect(read('report.yaml').toString()).toBe(mark + fixed.replaceAll('\n', '\r\n'));
    expect(stderr).toContain('已改正 report.yaml');
    expect(stderr.includes(`（原来是${encoding}编码，已改存为UTF-8编码）`)).toBe(!name.startsWith('UTF-8'));
  });
});

describe('taking edits back', () => {
  it.each([
    [
      'of a GB18030 file writes UTF-8 and says so',
      encodeGb18030,
      '已写回 report.yaml（原来是GB18030编码，已改存为UTF-8编码），原来的另存为 report.yaml.bak\n',
    ],
    [
      'keeps the line breaks of Windows, also in what is added',
      Buffer.from,
      '已写回 report.yaml，原来的另存为 report.yaml.bak\n',
    ],
  ])('%s', async (_, encode, told) => {
    const windows = fixed.replaceAll('\n', '\r\n');
    write('report.yaml', encode(windows));
    await run('render');
    write(
      'report.docx',
      replaceInWordFile(read('report.docx'), [
        ['带头述法。', '带头述法。</w:t></w:r></w:p><w:p><w:r><w:t>县长带头学法。'],
      ]),
    );
    const { stdout } = await run('import', 'report.docx', '--into', 'report.yaml', '--yes');
    expect(stdout.endsWith(told)).toBe(true);
    const text = read('report.yaml').toString();
    expect(text).toContain('县长带头学法。');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('line breaks of other systems', () => {
  it('of every kind in one report are kept, and places are told by them', async () => {
    const lines = report.split('\n');
    const ends = ['\r\n', '\r', '\n'];
    const mixed = lines
      .map((line, index) => line + (index < lines.length - 1 ? ends[index % 3] : ''))
      .join('');
    write('report.yaml', mixed);
    expect((await run('lint')).stdout).toContain('13:');
    await run('lint', '--fix');
    expect(read('report.yaml').toString()).toBe(mixed.replace('件,审结', '件，审结'));
  });

  it.each([
    ['a lone CR', '\r'],
    ['the line separator U+2028', '\u2028'],
    ['the paragraph separator U+2029', '\u2029'],
  ])('%s ends a paragraph of a text', async (_, end) => {
    write(
      '初稿.txt',
      ['关于2025年度法治政府建设情况的报告', '一、主要举措和成效', '甲项。', '乙项。', ''].join(end),
    );
    expect((await run('import', '初稿.txt')).exitCode).toBe(0);
    expect(read('report.yaml').toString()).toMatch(/甲项。\n +乙项。/);
  });

  it('U+2028 within a report is a character like any other, also on the way to Word and back', async () => {
    write('report.yaml', fixed.replace('编制下沉', '编制\u2028下沉'));
    expect((await run('render')).exitCode).toBe(0);
    expect(await run('diff', 'report.yaml', 'report.docx')).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
