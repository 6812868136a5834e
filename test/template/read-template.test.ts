import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { readIndicators } from '../../src/template/read-indicators.js';
import { readLevels } from '../../src/template/read-levels.js';
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
const problemsIn = ({ findings }: ReturnType<typeof readLibrary>) =>
  findings.map(({ file, message }) => `${file} ${message}`);
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

  it.each([
    [
      'a part that stands twice',
      '  - 部分: 问题\n',
      '  - { 部分: 成效, 标题: 甲, 必备: 是, 说明: 乙 }\n  - 部分: 问题\n',
      '“成效”写了两次，请合并',
    ],
    [
      'guidance of more than two lines',
      '说明: |\n',
      '说明: |\n      先写总的情况。\n',
      '“说明”最多写两行，请删减',
    ],
    [
      'topics beside sections',
      '    栏目:\n',
      '    主题: [law-study]\n    栏目:\n',
      '写了“栏目”就不再写“主题”，请把主题写进栏目里',
    ],
    [
      'a topic of another part',
      '主题: [law-study,',
      '主题: [digital-gap, law-study,',
      '没有“digital-gap”这个“成效”的主题，是否想写“digital-government”？',
    ],
    [
      'a figure that not every report has',
      '还存在一些不足',
      '还存在{{行政复议.受理}}个不足',
      '不是每份报告都有“行政复议.受理”这个数，请写成“{{#if 行政复议.受理}}…{{行政复议.受理}}…{{/if}}”，没有时就不印这一句',
    ],
    ['a block that is not closed', '还存在一些不足', '还存在{{#if 年度}}不足', '没有对应的“{{/if}}”'],
  ])('names %s', (_, from, to, message) => {
    const problems = problemsOf(change(manifest, from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it.each([
    '{{#if 行政复议.受理}}受理{{行政复议.受理}}件，{{/if}}还存在一些不足',
    '{{#each 行政复议}}{{@key}}{{this}}件{{/each}}还存在一些不足',
    '{{#if 行政复议}}还存在一些不足{{/if}}',
    '{{#if 主送机关}}还存在一些不足{{/if}}',
  ])('may say %s', (words) => {
    expect(problemsOf(change(manifest, '还存在一些不足', words))).toEqual([]);
  });

  it('is read without the shared data too, by what it says itself', () => {
    expect(readTemplate(change(manifest, '[县, 县级市]', '[新区]')).value?.levels).toEqual(['新区']);
    expect(readTemplate(change(manifest, '必备: 是', '必备: 否')).value).toBeUndefined();
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

describe('shared data', () => {
  it('are the levels, indicators, documents and topics of their files', () => {
    const names = readdirSync(join(templateFolder, 'topics')).map((name) => `topics/${name}`);
    const { value, findings } = readLibrary({ ...files, topics: names.map(read) });
    expect(findings).toEqual([]);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(value!.topics.toSorted(byId)).toEqual(library.topics.toSorted(byId));
    expect({ ...value, topics: [] }).toEqual({ ...library, topics: [] });
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

  it('name a rate over a figure that its group does not have', () => {
    for (const [from, to] of [
      ['分子: 网上可办', '分子: 网上办理'],
      ['分母: [事项]', '分母: [事项, 总项]'],
    ] as const) {
      const indicators = { file: 'indicators.yaml', text: change(files.indicators.text, from, to) };
      expect(problemsIn(readLibrary({ ...files, indicators }))).toEqual([
        expect.stringMatching(/^indicators\.yaml 没有“(?:网上办理|总项)”/),
      ]);
    }
  });

  it('name duties that no level can have, and figures that no supplier has', () => {
    const levels = {
      file: 'levels.yaml',
      text: change(
        change(files.levels.text, '类别: 乡镇政府', '类别: 乡镇机关'),
        '数据: [统筹推进,',
        '数据: [统筹安排,',
      ),
    };
    expect(problemsIn(readLibrary({ ...files, levels }))).toEqual([
      expect.stringContaining('levels.yaml 没有“乡镇机关”，是否想写“乡镇政府”？'),
      expect.stringContaining('levels.yaml 没有“统筹安排”，是否想写“统筹推进”？'),
    ]);
  });

  it('name a reference of a topic that is none, and one to a group that nobody has', () => {
    const [achievements] = files.topics;
    const topics = (to: string) => [
      { ...achievements!, text: change(achievements!.text, '{{行政复议.受理}}', to) },
    ];
    const problems = (to: string) => problemsIn(readLibrary({ ...files, topics: topics(to) })).join();
    expect(problems('{{行政复议 "受理"}}')).toContain('不是可用的引用');
    expect(problems('{{行政复义.受理}}')).toContain('没有“行政复义.受理”，是否想写“行政复议.受理”？');
    expect(problems('{{#each 行政复议}}{{@key}}{{this}}件{{/each}}')).toBe('');
  });

  it.each(['levels', 'indicators', 'documents', 'topics'] as const)(
    'say of %s that cannot be read where that is, without complaining of the rest',
    (name) => {
      const broken = { file: `${name}.yaml`, text: '格式: lawreport/1\n' };
      const { value, findings } = readLibrary({ ...files, [name]: name === 'topics' ? [broken] : broken });
      expect(value).toBeUndefined();
      expect(findings).toContainEqual(
        expect.objectContaining({ file: `${name}.yaml`, message: expect.stringContaining('格式') }),
      );
    },
  );
});

describe('indicators and levels of an office’s own, read by themselves', () => {
  it('are what the shared data holds', () => {
    expect(readIndicators(files.indicators.text)).toEqual({ value: library.indicators, findings: [] });
    const { levels, above } = library;
    expect(readLevels(files.levels.text)).toEqual({ value: { levels, above }, findings: [] });
  });

  it('are refused with the places of what is wrong in them', () => {
    const indicators = readIndicators(
      change(files.indicators.text, '- 完成整改 <= 发现问题', '- 完成整改 <= 查出问题'),
    );
    expect(indicators.value).toBeUndefined();
    expect(indicators.findings).toEqual([
      expect.objectContaining({
        rule: 'template/invalid',
        path: '数据.统筹推进.关系[0]',
        message: '没有“查出问题”，是否想写“发现问题”？',
        range: expect.objectContaining({ start: expect.objectContaining({ column: 9 }) }),
      }),
    ]);
    const levels = readLevels(change(files.levels.text, '类别: 乡镇政府', '类别: 乡镇机关'));
    expect(levels.value).toBeUndefined();
    expect(levels.findings).toEqual([
      expect.objectContaining({
        rule: 'template/invalid',
        path: '级别[3].类别',
        message: '没有“乡镇机关”，是否想写“乡镇政府”？',
      }),
    ]);
  });

  it('are refused where they are no such file', () => {
    for (const read of [readIndicators, readLevels]) {
      const { value, findings } = read('格式: lawreport/1\n');
      expect(value).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
    }
  });
});
