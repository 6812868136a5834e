import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';

/** A level that the program has never heard of, with a template in a folder of its own. */
const level = `  - 编号: zone
    名称: 开发区
    别名: [高新区, 管委会]
    模板: zone
    类别: 派出机构
    后缀: { 开发区: 开发区, 高新区: 高新区 }
    机关后缀: [管委会, 管理委员会]
    地名举例: 云岭经济开发区
    主送举例: 云岭县人民政府
`;

const duties = `  派出机构:
    限制: [不制定规章, 不受理行政复议]
    发文机关: ["{{地区}}管理委员会"]
    词:
      党委: 党工委
      政府: 管委会
      党委会议: 党工委会议
      政府会议: 管委会主任办公会议
      党委负责人: 党工委书记
      政府负责人: 管委会主任
    报送:
      - 开发区是派出机构，报给谁、什么时候报，按照上级党委、政府的通知办理
    不写:
      - 管委会不是行政复议机关，不写行政复议的受理数
`;

let folder: string;
const run = (...words: string[]) => runCli(folder, words);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(() => {
  folder = makeFolder();
  const templates = join(folder, 'templates');
  mkdirSync(join(templates, 'zone'), { recursive: true });
  const levels = readFileSync(resolve('templates/levels.yaml'), 'utf8');
  writeFileSync(join(templates, 'levels.yaml'), levels.replace(/^更高各级:/m, `${level}更高各级:`) + duties);
  cpSync(resolve('templates/subdistrict'), join(templates, 'zone'), { recursive: true });
  const manifest = join(templates, 'zone', 'template.yaml');
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8')
      .replace(/^编号: .*$/m, '编号: zone')
      .replace(/^适用: .*$/m, '适用: [开发区]'),
  );
});

describe('a level of an office’s own', () => {
  it('is offered by new, by its name and its other names', async () => {
    for (const name of ['开发区', '管委会', 'zone']) {
      const output = `${name}.yaml`;
      const made = await run('new', '--yes', '--level', name, '--place', '云岭经济开发区', '-o', output);
      expect(made.exitCode, made.stderr).toBe(0);
      expect(read(output)).toContain('模板: zone');
      expect(read(output)).toContain('发文机关: 云岭经济开发区管理委员会');
    }
    const wrong = await run('new', '--yes', '--level', '开发区', '--place', '云岭县', '-o', 'x.yaml');
    expect(wrong.stderr).toContain('“云岭县”不像是开发区的地名');
  });

  it('is recognised by import, from the organ that signs', async () => {
    writeFileSync(
      join(folder, 'typed.txt'),
      [
        '云岭经济开发区2025年法治政府建设情况报告',
        '云岭县人民政府：',
        '一、主要举措和成效',
        '全年受理行政复议案件3件。',
        '云岭经济开发区管理委员会',
        '2026年2月10日',
      ].join('\n'),
    );
    const imported = await run('import', 'typed.txt', '-o', 'imported.yaml');
    expect(imported.exitCode, imported.stderr).toBe(0);
    expect(read('imported.yaml')).toContain('模板: zone');
    expect(read('imported.yaml')).toContain('地区: 云岭经济开发区');
  });

  it('is bound by its own limits in lint, in YAML and in text', async () => {
    for (const file of ['imported.yaml', 'typed.txt']) {
      const { stdout } = await run('lint', file, '--rule', 'level/review-organ');
      expect(stdout, file).toContain('“受理行政复议案件3件”不合本级的职权');
    }
  });

  it('is rendered with its template, and listed', async () => {
    const rendered = await run('render', '开发区.yaml', '-o', 'o.docx');
    expect(rendered.exitCode, rendered.stderr).toBe(0);
    expect(readDocxText(readFileSync(join(folder, 'o.docx'))).join('\n')).toContain('云岭经济开发区');
    expect((await run('templates')).stdout).toContain('zone');
  });
});
