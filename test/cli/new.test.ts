import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { makeFolder, runCli } from '../support/run-cli.js';

let folder: string;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const run = (...words: string[]) => runCli(folder, ['new', ...words]);
const report = (name = 'report.yaml') => {
  const { value, findings } = readReport(read(name));
  expect(findings).toEqual([]);
  return value!.report;
};

beforeEach(() => {
  folder = makeFolder();
});

describe('lawreport new without a terminal', () => {
  it('writes a skeleton with gaps and comments, and says what comes next', async () => {
    const { exitCode, stdout, stderr } = await run('--level', '乡镇', '--place', '云岭县柳溪镇');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('golden/new-skeleton.txt');
    await expect(read('report.yaml')).toMatchFileSnapshot('golden/new-skeleton.yaml');
    expect(readdirSync(folder).sort()).toEqual(['report.schema.json', 'report.yaml']);
  });

  it.each([
    '县',
    '县级市',
    '市辖区',
    '乡镇',
    '街道',
    '部门',
    'county',
    'city',
    'district',
    'township',
    'subdistrict',
    'department',
    '自治县',
    '镇',
  ])('writes a skeleton for %s that reads, lints without an error and renders', async (level) => {
    expect(await run('--level', level)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report().year).toBe(2025);
    expect(await runCli(folder, ['lint'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await runCli(folder, ['render', '--fonts', 'open'])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('takes everything else from its options', async () => {
    await run(
      '--template',
      'joint',
      '--level',
      '区',
      '--place',
      '青川市滨河区',
      '--year',
      '2024',
      '--to',
      '青川市人民政府',
      '--date',
      '2025年2月8日',
      '-o',
      '联合.yaml',
    );
    expect(report('联合.yaml')).toMatchObject({
      template: 'joint',
      year: 2024,
      place: '青川市滨河区',
      issuers: ['中共青川市滨河区委员会', '青川市滨河区人民政府'],
      addressees: ['青川市人民政府'],
      dateOfIssue: '2025-02-08',
    });
  });

  it('takes answers from a file, figures and topics included', async () => {
    write(
      '回答.yaml',
      '级别: 县\n地区: 云岭县\n主送机关: [青川市人民政府, 云岭县人民代表大会常务委员会]\n主题: [行政复议, weak-enforcement-teams]\n数据:\n  行政复议: { 受理: 46, 审结: 45, 纠错: 不写 }\n',
    );
    expect(await run('--answers', '回答.yaml')).toMatchObject({ exitCode: 0, stderr: '' });
    const { figures, parts, addressees } = report();
    expect(addressees).toEqual(['青川市人民政府', '云岭县人民代表大会常务委员会']);
    expect(figures.行政复议).toMatchObject({
      受理: { value: 46 },
      审结: { value: 45 },
      上年结转: { text: '待填' },
    });
    expect(figures.行政复议).not.toHaveProperty('纠错');
    const titles = parts.map(({ key, items }) => [
      key,
      ...items.flatMap((item) => (item.items.length > 0 ? item.items : [item])).map(({ title }) => title),
    ]);
    expect(titles).toEqual([
      ['achievements', '依法办理行政复议案件'],
      ['problems', '基层行政执法力量比较薄弱'],
      ['leadership', '县委主要负责人履行职责情况', '县政府主要负责人履行职责情况'],
      ['plans', '充实基层行政执法力量'],
    ]);
  });

  it('takes organs and order from last year’s report', async () => {
    write(
      '去年.txt',
      '柳溪镇2024年度法治政府建设情况报告\n一、主要做法及成效\n（一）依法办事。全年受理信访事项35件。\n二、存在的不足和原因\n（一）力量不足。主要原因是编制没有下沉。\n三、党政主要负责人履职情况\n（一）书记、镇长带头学法。\n四、2025年工作打算\n（一）充实力量。\n云岭县柳溪镇人民政府\n2025年2月18日\n',
    );
    expect(await run('--from', '去年.txt')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report()).toMatchObject({ template: 'township', year: 2025, issuers: ['云岭县柳溪镇人民政府'] });
    expect(report().parts.map(({ key }) => key)).toEqual(['achievements', 'problems', 'leadership', 'plans']);
  });
});

describe('a Word file of last year', () => {
  it('serves as well as its text', async () => {
    write(
      '去年.yaml',
      '格式: lawreport/1\n模板: county\n年度: 2024\n地区: 云岭县\n发文机关: 云岭县人民政府\n主送机关: 青川市人民政府\n成文日期: 2025-02-18\n成效: 全年受理行政复议案件46件。\n问题: 力量不足，主要原因是编制少。\n负责人履职: 县委书记、县长带头学法。\n下年打算: 充实力量。\n',
    );
    await runCli(folder, ['render', '去年.yaml', '--fonts', 'open']);
    expect(await run('--from', '去年.docx')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report()).toMatchObject({
      template: 'county',
      place: '云岭县',
      issuers: ['云岭县人民政府'],
      addressees: ['青川市人民政府'],
    });
  });
});

describe('what lawreport new refuses', () => {
  it.each([
    [
      'an unknown level',
      ['--level', '省'],
      '没有“省”这个级别，可以写：县（county）、县级市（city）、市辖区（district）、乡镇（township）、街道（subdistrict）、部门（department）',
    ],
    ['no level at all', ['--yes'], '请用 --level 写明级别，可以写：县（county）'],
    ['an unknown template', ['--template', 'joit'], '没有“joit”这个模板，是否想写“joint”？'],
    [
      'a template of another level',
      ['--level', '县', '--template', 'township'],
      '模板“township”适用于乡镇，不适用于县',
    ],
    ['an impossible place', ['--level', '县', '--place', '云岭'], '“云岭”不像是县的地名'],
    ['a place of another level', ['--level', '县', '--place', '滨河区'], '看来是市辖区'],
    ['a year that is none', ['--level', '县', '--year', '25'], '“25”不是年份'],
    ['a year to come', ['--level', '县', '--year', '2027'], '2027年还没有到'],
    ['a day that does not exist', ['--level', '县', '--date', '2026-02-30'], '“2026-02-30”不是日期'],
    ['a date before the end of the year', ['--level', '县', '--date', '2025-06-01'], '2025年还没有结束'],
    [
      'one issuer of a joint report',
      ['--template', 'joint', '--level', '县', '--issuer', '云岭县人民政府'],
      '要写2个机关',
    ],
    ['a missing report of last year', ['--level', '县', '--from', '没有.yaml'], '没有.yaml：没有这个文件'],
    [
      'a draft to go on with where nobody answers',
      ['--level', '县', '--yes', '--resume'],
      '--resume 是在终端里接着回答',
    ],
    ['missing answers', ['--answers', '没有.yaml'], '没有.yaml：没有这个文件'],
  ])('is %s', async (_, words, message) => {
    const { exitCode, stdout, stderr } = await run(...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is to overwrite a report', async () => {
    write('report.yaml', '旧报告');
    expect(await run('--level', '县')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('report.yaml：文件已经存在，没有覆盖'),
    });
    expect(read('report.yaml')).toBe('旧报告');
    expect(await run('--level', '县', '--force')).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [
      'figures that contradict each other',
      '数据: { 行政复议: { 上年结转: 3, 受理: 46, 审结: 50 } }',
      '不能大于“受理 + 上年结转”（46 + 3 = 49）',
    ],
    [
      'a figure that no template has',
      '数据: { 行政复议: { 受案: 46 } }',
      '数据里的“行政复议.受案”不是模板用到的数',
    ],
    ['a figure that is no number', '数据: { 行政复议: { 受理: 四十六 } }', '“四十六”不是以件计的数'],
    ['an unknown topic', '主题: [行政诉讼]', '没有“行政诉讼”这个主题'],
    ['an unknown key', '地区名: 云岭县', '不认识“地区名”'],
  ])('are answers with %s', async (_, line, message) => {
    write('回答.yaml', `级别: 县\n${line}\n`);
    expect(await run('--answers', '回答.yaml')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(message),
    });
    expect(existsSync(join(folder, 'report.yaml'))).toBe(false);
  });
});

describe('an office’s own templates', () => {
  const manifest = `格式: lawreport-template/1
编号: town-short
名称: 本县乡镇简式报告
适用: [乡镇]
仿照: 本县司法局2026年的通知
样式: gbt9704-2012
标题: "{{地区}}{{年度}}年法治政府建设情况报告"
导语: 现将情况报告如下。
层次: { 二级标题: 接排, 三级标题: 接排, 四级标题: 接排, 三级编号: 重起 }
各部分:
${['成效', '问题', '负责人履职', '下年打算'].map((part) => `  - { 部分: ${part}, 标题: ${part}, 必备: 是, 说明: 写${part}。 }`).join('\n')}
`;
  const provide = (text: string) => {
    mkdirSync(join(folder, 'templates', 'town-short'), { recursive: true });
    write('templates/town-short/template.yaml', text);
  };

  it('are found beside the report, and used for drafting and rendering', async () => {
    provide(manifest);
    expect(await run('--template', 'town-short')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report().template).toBe('town-short');
    expect(await runCli(folder, ['render', '--fonts', 'open'])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('may bring topics of their own', async () => {
    provide(manifest.replace('说明: 写成效。 }', '说明: 写成效。, 主题: [grid-patrol, mediation] }'));
    mkdirSync(join(folder, 'templates', 'topics'));
    write(
      'templates/topics/own.yaml',
      '格式: lawreport-topics/1\n主题:\n  - { 编号: grid-patrol, 名称: 网格巡查, 部分: 成效, 标题: 开展网格巡查, 提示: 写次数。, 正文: "{{政府}}组织网格员巡查。" }\n',
    );
    expect(await run('--template', 'town-short')).toMatchObject({ exitCode: 0, stderr: '' });
    const { items } = report().parts.find(({ key }) => key === 'achievements')!;
    expect(items.map(({ title }) => title)).toEqual(['开展网格巡查', '多元化解矛盾纠纷']);
    expect(items[0]!.body).toBe('【待核：镇政府组织网格员巡查】。');
  });

  it('are complained of by file and line where their topics cite what is not there', async () => {
    provide(manifest);
    mkdirSync(join(folder, 'templates', 'topics'));
    write(
      'templates/topics/own.yaml',
      '格式: lawreport-topics/1\n主题:\n  - 编号: grid-patrol\n    名称: 网格巡查\n    部分: 成效\n    标题: 开展网格巡查\n    提示: 写次数。\n    正文: 组织巡查。\n    例句: ["巡查{{网格.次数}}次"]\n',
    );
    const { exitCode, stderr } = await run('--template', 'town-short');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/templates\/topics\/own\.yaml:9:\d+：没有“网格.次数”/);
  });

  it('are complained of by file and line where they are not right', async () => {
    provide(manifest.replace('必备: 是', '必备: 要'));
    const { exitCode, stderr } = await run('--template', 'town-short');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('templates/town-short/template.yaml:11:');
    expect(stderr).toContain('“必备”写的是“要”，只能写“是”、“否”');
  });
});
