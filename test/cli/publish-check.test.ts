import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../support/encode-text.js';
import { examplesFolder } from '../support/load-example.js';
import { makeFolder, type Run, runCli } from '../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
  copyFileSync(join(examplesFolder, 'jixi-township-2025.yaml'), join(folder, 'report.yaml'));
});

const publish = (...words: string[]): Promise<Run> => runCli(folder, ['publish', ...words]);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
/** The report with a text where the example has another. */
const edit = (from: string | RegExp, to: string) =>
  writeFileSync(join(folder, 'report.yaml'), read('report.yaml').replace(from, to));

describe('publish --check', () => {
  beforeEach(async () => {
    edit(/$/, '公开信息: { 索引号: 000001-2026-5, 主题分类: 综合政务 }\n');
    await publish();
  });
  const change = (name: string, from: string | RegExp, to: string) =>
    writeFileSync(join(folder, '公开', name), read('公开', name).replace(from, to));
  const same = ['html', 'txt', 'docx']
    .map((kind) => `公开/报告.${kind} 的文字与 report.yaml 相同\n`)
    .join('');

  it('says that all is as it was published', async () => {
    expect(await publish('--check', '公开')).toEqual({
      exitCode: 0,
      stdout: `${same}公开/元数据.csv 的内容与 report.yaml 相同\n`,
      stderr: '',
    });
  });

  it.each(['报告.txt', '报告.html'])(
    'tells where the text of %s is not the report’s any more',
    async (name) => {
      change(name, '霁溪镇围绕15个村', '霁溪镇围绕16个村');
      const { exitCode, stdout } = await publish('--check', '公开');
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`公开/${name} 的文字与 report.yaml 有1段不同：\n  报告：…`);
      expect(stdout).toMatch(/ {2}报告：\S*围绕15个村\S*\n {2}公开：\S*围绕16个村/);
    },
  );

  it('tells what a change of the report has left behind', async () => {
    edit('抓执法、抓化解', '抓执法、重化解');
    const { exitCode, stdout } = await publish('--check', '公开');
    expect([exitCode, stdout.match(/有1段不同/g)?.length]).toEqual([1, 3]);
  });

  it('does not mind another layout of the page, nor what a website has added around it', async () => {
    change('报告.html', '<main>', '<header><p>云岭县人民政府</p></header>\n<main class="x">\n  ');
    change('报告.html', /<\/p>\n<p/g, '</p>\n\n   <p');
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 0 });
  });

  it('says which file is not there', async () => {
    rmSync(join(folder, '公开', '报告.txt'));
    const { exitCode, stdout } = await publish('--check', '公开');
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining('公开/报告.txt 不在文件夹里，没有核对\n'),
    ]);
  });

  it('finds the files in a folder of another name', async () => {
    renameSync(join(folder, '公开'), join(folder, '上网稿'));
    expect(await publish('--check', '上网稿', 'report.yaml')).toMatchObject({ exitCode: 0 });
    expect(await publish('--check', '公开')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('没有这个文件夹'),
    });
  });

  it('tells what differs in the catalogue; what a website has filled in, and how Excel writes dates, is no matter', async () => {
    change('元数据.csv', '2026-01-28', '2026/1/28');
    change('元数据.csv', '有效性,', '有效性,有效');
    const gbk = encodeGb18030(read('公开', '元数据.csv').replace('\ufeff', ''));
    writeFileSync(join(folder, '公开', '元数据.csv'), gbk);
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 0 });
    edit('综合政务', '司法行政');
    const { exitCode, stdout } = await publish('--check', '公开');
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining('有1项不同：\n  报告：主题分类 司法行政\n  公开：主题分类 综合政务\n'),
    ]);
  });

  it('needs a folder with something in it', async () => {
    rmSync(join(folder, '公开'), { recursive: true });
    mkdirSync(join(folder, '公开'));
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 2 });
    expect(await publish('--check', 'report.yaml')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('这是一个文件'),
    });
  });
});
