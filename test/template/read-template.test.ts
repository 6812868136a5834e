import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { readLibrary } from '../../src/template/read-library.js';
import { readTemplate } from '../../src/template/read-template.js';
import { library, templateFolder } from '../support/interview.js';

const manifest = readFileSync(join(templateFolder, 'county', 'template.yaml'), 'utf8');
const read = (name: string) => ({ file: name, text: readFileSync(join(templateFolder, name), 'utf8') });
const files = {
  levels: read('levels.yaml'),
  indicators: read('indicators.yaml'),
  documents: read('documents.yaml'),
  topics: [read('topics/achievements.yaml')],
};
const describeFindings = (findings: readonly Finding[]) =>
  findings.map(({ message, range }) => `${range?.start.line}:${range?.start.column} ${message}`);
const change = (text: string, from: string, to: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a manifest of an office’s own that is not right', () => {
  const problemsOf = (text: string) =>
    describeFindings(readTemplate(text, library).findings).map((line) => line.replace(/^\d+:\d+ /, ''));

  it('names a mandatory part that is missing', () => {
    expect(problemsOf(change(manifest, '  - 部分: 问题', '  - 部分: 其他'))).toContain(
      '缺少必备的“问题”，请写上这一部分，并写“必备: 是”',
    );
  });

  it('names a word that a report does not have, with the nearest one', () => {
    expect(problemsOf(change(manifest, '{{发文机关}}关于', '{{发文单位}}关于'))).toEqual([
      '没有“发文单位”这个词，是否想写“发文机关”？',
    ]);
  });

  it('names a topic that nobody knows', () => {
    expect(problemsOf(change(manifest, 'fair-competition', 'fair-competitions'))).toEqual([
      '没有“fair-competitions”这个“成效”的主题，是否想写“fair-competition”？',
    ]);
  });

  it('names a level that nobody knows', () => {
    expect(problemsOf(change(manifest, '[县, 县级市]', '[县, 地级市]'))).toEqual([
      '没有“地级市”这个级别，是否想写“县级市”？',
    ]);
  });

  it('says what a heading layout may be', () => {
    expect(problemsOf(change(manifest, '二级标题: 另行', '二级标题: 独行'))).toEqual([
      '“二级标题”写的是“独行”，只能写“另行”、“接排”、“列举”、“分段列举”',
    ]);
  });

  it('shows line and column', () => {
    const [first] = describeFindings(
      readTemplate(change(manifest, '必备: 是', '必备: 对'), library).findings,
    );
    expect(first).toMatch(/^\d+:\d+ “必备”写的是“对”，只能写“是”、“否”$/);
  });
});

describe('shared data that do not agree', () => {
  it('name a figure that a sentence cites and no group has', () => {
    const topics = [
      {
        file: 'topics/achievements.yaml',
        text: change(files.topics[0]!.text, '{{行政复议.受理}}', '{{行政复议.受案}}'),
      },
    ];
    const { value, findings } = readLibrary({ ...files, topics });
    expect(value).toBeUndefined();
    expect(findings.map(({ file, message }) => `${file} ${message}`)).toEqual([
      expect.stringContaining('topics/achievements.yaml 没有“行政复议.受案”，是否想写'),
    ]);
  });

  it('name a relation over a figure that its group does not have', () => {
    const indicators = {
      file: 'indicators.yaml',
      text: change(files.indicators.text, '审结 <= 受理 + 上年结转', '审结 <= 呈送 + 上年结转'),
    };
    expect(describeFindings(readLibrary({ ...files, indicators }).findings)[0]).toContain('没有“呈送”');
  });

  it('name a relation that is none', () => {
    const indicators = {
      file: 'indicators.yaml',
      text: change(files.indicators.text, '审结 <= 受理 + 上年结转', '审结 不大于 受理'),
    };
    expect(describeFindings(readLibrary({ ...files, indicators }).findings)[0]).toContain(
      '“审结 不大于 受理”不是可用的关系',
    );
  });

  it('name a topic whose id is used twice', () => {
    const topics = [
      {
        file: 'topics/achievements.yaml',
        text: change(files.topics[0]!.text, '编号: overall-planning', '编号: law-study'),
      },
    ];
    expect(describeFindings(readLibrary({ ...files, topics }).findings)[0]).toContain(
      '编号“law-study”用了两次',
    );
  });

  it('name a word that its level does not have', () => {
    const levels = {
      file: 'levels.yaml',
      text: change(files.levels.text, '{{简称}}党委主要负责人', '{{简写}}党委主要负责人'),
    };
    expect(describeFindings(readLibrary({ ...files, levels }).findings)[0]).toContain(
      '没有“简写”，是否想写“简称”？',
    );
  });

  it('name a word in a topic that not every level has', () => {
    const topics = [
      {
        file: 'topics/achievements.yaml',
        text: change(files.topics[0]!.text, '{{党委}}、{{政府}}会议', '{{督察单位}}、{{政府}}会议'),
      },
    ];
    expect(describeFindings(readLibrary({ ...files, topics }).findings)[0]).toContain('没有“督察单位”');
  });
});
