import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publicEdition } from '../../src/document/public-edition.js';
import { printTexts } from '../../src/layout/print-texts.js';
import { examplesFolder, loadExample, loadFrom } from '../support/load-example.js';
import { expectPublicText, printedLines } from '../support/printed-lines.js';
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
    const edition = publicEdition(loadExample(name).document);
    expectPublicText(read('公开', '报告.txt'), printedLines(edition));
    const text = flattenTexts(printTexts(edition));
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
      const edition = publicEdition(loadFrom(folder, 'report.yaml').document);
      const text = flattenTexts(printTexts(edition));
      expect(text.length).toBeGreaterThan(2000);
      expectPublicText(read('公开', '报告.txt'), printedLines(edition));
      expect(textOfMarkup(read('公开', '报告.html'))).toBe(text);
      expect(dense(readDocx('报告.docx'))).toBe(text);
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
