import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const lastYear = `首页 > 政务公开 > 法治政府建设
云岭县人民政府关于2024年度法治政府建设情况的报告
浏览次数：128
临澜市人民政府:
2024年,云岭县扎实推进法治政府建设,现将有关情况报告如下:
一、主要做法及成效
(一)依法化解行政争议
全年受理行政复议案件46件,审结45件。
1.规范办案。全部案件按期审结。
二、存在的不足和原因
(一)执法力量不足。乡镇持证人员偏少,主要是编制没有下沉。
三、党政主要负责人履职情况
县委、县政府主要负责人带头学法。
四、2025年工作打算
充实基层执法力量。
特此报告。
云岭县人民政府
2025年2月18日
`;

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = makeFolder();
});

describe('lawreport import', () => {
  it('turns a text into a report file, and says what it changed and assumed', async () => {
    write('去年.txt', lastYear);
    const run = await runCli(folder, ['import', '去年.txt']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('golden/import.txt');
    await expect(read('report.yaml')).toMatchFileSnapshot('golden/import.yaml');
  });

  it('writes a file that reads back without a finding, and the schema that its first line names', async () => {
    write('去年.txt', lastYear);
    await runCli(folder, ['import', '去年.txt', '-o', '今年.yaml']);
    expect(readReport(read('今年.yaml')).findings).toEqual([]);
    expect(JSON.parse(read('report.schema.json')).title).toContain('法治政府建设年度报告');
  });

  it('leaves half-width punctuation alone when told to', async () => {
    write('去年.txt', lastYear);
    await runCli(folder, ['import', '去年.txt', '--keep-punctuation']);
    expect(read('report.yaml')).toContain('全年受理行政复议案件46件,审结45件。');
  });

  it.each([
    [
      'gb18030',
      Uint8Array.of(
        0xd2,
        0xbb,
        0xa1,
        0xa2,
        0xd6,
        0xf7,
        0xd2,
        0xaa,
        0xb9,
        0xa4,
        0xd7,
        0xf7,
        0x0a,
        0xd4,
        0xc6,
        0xa1,
        0xa3,
      ),
    ],
    ['utf-16 with a byte order mark', Buffer.from('\ufeff一、主要工作\n云。', 'utf16le')],
    ['utf-8 with a byte order mark', Buffer.from('\ufeff一、主要工作\r\n云。')],
  ])('recognises %s', async (_, bytes) => {
    write('去年.txt', bytes);
    expect(await runCli(folder, ['import', '去年.txt'])).toMatchObject({ exitCode: 0 });
    expect(read('report.yaml')).toMatch(/主要工作[\s\S]*云。/);
  });

  it('does not overwrite a report', async () => {
    write('去年.txt', lastYear);
    write('report.yaml', '已有');
    expect(await runCli(folder, ['import', '去年.txt'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('没有覆盖'),
    });
    expect(read('report.yaml')).toBe('已有');
    expect(existsSync(join(folder, 'report.schema.json'))).toBe(false);
  });

  it.each([
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0), '不是纯文本'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1'), '不是纯文本'],
    ['an empty file', Buffer.alloc(0), '空的'],
    ['white space', Buffer.from(' \n\n'), '只有空白'],
  ])('says that %s is no text, and writes nothing', async (_, bytes, message) => {
    write('去年.txt', bytes);
    const run = await runCli(folder, ['import', '去年.txt']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(readdirSync(folder)).toEqual(['去年.txt']);
  });

  it('knows no template that is not there', async () => {
    write('去年.txt', lastYear);
    const run = await runCli(folder, ['import', '去年.txt', '--template', 'contry']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('是否想写“county”？') });
    expect(readdirSync(folder)).toEqual(['去年.txt']);
  });
});
