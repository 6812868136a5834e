import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/ooxml/spreadsheet/read-workbook.js';
import { readReport } from '../../src/report/read-report.js';
import { writeWorkbook } from '../../src/writers/xlsx/write-workbook.js';
import { fillForm } from '../support/fill-form.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
主送机关: 青川市人民政府
数据:
  公平竞争审查:
    审查: { 值: 待填, 来源: 县市场监管局, 去年: 40 } # 每年都报
    修改: { 值: 5, 来源: 县市场监管局 }
报送单位:
  - { 单位: 县司法局, 指标: [人民调解, 公平竞争审查.审查], 材料: [行政复议] }
成效: 审查{{公平竞争审查.审查}}件。
问题: 一段话。
负责人履职: 一段话。
下年打算: 一段话。
`;

let folder: string;
beforeEach(() => {
  folder = makeFolder();
  writeFileSync(join(folder, 'report.yaml'), report);
});
const run = (...words: string[]) => runCli(folder, ['collect', ...words]);
const figuresOf = () => readReport(readFileSync(join(folder, 'report.yaml'), 'utf8')).value!.report.figures;

/** Fills in a form that lies in the folder. */
function fill(name: string, values: Record<string, string | number>): void {
  const path = join(folder, '收数', name);
  writeFileSync(path, fillForm(readFileSync(path), values));
}

describe('lawreport collect', () => {
  it('writes a form for each unit, sees who has answered, and reads what came into the report', async () => {
    expect(await run('forms', 'report.yaml', '-o', '收数', '--due', '2026-01-15')).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: expect.stringContaining('已写出2个单位的报送表，在 收数：'),
    });
    expect(readdirSync(join(folder, '收数')).sort()).toEqual(['县司法局.xlsx', '县市场监管局.xlsx']);

    fill('县市场监管局.xlsx', { '公平竞争审查.审查': 46, '公平竞争审查.修改': '６ 件' });
    const status = await run('status', '收数', '--report', 'report.yaml');
    expect(status.exitCode).toBe(1);
    expect(status.stdout).toMatch(/县市场监管局 +已报齐 +2\/2/);
    expect(status.stdout).toMatch(/县司法局 +空表/);

    fill('县司法局.xlsx', { '人民调解.调委会': '1,200', 行政复议: '畅通受理渠道。' });
    const shown = await run('read', '收数', '--into', 'report.yaml');
    expect(shown.exitCode).toBe(1);
    expect(shown.stdout).toContain('没有改动 report.yaml；要写请加 --yes');
    expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toBe(report);

    expect(await run('read', '收数', '--into', 'report.yaml', '--yes')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('已写进 report.yaml，原来的另存为 report.yaml.bak：3个数，1段材料'),
    });
    const written = readFileSync(join(folder, 'report.yaml'), 'utf8');
    expect(written).toContain('审查: { 值: 46, 单位: 件, 来源: 县市场监管局, 去年: 40 } # 每年都报');
    expect(written).toContain('素材:\n  行政复议:\n    县司法局: 畅通受理渠道。\n');
    expect(figuresOf().人民调解!.调委会).toMatchObject({ value: 1200, unit: '个', source: '县司法局' });
  });

  it('writes nothing of what two units state differently, says where, and takes the one preferred', async () => {
    await run('forms', 'report.yaml', '-o', '收数');
    fill('县市场监管局.xlsx', { '公平竞争审查.审查': 46 });
    fill('县司法局.xlsx', { '公平竞争审查.审查': 47 });
    const { stdout, exitCode } = await run('read', '收数', '--into', 'report.yaml', '--yes');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /47　县司法局　县司法局\.xlsx 第7行\n\s+46　县市场监管局　县市场监管局\.xlsx 第7行/,
    );
    expect(figuresOf().公平竞争审查!.审查!.value).toBeUndefined();
    const chosen = await run('read', '收数', '--into', 'report.yaml', '--yes', '--prefer', '县司法局');
    expect(chosen).toMatchObject({ exitCode: 0, stderr: '' });
    expect(figuresOf().公平竞争审查!.审查!.value).toBe(47);
    expect(await run('read', '收数', '--into', 'report.yaml', '--prefer', '县公安局')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--prefer 写的“县公安局”不是收回来的单位或者文件'),
    });
  });

  it('does not write over a form that somebody has filled in', async () => {
    await run('forms', 'report.yaml', '-o', '收数');
    fill('县司法局.xlsx', { '人民调解.调委会': 12 });
    const again = await run('forms', 'report.yaml', '-o', '收数');
    expect(again).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('没有写出 收数/县司法局.xlsx'),
    });
    expect((await run('status', '收数')).stdout).toMatch(/县司法局 +没有报齐/);
  });

  it('names every file that it could not read and goes on', async () => {
    await run('forms', 'report.yaml', '-o', '收数');
    fill('县市场监管局.xlsx', { '公平竞争审查.审查': 46 });
    mkdirSync(join(folder, '收数', '微信'));
    writeFileSync(join(folder, '收数', '微信', '照片.jpg'), 'x');
    writeFileSync(
      join(folder, '收数', '坏的.xlsx'),
      readFileSync(join(folder, '收数', '县司法局.xlsx')).subarray(0, 900),
    );
    const { stdout, exitCode } = await run('read', '收数', '--into', 'report.yaml', '--yes');
    expect(exitCode).toBe(2);
    expect(stdout).toContain('坏的.xlsx：文件不完整或者已经损坏');
    expect(stdout).toMatch(/微信[\\/]照片\.jpg：不是\.xlsx或者\.docx文件，没有读/);
    expect(figuresOf().公平竞争审查!.审查!.value).toBe(46);
  });

  it('reads tables of other programs and of Word files by their headings', async () => {
    mkdirSync(join(folder, '收数'));
    const header = ['指标', '今年（2025年）'];
    writeFileSync(
      join(folder, '收数', '县市场监管局.xlsx'),
      writeWorkbook([{ name: '随便', header, rows: [['公平竞争审查：审查', 46]] }]),
    );
    const other = 'report2.yaml';
    writeFileSync(
      join(folder, other),
      report.replace(
        /成效: .*\n/,
        '成效:\n  - 正文: 填报单位：县司法局\n    表格: { 表头: [指标, 今年], 行: [[人民调解：调委会, 812]] }\n',
      ),
    );
    await runCli(folder, ['render', other, '-o', '收数/司法局的.docx']);
    const { stdout } = await run('read', '收数', '--into', 'report.yaml', '--yes');
    expect(stdout).toContain('司法局的.docx第1个表格 第2行');
    expect(figuresOf()).toMatchObject({
      公平竞争审查: { 审查: { value: 46 } },
      人民调解: { 调委会: { value: 812 } },
    });
  });

  it('proposes who could be asked, for what nobody supplies yet', async () => {
    const { stdout, stderr, exitCode } = await run('plan', 'report.yaml');
    expect(exitCode).toBe(0);
    expect(readReport(report.replace(/报送单位:\n.*\n/, stdout)).value!.report.reportingUnits).toContainEqual(
      {
        unit: '县信访局',
        figures: ['信访'],
        topics: [expect.stringContaining('信访')],
      },
    );
    expect(stderr).toContain('属于实务，请按本地的分工改好');
    await run('plan', 'report.yaml', '--write');
    expect(readFileSync(join(folder, 'report.yaml.bak'), 'utf8')).toBe(report);
    expect((await run('plan', 'report.yaml')).stdout).toBe(stdout);
  });

  it.each([
    [['forms', 'report.yaml'], '报送表写到哪个文件夹，请加 -o 收数/'],
    [['read', '收数'], '要收进哪份报告，请加 --into report.yaml'],
    [['status', '没有的'], '没有这个文件夹，请检查名称'],
    [['status', '.', '--into', 'report.yaml'], '--into 只用于 collect read，请去掉'],
    [['forms', 'report.yaml', '-o', '收数', '--due', '明天'], '请写成2026-01-15的样子'],
    [
      ['forms', 'report.yaml', '-o', '收数', '--unit', '县公安局'],
      '没有请“县公安局”报什么，可以写：县司法局、县市场监管局',
    ],
  ])('refuses %j', async (words, message) => {
    expect(await run(...words)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
  });

  it('names what 报送单位 asks for and nobody knows', async () => {
    writeFileSync(join(folder, 'report.yaml'), report.replace('人民调解,', '人民调节,'));
    expect(await run('forms', 'report.yaml', '-o', '收数')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('没有“人民调节”，是否想写“人民调解”？'),
    });
  });

  it('writes a form that is locked but for its cells, and the same bytes each time', async () => {
    await run('forms', 'report.yaml', '-o', '一');
    await run('forms', 'report.yaml', '-o', '二');
    const [one, two] = ['一', '二'].map((name) => readFileSync(join(folder, name, '县司法局.xlsx')));
    expect(one).toEqual(two);
    const { sheets } = readWorkbook(one!).value!;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['数据', 'visible'],
      ['文字材料', 'visible'],
      ['lawreport', 'hidden'],
    ]);
    expect(sheets[0]!.hiddenColumns).toEqual([{ first: 1, last: 1 }]);
  });
});
