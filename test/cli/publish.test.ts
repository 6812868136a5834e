import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publicEdition } from '../../src/document/public-edition.js';
import { printTexts } from '../../src/layout/print-texts.js';
import { examplesFolder, loadExample } from '../support/load-example.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, type Run, runCli } from '../support/run-cli.js';
import { samples } from '../support/samples.js';
import { flattenTexts, textOfMarkup } from '../writers/html/text-of-markup.js';

const examples = readdirSync(examplesFolder).filter((name) => name.endsWith('.yaml'));
const four = ['元数据.csv', '报告.docx', '报告.html', '报告.txt'];

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});

const publish = (...words: string[]): Promise<Run> => runCli(folder, ['publish', ...words]);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const dense = (text: string) => text.replace(/[\s\ufeff]+/g, '');
const readDocx = (name: string) => readDocxText(readFileSync(join(folder, '公开', name))).join('');
const useExample = (name = 'jixi-township-2025.yaml') =>
  copyFileSync(join(examplesFolder, name), join(folder, 'report.yaml'));
/** The report with a text where the example has another. */
const edit = (from: string | RegExp, to: string) =>
  writeFileSync(join(folder, 'report.yaml'), read('report.yaml').replace(from, to));

describe('what publish writes', () => {
  it.each(examples)('has the text of the report, character by character (%s)', async (name) => {
    useExample(name);
    edit(/^成文日期: /m, '# lawreport-disable-next-line time/date-of-issue-future -- 例子的日期\n成文日期: ');
    expect(await publish()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(join(folder, '公开')).sort()).toEqual(four);
    const text = flattenTexts(printTexts(publicEdition(loadExample(name).document)));
    expect(dense(read('公开', '报告.txt'))).toBe(text);
    expect(textOfMarkup(read('公开', '报告.html'))).toBe(text);
    expect(dense(readDocx('报告.docx'))).toBe(text);
  });

  it('has neither letterhead nor signatory nor imprint', async () => {
    useExample('yunling-county-2025.yaml');
    await publish();
    for (const name of ['报告.txt', '报告.html']) {
      const text = dense(read('公开', name));
      expect(text).not.toMatch(/云政发〔2026〕5号|签发人|抄送：|日印发/);
    }
  });

  it('labels the page as the 政府网站网页标签规范 asks, with the labels of the site where they are given', async () => {
    useExample();
    edit(
      /$/,
      '公开信息: { 来源: 霁溪镇人民政府, 发布日期: 2026-02-18, 关键词: 法治政府 年度报告, 摘要: "“5<6”" }\n',
    );
    writeFileSync(
      join(folder, 'lawreport.config.yaml'),
      '格式: lawreport-config/1\n网站: { 网站名称: 云岭县人民政府门户网站, 栏目名称: 法治政府建设 }\n',
    );
    await publish();
    const head = read('公开', '报告.html').split('</head>')[0]!;
    const labels = [...head.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)">/g)].map(
      ([, name, content]) => [name, content],
    );
    expect(Object.fromEntries(labels)).toEqual({
      SiteName: '云岭县人民政府门户网站',
      ColumnName: '法治政府建设',
      ArticleTitle: loadExample('jixi-township-2025.yaml').document.title.text.replace(/\s/g, ''),
      PubDate: '2026-02-18',
      ContentSource: '霁溪镇人民政府',
      Keywords: '法治政府 年度报告',
      Description: '“5&lt;6”',
    });
  });

  it('tells the catalogue in two columns, and says what is still empty', async () => {
    useExample('yunling-county-2025.yaml');
    edit(/$/, '公开信息: { 索引号: "=1+1", 主题分类: 综合政务 }\n');
    const { stdout } = await publish();
    expect(read('公开', '元数据.csv')).toBe(
      "\ufeff索引号,'=1+1\r\n主题分类,综合政务\r\n发布机构,云岭县人民政府\r\n生成日期,2026-02-11\r\n文号,云政发〔2026〕5号\r\n有效性,\r\n公开方式,主动公开\r\n",
    );
    expect(stdout).toContain('元数据.csv里还空着：有效性；');
  });

  it('can come from the final Word file', async () => {
    useExample();
    await runCli(folder, ['render']);
    expect(await publish('report.docx', '-o', '网站')).toMatchObject({ exitCode: 0 });
    expect(await publish('--check', '网站', 'report.yaml')).toMatchObject({ exitCode: 0 });
  });

  it('replaces nothing that somebody has edited', async () => {
    useExample();
    await publish();
    expect((await publish()).stdout).toContain('没有变化 公开/报告.txt');
    writeFileSync(join(folder, '公开', '报告.html'), `${read('公开', '报告.html')}<!-- 审核 -->`);
    expect(await publish()).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('写出以后有人改过'),
    });
  });
});

describe('the gate', () => {
  const refuses = async (rule: string, ...words: string[]) => {
    const { exitCode, stderr } = await publish(...words);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(rule)]);
    expect(stderr).toContain('还不能公开，没有写出文件');
    expect(existsSync(join(folder, '公开'))).toBe(false);
  };
  beforeEach(() => useExample());

  it('lets no gap through', async () => {
    edit(/^成文日期: .*/m, '成文日期: 【待填：成文日期】');
    await refuses('residue/placeholder');
  });

  it('lets no personal data through', async () => {
    edit(/^导语: /m, '导语: 联系电话13800000000。');
    edit(/^成效:/m, '附注: 联系人电话13800000000\n成效:');
    await refuses('privacy/mobile-number');
  });

  it('lets no classified report through', async () => {
    edit(/^成效:/m, '版头: { 密级: 秘密★1年 }\n成效:');
    await refuses('format/classified-publication');
  });

  it('lets no error through, nor a date of issue that has not come', async () => {
    edit(/^成文日期: .*/m, '成文日期: 2026-02-27');
    await refuses('time/date-of-issue-future');
  });

  it('is not lifted by the configuration', async () => {
    edit(/^成文日期: .*/m, '成文日期: 2026-02-27');
    writeFileSync(
      join(folder, 'lawreport.config.yaml'),
      '格式: lawreport-config/1\n规则: { time/*: 关闭 }\n忽略: [{ 规则: time/date-of-issue-future, 理由: 不知道 }]\n',
    );
    await refuses('time/date-of-issue-future');
  });

  it('is lifted by a reason in the report', async () => {
    edit(
      /^成文日期: .*/m,
      '# lawreport-disable-next-line time/date-of-issue-future -- 已经定在这一天印发\n成文日期: 2026-02-27',
    );
    expect(await publish()).toMatchObject({ exitCode: 0 });
  });

  it('only mentions a deadline that is missed', async () => {
    edit(/$/, '公开信息: { 发布日期: 2026-04-08 }\n');
    const { exitCode, stdout } = await publish();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('提示 发布日期晚了')]);
  });
});

describe('publish --mask', () => {
  it('makes what the rules found unreadable, tells each place, and leaves the report alone', async () => {
    useExample();
    edit(/^成效:/m, '附注: 联系人电话13800000000，住河湾村3组27号\n成效:');
    const before = read('report.yaml');
    const { exitCode, stdout } = await publish('--mask');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('遮去');
    expect(stdout).toContain('附注 “13800000000”→“×××××××××××”');
    for (const name of ['报告.txt', '报告.html']) {
      expect(read('公开', name)).not.toContain('13800000000');
      expect(read('公开', name)).toContain('电话×××××××××××');
    }
    expect(readDocx('报告.docx')).not.toContain('13800000000');
    expect(read('report.yaml')).toBe(before);
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 0 });
  });
});

describe('publish --check', () => {
  it('tells where the public text is not the report’s any more', async () => {
    useExample();
    await publish();
    writeFileSync(join(folder, '公开', '报告.txt'), read('公开', '报告.txt').replace('2025年', '2024年'));
    const { exitCode, stdout } = await publish('--check', '公开');
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/报告\.txt 的文字与 report\.yaml 有\d段不同：\n {2}报告：/),
    ]);
    expect(stdout).toContain('2024年');
  });

  it('needs a folder with something in it', async () => {
    useExample();
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 2 });
    mkdirSync(join(folder, '公开'));
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 2 });
  });
});

describe.skipIf(samples.length === 0)('a real report, from its import', () => {
  it.each(samples)(
    '$number is stopped by what is missing, and published once that is settled',
    async ({ path }) => {
      await runCli(folder, ['import', path]);
      edit(/【待填：发文机关】/g, '云岭县人民政府');
      edit(/【待填：成文日期】/g, '2024年3月1日');
      const { stderr } = await publish();
      const found = [...stderr.matchAll(/^report\.yaml:(\d+):\d+ .*\n {2}(\S+)/gm)];
      const lines = read('report.yaml').split('\n');
      for (const [, line, rule] of found.reverse()) {
        const indent = /^ */.exec(lines[Number(line) - 1]!)![0];
        lines.splice(Number(line) - 1, 0, `${indent}# lawreport-disable-next-line ${rule} -- 照公开时的原文`);
      }
      writeFileSync(join(folder, 'report.yaml'), lines.join('\n'));
      expect(await publish()).toMatchObject({ exitCode: 0, stderr: '' });
      const text = dense(read('公开', '报告.txt'));
      expect(text.length).toBeGreaterThan(2000);
      expect(textOfMarkup(read('公开', '报告.html'))).toBe(text);
      expect(await publish('--check', '公开')).toMatchObject({ exitCode: 0 });
    },
  );

  it.each(samples)('$number with gaps is not published', async ({ path }) => {
    await runCli(folder, ['import', path]);
    const hasGaps = read('report.yaml').includes('【待填');
    const { stderr } = await publish();
    expect(stderr.includes('residue/placeholder')).toBe(hasGaps);
  });
});
