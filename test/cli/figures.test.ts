import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDocxPart, readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
数据:
  行政复议:
    上年结转: { 值: 5, 单位: 件, 来源: 县司法局 }
    受理: { 值: 46, 单位: 件, 来源: 县司法局, 口径: 县本级, 去年: 40 }
    审结: { 值: 45, 单位: 件, 来源: 县司法局 }
    纠错: { 值: 12, 单位: 件, 来源: 县司法局, 去年: 5 }
  信访:
    应办结: { 值: 350, 单位: 件, 来源: 县信访局 }
    按期办结: { 值: 358, 单位: 件, 来源: 县信访局 }
  普法: { 参加: 12345 }
成效:
  - 标题: 依法化解行政争议
    正文: 全年受理行政复议案件{{行政复议.受理}}件，审结{{行政复议.审结}}件，其中纠错{{行政复议.纠错}}件，纠错率为24.5%。
  - 标题: 推进信访工作法治化
    正文: 应办结信访事项{{信访.应办结}}件。参加普法活动{{普法.参加}}人次，“=1+1”主题宣讲3场。
    表格:
      表头: [指标, 数值]
      行: [[行政复议案件受理（件）, "{{行政复议.受理}}"]]
问题: 基层执法力量不足。
下年打算: 充实基层执法力量。
`;

const lastYear = `云岭县人民政府关于2024年度法治政府建设情况的报告
一、主要举措和成效
（一）化解争议
全年受理行政复议案件40件，审结36件，结转下年行政复议案件4件。
（二）开展普法
开展法治宣传活动143场次，解答群众法律咨询3100人次。
`;

const thisYear = `云岭县人民政府关于2025年度法治政府建设情况的报告
一、主要举措和成效
（一）化解争议
上年结转行政复议案件5件，全年受理行政复议案件46件，审结45件，其中纠错12件，纠错率为24.5%。
（二）开展普法
开展法治宣传活动143场次，解答群众法律咨询6200人次。
`;

let folder: string;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const golden = (name: string) => `golden/figures-${name}`;

beforeEach(() => {
  folder = makeFolder();
  write('report.yaml', report);
  write('去年.txt', lastYear);
  write('今年.txt', thisYear);
});

describe('lawreport figures', () => {
  it('lists every figure of a report file with its department, its sentence and what the check says', async () => {
    const run = await runCli(folder, ['figures']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(golden('report.txt'));
  });

  it('does the same with a text, where the words name the figures', async () => {
    const run = await runCli(folder, ['figures', '今年.txt']);
    expect(run.exitCode).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(golden('text.txt'));
  });

  it('writes a unit once where the text holds it already', async () => {
    write(
      '权重.yaml',
      read('report.yaml')
        .replace(/^数据:.*$/m, '$&\n  述法: { 权重: { 值: 5, 单位: "%" } }')
        .replace(/^问题:.*$/m, '问题: 评议以{{述法.权重}}%的权重计入考核，主要原因是编制不足。'),
    );
    expect((await runCli(folder, ['figures', '权重.yaml'])).stdout).toMatch(/述法\.权重 +5% /);
  });

  it('reads standard input', async () => {
    const { stdout } = await runCli(folder, ['figures', '-'], thisYear);
    expect(stdout).toContain('共7个数：相符0个，不符1个');
  });

  it('writes CSV that Excel and WPS open: a byte order mark, CRLF, no cell that is a formula', async () => {
    const { stdout } = await runCli(folder, ['figures', '--format', 'csv']);
    expect(stdout.startsWith('\ufeff序号,数据项,数值,单位,')).toBe(true);
    expect(stdout.split('\r\n').length).toBe(stdout.split('\n').length);
    await expect(stdout).toMatchFileSnapshot(golden('report.csv'));
  });

  it('writes JSON of a fixed shape', async () => {
    const { stdout } = await runCli(folder, ['figures', '--format', 'json']);
    const { version, file, figures } = JSON.parse(stdout);
    expect({ version, file }).toEqual({ version: 1, file: 'report.yaml' });
    expect(figures.find(({ item }: { item: string }) => item === '纠错率')).toMatchObject({
      value: '24.5%',
      part: '成效',
      heading: '依法化解行政争议',
      sentence: '全年受理行政复议案件46件，审结45件，其中纠错12件，纠错率为24.5%。',
      result: 'fails',
      note: '12/45为26.7%，文中为24.5%；按49件计为24.5%，是否口径不同',
      line: 19,
    });
  });

  it('says where the figures under 数据 break a relation, and which of them no text cites', async () => {
    const { stdout } = await runCli(folder, ['figures', '--format', 'json']);
    const figures: { item: string; result: string; note: string; part: string }[] =
      JSON.parse(stdout).figures;
    expect(figures.find(({ item }) => item === '信访.按期办结')).toMatchObject({
      part: '数据',
      result: 'fails',
      note: '“按期办结”（358）不能大于“应办结”（350），请核对“信访”的数据',
    });
    expect(figures.find(({ item }) => item === '行政复议.上年结转')).toMatchObject({ note: '正文没有引用' });
  });

  it('lets a comment or the configuration silence what it says of a number', async () => {
    const resultOf = async () => {
      const { stdout } = await runCli(folder, ['figures', '--format', 'json']);
      const { figures } = JSON.parse(stdout) as { figures: { item: string; result: string }[] };
      return [
        figures.find(({ item }) => item === '纠错率')?.result,
        figures.find(({ item }) => item === '信访.按期办结')?.result,
      ];
    };
    expect(await resultOf()).toEqual(['fails', 'fails']);
    const comment = '# lawreport-disable-next-line figures/rate-mismatch -- 按49件计';
    write('report.yaml', report.replace(/^( *)(?=.*纠错率)/m, `$1${comment}\n$1`));
    expect(await resultOf()).toEqual(['unchecked', 'fails']);
    write('report.yaml', report);
    write('lawreport.config.yaml', '格式: lawreport-config/1\n规则: { figures/*: 关闭 }\n');
    expect(await resultOf()).toEqual(['unchecked', 'unchecked']);
    const silenced = '格式: lawreport-config/1\n忽略: [{ 规则: figures/broken-identity, 理由: 口径不同 }]\n';
    write('lawreport.config.yaml', silenced);
    expect(await resultOf()).toEqual(['fails', 'unchecked']);
  });

  it('refuses a report whose references cannot be replaced', async () => {
    write('report.yaml', report.replace('{{信访.应办结}}', '{{信访.应结}}'));
    const run = await runCli(folder, ['figures']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('是否想写“信访.应办结”');
  });
});

describe('the sheet for the departments’ signatures', () => {
  it('holds each figure once, by department, with what lint doubts as a question', async () => {
    const run = await runCli(folder, ['figures', '-o', '数据核对表.docx']);
    expect(run).toMatchObject({ exitCode: 0, stdout: '已写出 数据核对表.docx\n' });
    const text = readDocxText(readFileSync(join(folder, '数据核对表.docx'))).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(golden('sheet.txt'));
  });

  it('has the same bytes each time, and overwrites nothing of others without --force', async () => {
    await runCli(folder, ['figures', '-o', 'a.docx']);
    await runCli(folder, ['figures', '-o', 'b.docx']);
    expect(readFileSync(join(folder, 'a.docx')).equals(readFileSync(join(folder, 'b.docx')))).toBe(true);
    expect((await runCli(folder, ['figures', '-o', 'a.docx'])).exitCode).toBe(0);
    writeFileSync(join(folder, 'a.docx'), '别人的');
    const again = await runCli(folder, ['figures', '-o', 'a.docx']);
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('没有覆盖') });
    expect((await runCli(folder, ['figures', '-o', 'a.docx', '--force'])).exitCode).toBe(0);
  });

  it('gives each unit a table that begins a page, and both units of a figure theirs', async () => {
    write(
      'report.yaml',
      report.replace('值: 45, 单位: 件, 来源: 县司法局', '值: 45, 单位: 件, 来源: 县司法局、县公安局'),
    );
    const run = await runCli(folder, ['figures', '-o', '数据核对表.docx', '--by-unit']);
    expect(run).toMatchObject({ exitCode: 0, stdout: '已写出 数据核对表.docx\n' });
    const bytes = readFileSync(join(folder, '数据核对表.docx'));
    await expect(`${readDocxText(bytes).join('\n')}\n`).toMatchFileSnapshot(golden('sheets-by-unit.txt'));
    const document = readDocxPart(bytes, 'word/document.xml');
    const opening = [
      ...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pageBreakBefore\/>(?:(?!<\/w:p>).)*<\/w:p>/gs),
    ];
    expect(opening.map(([paragraph]) => /<w:t[^>]*>([^<]{4})/.exec(paragraph)?.[1])).toEqual([
      '县公安局',
      '县信访局',
      '下列数据',
    ]);
  });

  it.each([
    [['--by-unit'], '请加上 -o 数据核对表.docx'],
    [['--by-unit', '-o', '表.csv'], '请加上 -o 数据核对表.docx'],
    [['--by-unit', '-o', '表.docx', '--last-year', '去年.txt'], '不能与 --last-year 同用'],
    [['--by-unit', '-o', '表.docx', '--catalogue'], '不能与 --catalogue 同用'],
  ])('refuses %j', async (words, message) => {
    const run = await runCli(folder, ['figures', ...words]);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
  });

  it('gives any other file what the screen would show', async () => {
    await runCli(folder, ['figures', '--format', 'csv', '-o', '数据.csv']);
    expect(read('数据.csv')).toBe((await runCli(folder, ['figures', '--format', 'csv'])).stdout);
  });
});

describe('this year against last year', () => {
  it('compares two texts by the words that name their figures', async () => {
    const run = await runCli(folder, ['figures', '今年.txt', '--last-year', '去年.txt']);
    await expect(run.stdout).toMatchFileSnapshot(golden('comparison.txt'));
  });

  it('compares a report file with a text, and with the values that it gives itself', async () => {
    const { stdout } = await runCli(folder, ['figures', '--last-year', '去年.txt', '--format', 'json']);
    const rows: { item: string; thisYear: number; lastYear: number; note: string }[] =
      JSON.parse(stdout).comparisons;
    expect(rows.map(({ item, thisYear, lastYear }) => [item, thisYear, lastYear])).toEqual([
      ['行政复议.上年结转', 5, 4],
      ['行政复议.受理', 46, 40],
      ['行政复议.纠错', 12, 5],
    ]);
    expect(rows[0]!.note).toContain('两个数应当相等');
    expect(rows[2]!.note).toBe('增长超过50%，请说明原因');
  });

  it('writes a Word table where the file is named so, and refuses the catalogue as one', async () => {
    const run = await runCli(folder, ['figures', '今年.txt', '--last-year', '去年.txt', '-o', '对比表.docx']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readDocxText(readFileSync(join(folder, '对比表.docx'))).join('|')).toContain(
      '数据项|单位|今年|去年',
    );
    const refused = await runCli(folder, ['figures', '--catalogue', '-o', '目录.docx']);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('指标目录不写成Word文件') });
  });

  it('takes the limit for a jump from --jump', async () => {
    const run = await runCli(folder, ['figures', '今年.txt', '--last-year', '去年.txt', '--jump', '10']);
    expect(run.stdout).toContain('增长超过10%，请说明原因');
    const refused = await runCli(folder, ['figures', '--last-year', '去年.txt', '--jump', '很多']);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('请写一个大于0的数') });
  });

  it('draws the comparison with labels, readable without colours', async () => {
    const run = await runCli(folder, [
      'figures',
      '今年.txt',
      '--last-year',
      '去年.txt',
      '--chart',
      '对比.svg',
    ]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '已写出 对比.svg\n' });
    const svg = read('对比.svg');
    expect([...svg.matchAll(/fill="(#[0-9a-f]+)"/g)].every(([, colour]) => /^#(.)\1*$/.test(colour!))).toBe(
      true,
    );
    await expect(svg).toMatchFileSnapshot(golden('chart.svg'));
  });

  it('draws nothing where no figure has two years', async () => {
    write('report.yaml', report.replaceAll(/, 去年: \d+/g, ''));
    const run = await runCli(folder, ['figures', '--chart', '对比.svg']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('没有找到两年都有的数') });
    expect(existsSync(join(folder, '对比.svg'))).toBe(false);
  });
});

describe('the catalogue of indicators', () => {
  it('names units, definitions, relations and denominators', async () => {
    const run = await runCli(folder, ['figures', '--catalogue']);
    expect(run.exitCode).toBe(0);
    await expect(run.stdout).toMatchFileSnapshot(golden('catalogue.txt'));
  });

  it('is an office’s own where it has one', async () => {
    mkdirSync(join(folder, 'templates'));
    write(
      'templates/indicators.yaml',
      '格式: lawreport-indicators/1\n数据:\n  河长制:\n    指标:\n      巡河: { 单位: 次, 说明: 巡河的次数, 示例: 12 }\n',
    );
    const { stdout } = await runCli(folder, ['figures', '--catalogue', '--format', 'json']);
    expect(JSON.parse(stdout).groups.map(({ name }: { name: string }) => name)).toEqual(['河长制']);
  });

  it('covers what county reports cite', async () => {
    const { stdout } = await runCli(folder, ['figures', '--catalogue', '--format', 'json']);
    const names = JSON.parse(stdout).groups.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        '行政复议 行政应诉 规范性文件 重大决策 执法人员 案卷评查 人民调解 法律援助 公证 普法 信访 政务公开 建议提案 学法 述法 政务服务 热线'.split(
          ' ',
        ),
      ),
    );
  });
});

describe('the examples', () => {
  const examples = resolve(import.meta.dirname, '../../examples');
  const files = readdirSync(examples).filter((name) => name.endsWith('-2025.yaml'));

  it.each(files)('%s takes every number of its prose from 数据, and every one agrees', async (file) => {
    const { stdout } = await runCli(examples, ['figures', file, '--format', 'json']);
    const figures: { item: string; value: string; reference?: string; result: string }[] =
      JSON.parse(stdout).figures;
    expect(figures.length).toBeGreaterThan(50);
    expect(figures.filter(({ value, reference }) => /\d/.test(value) && reference === undefined)).toEqual([]);
    expect(figures.filter(({ result }) => result === 'fails' || result === 'asks')).toEqual([]);
    expect(figures.filter(({ result }) => result === 'holds').length).toBeGreaterThan(5);
  });
});
