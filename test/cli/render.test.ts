import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
数据:
  行政复议: { 受理: 46, 审结: 45, 纠错: 12 }
成效:
  - 标题: 依法化解行政争议
    正文: 全年受理行政复议案件{{行政复议.受理}}件，审结{{行政复议.审结}}件。
问题: 基层执法力量不足。
下年打算: 充实基层执法力量。
`;

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const digest = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

/** What a command writes to its standard error where that is a terminal. */
async function showOnTerminal(words: string[]): Promise<string> {
  let shown = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      shown += chunk;
      done();
    },
  });
  await main(words, {
    folder,
    stdin: process.stdin,
    stdout: { write: () => undefined },
    stderr: Object.assign(stream, { isTTY: true, columns: 80 }),
    environment: { LAWREPORT_FONTS: join(folder, 'no-fonts') },
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  return shown;
}

beforeEach(() => {
  folder = makeFolder();
});

describe('lawreport render', () => {
  it('says so where no line of the body finds room on the first page', async () => {
    const names = Array.from({ length: 24 }, () => '范例文').join(', ');
    write('report.yaml', `${report}版头: { 发文字号: 云政发〔2026〕5号, 签发人: [${names}] }\n`);
    expect((await runCli(folder, ['render'])).stdout).toContain('规定首页必须显示正文');
    const { stdout } = await runCli(folder, ['lint', '--rule', 'format/first-page', '--format', 'json']);
    expect(JSON.parse(stdout).files[0].findings).toMatchObject([
      { rule: 'format/first-page', severity: 'warning', path: '版头' },
    ]);
  });

  it('writes the .docx beside the report and says how long each part is', async () => {
    write('report.yaml', report);
    const run = await runCli(folder, ['render']);
    expect(run.exitCode).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot('golden/render.txt');
    const text = readDocxText(readFileSync(join(folder, 'report.docx'))).join('\n');
    expect(text).toContain('全年受理行政复议案件46件，审结45件。');
  });

  it('gives the same bytes for the same report', async () => {
    write('report.yaml', report);
    await runCli(folder, ['render', 'report.yaml', '-o', 'a.docx']);
    await runCli(folder, ['render', 'report.yaml', '-o', 'b.docx']);
    expect(digest('a.docx')).toBe(digest('b.docx'));
  });

  it('counts the gaps, and --final refuses while any is left', async () => {
    write('report.yaml', report.replace('基层执法力量不足', '【待填：问题】'));
    expect((await runCli(folder, ['render'])).stdout).toContain('还有1处没有填写');
    const final = await runCli(folder, ['render', '--final', '-o', 'final.docx']);
    expect(final).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('【待填：问题】') });
    expect(existsSync(join(folder, 'final.docx'))).toBe(false);
  });

  it('lets its author confirm with a reason that a blank is none, which --final else refuses', async () => {
    const lines = report.replace('成效:', '附注: 试点村××次\n成效:');
    write('report.yaml', lines);
    const refused = await runCli(folder, ['render', '--final']);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('行××') });
    expect(refused.stderr).toContain('lawreport-disable-next-line residue/blank -- 理由');
    write(
      'report.yaml',
      lines.replace('附注:', '# lawreport-disable-next-line residue/blank -- 村名如此\n附注:'),
    );
    expect((await runCli(folder, ['render', '--final'])).exitCode).toBe(0);
  });

  it('overwrites only with --force', async () => {
    write('report.yaml', report);
    write('report.docx', '旧文件');
    const run = await runCli(folder, ['render']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('没有覆盖') });
    expect(readFileSync(join(folder, 'report.docx'), 'utf8')).toBe('旧文件');
    expect((await runCli(folder, ['render', '--force'])).exitCode).toBe(0);
  });

  it('takes several files and patterns, and renders the good ones though one is bad', async () => {
    mkdirSync(join(folder, '各镇'));
    write('各镇/甲.yaml', report);
    write('各镇/乙.yaml', report.replace('年度: 2025', '年度：2025'));
    write('各镇/丙.yaml', report);
    mkdirSync(join(folder, '输出'));
    const run = await runCli(folder, ['render', '各镇/*.yaml', '-o', '输出']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('乙.yaml:3:3');
    expect(readdirSync(join(folder, '输出')).sort()).toEqual(['丙.docx', '甲.docx'].sort());
  });

  it('shows a progress bar on a terminal when there is more than one file, and none otherwise', async () => {
    write('甲.yaml', report);
    write('乙.yaml', report);
    expect(await showOnTerminal(['render', '甲.yaml', '乙.yaml'])).toContain('2/2');
    expect(await showOnTerminal(['render', '甲.yaml', '--force'])).toBe('');
    expect((await runCli(folder, ['render', '甲.yaml', '乙.yaml', '--force'])).stderr).toBe('');
  });

  it('takes another set of fonts', async () => {
    write('report.yaml', report);
    const run = await runCli(folder, ['render', '--fonts', 'windows']);
    expect(run.stdout).toContain('这台机器上没有：');
    expect(run.stdout).not.toContain('仿宋_GB2312');
  });

  it('finds the fonts of a folder that is only linked, as TeX’s are, and goes round in no circle', async () => {
    write('report.yaml', report);
    for (const name of ['fonts', 'elsewhere']) mkdirSync(join(folder, name));
    write('elsewhere/song.ttf', fontNamed('宋体'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'fonts', 'linked'));
    symlinkSync(join(folder, 'fonts'), join(folder, 'fonts', 'circle'));
    symlinkSync(join(folder, 'gone'), join(folder, 'fonts', 'dangling'));
    const run = await runCli(folder, ['render'], '', { LAWREPORT_FONTS: join(folder, 'fonts') });
    expect(run.stdout).toMatch(/这台机器上没有：.*黑体/);
    expect(run.stdout).not.toContain('宋体');
  });

  it('sets digits and letters in a font of choice, and refuses what is no name of a font', async () => {
    write('report.yaml', report);
    const run = await runCli(folder, ['render', '--latin-font', 'No Such Roman', '-o', '甲.html']);
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('No Such Roman') });
    expect(readFileSync(join(folder, '甲.html'), 'utf8')).toContain('src:local("No Such Roman")');
    expect((await runCli(folder, ['render', '--latin-font', 'a<b'])).stderr).toContain('“a<b”不是字库名');
    expect((await runCli(folder, ['render', '-o', '乙.html'])).exitCode).toBe(0);
    expect(readFileSync(join(folder, '乙.html'), 'utf8')).not.toContain('@font-face');
  });
});

describe('input that render cannot use', () => {
  const cases: [string, string | Uint8Array | undefined, string][] = [
    ['a missing file', undefined, '没有这个文件'],
    ['an empty file', '', '空的'],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0), '不是纯文本'],
    ['damaged bytes', Uint8Array.of(0xe4, 0xba, 0xff, 0xfe, 0x80, 0x81, 0x00, 0xff, 0xd8), '文件'],
    [
      'a full-width colon',
      report.replace('年度: 2025', '年度：2025'),
      'report.yaml:3:3：“年度”后面是全角冒号',
    ],
    ['an unknown key', report.replace('问题:', '问提:'), 'report.yaml:12:1：不认识“问提”，是否想写“问题”？'],
    [
      'an unknown template',
      report.replace('county', 'conuty'),
      'report.yaml:2:5：没有“conuty”这个模板，是否想写“county”？',
    ],
    [
      'a figure that does not exist',
      report.replace('{{行政复议.受理}}', '{{行政复议.受里}}'),
      'report.yaml:11:19：数据里没有',
    ],
  ];

  it.each(cases)('%s is explained and leaves nothing behind', async (_, content, message) => {
    if (content !== undefined) write('report.yaml', content);
    const before = readdirSync(folder);
    const run = await runCli(folder, ['render', 'report.yaml']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a folder is not a file', async () => {
    mkdirSync(join(folder, '报告'));
    expect((await runCli(folder, ['render', '报告'])).stderr).toContain('这是一个文件夹');
  });

  it('an output folder that is missing, a folder as output of another kind, an unknown font set', async () => {
    write('report.yaml', report);
    expect((await runCli(folder, ['render', '-o', '没有/a.docx'])).stderr).toContain('文件夹不存在');
    expect((await runCli(folder, ['render', '--fonts', 'kaiti'])).stderr).toContain(
      '没有“kaiti”这个字体方案',
    );
    expect((await runCli(folder, ['render', '--style', 'a4'])).stderr).toContain('没有“a4”这个版式');
  });

  it.runIf(process.platform === 'linux')('a folder that nobody may write to', async () => {
    write('report.yaml', report);
    const run = await runCli(folder, ['render', '-o', '/sys/报告.docx']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('没有写入的权限') });
  });

  it('mistakes of the command line are explained in Chinese', async () => {
    expect((await runCli(folder, ['rendr'])).stderr).toBe('错误：没有“rendr”这个命令，是否想写“render”？\n');
    expect((await runCli(folder, ['render', '--fnts', 'open'])).stderr).toContain('是否想写“--fonts”？');
    expect((await runCli(folder, ['render', '--fonts'])).stderr).toContain('后面要写内容');
    expect((await runCli(folder, [])).exitCode).toBe(2);
  });
});

/** A font file of nothing but its family's name (OpenType 1.9, 'name'). */
function fontNamed(name: string): Uint8Array {
  const text = Buffer.from(name, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.writeUInt16BE(1, 4);
  head.write('name', 12, 'latin1');
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(18 + text.length, 24);
  const table = Buffer.alloc(18);
  for (const [at, value] of [0, 1, 18, 3, 1, 0x0804, 1, text.length, 0].entries())
    table.writeUInt16BE(value, at * 2);
  return Buffer.concat([head, table, text]);
}
