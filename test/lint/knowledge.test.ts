import { describe, expect, it } from 'vitest';
import { mergeKnowledge, withKnowledge } from '../../src/lint/merge-knowledge.js';
import { readKnowledge } from '../../src/lint/read-knowledge.js';
import type { Knowledge } from '../../src/lint/words/lexicon.js';
import { lintExample, lintSource, writeExample } from './support/lint-example.js';
import { knowledgeFiles, packagedLexicon } from './support/packaged-lexicon.js';

const read = (entries: string) =>
  readKnowledge(`格式: lawreport-knowledge/1\n资料截至: 2027-02-01\n${entries}`);

const known = (entries: string): Knowledge => read(entries).value!;

const messages = (sentence: string, own?: Knowledge) =>
  lintSource(writeExample(sentence), {
    yaml: '',
    lexicon: own && withKnowledge(packagedLexicon, mergeKnowledge([packagedLexicon, own])),
  }).findings.map(({ message }) => message);

describe('the packaged knowledge', () => {
  it.each(Object.entries(knowledgeFiles))('%s can be read, and says up to when it goes', (_, text) => {
    const { value, findings } = readKnowledge(text);
    expect(findings).toEqual([]);
    expect(value!.until.year).toBeGreaterThanOrEqual(2025);
  });

  it('holds the 971 laws and regulations of the collection', () => {
    expect(packagedLexicon.laws.reduce((sum, { laws }) => sum + laws.length, 0)).toBe(971);
  });

  it('says nothing of what is being revised and not known to be done', () => {
    expect(packagedLexicon.documents.map(({ name }) => name)).not.toContain('行政复议法实施条例');
  });
});

describe('what came after the packaged knowledge', () => {
  it.each([
    '对照《法治中国建设规划（2026—2030年）》抓好落实。',
    '对照《法治社会建设实施纲要（2026—2030年）》抓好落实。',
    '学习2025年修订的《治安管理处罚法》。',
    '执行《低空经济促进法》。',
    '学习党的二十届五中全会精神。',
  ])('is not called wrong: %s', (sentence) => {
    expect(messages(sentence)).toEqual([]);
  });

  it('is known from a newer file, entry by entry', () => {
    const own = known(
      '文件:\n  - { 名称: 法治政府建设实施纲要, 年份: 2026—2030年, 来源: 公布, 知悉: 2027-01-20, 把握: 确定 }\n',
    );
    const sentence = '对标《法治政府建设实施纲要（2027—2031年）》。';
    expect(messages(sentence)).toEqual([]);
    expect(messages(sentence, own)).toEqual([
      '《法治政府建设实施纲要（2027—2031年）》疑为《法治政府建设实施纲要（2026—2030年）》，请核对名称和年份',
    ]);
  });

  it('of two entries the one known later counts, whatever the order of the files', () => {
    const of = (number: string, day: string) =>
      known(`文件:\n  - { 名称: 云岭条例, 文号: ${number}, 来源: 甲, 知悉: ${day}, 把握: 确定 }\n`);
    const [early, late] = [of('旧号', '2026-01-01'), of('新号', '2027-01-01')];
    for (const all of [
      [early, late],
      [late, early],
    ])
      expect(mergeKnowledge(all).documents.map(({ documentNumber }) => documentNumber)).toEqual(['新号']);
  });

  const from = ', 来源: 甲, 知悉: 2027-01-01, 把握: 确定 }\n';
  const counted = ({ documents, plenums, programmes, formerOrgans }: Knowledge) => [
    documents.map(({ name, years }) => `${name} ${years}`),
    plenums.map(({ committee, session }) => committee + session),
    programmes.map(({ name, last }) => `${name} ${last}`),
    formerOrgans.map(({ name, now }) => `${name} ${now}`),
  ];

  it('counts beside what is known by another name, and plenums stand in the order of their days', () => {
    const first = known(
      `文件:\n  - { 名称: 云岭规划, 年份: 2021—2025年${from}` +
        `全会:\n  - { 届: 二十届, 次: 四中, 闭幕: 2025-10-23${from}  - { 届: 二十届, 次: 三中, 闭幕: 2024-07-18${from}` +
        `普法规划:\n  - { 名称: 八五, 止: 2025${from}旧机构:\n  - { 旧称: 法制办, 现称: 司法局, 止: 2018-12-31${from}`,
    );
    const second = known(
      `文件:\n  - { 名称: 云岭规划, 年份: 2026—2030年${from}` +
        `全会:\n  - { 届: 十九届, 次: 四中, 闭幕: 2019-10-31${from}` +
        `普法规划:\n  - { 名称: 九五, 止: 2030${from}旧机构:\n  - { 旧称: 质监局, 现称: 市场监管局, 止: 2018-12-31${from}`,
    );
    expect(counted(mergeKnowledge([first, second]))).toEqual([
      ['云岭规划 2021—2025年', '云岭规划 2026—2030年'],
      ['十九届四中', '二十届三中', '二十届四中'],
      ['八五 2025', '九五 2030'],
      ['法制办 司法局', '质监局 市场监管局'],
    ]);
  });

  it('of two entries known on one day the later file’s counts', () => {
    const [packaged, own] = ['司法局', '司法行政局'].map((now) =>
      known(`旧机构:\n  - { 旧称: 法制办, 现称: ${now}, 止: 2018-12-31${from}`),
    );
    expect(counted(mergeKnowledge([packaged!, own!]))[3]).toEqual(['法制办 司法行政局']);
  });
});

describe('a file of knowledge', () => {
  it('is refused with what is wrong in it', () => {
    const { findings } = read(
      '文件:\n  - { 名称: 云岭条例, 失效: 去年, 来源: 甲, 知悉: 2027-01-01, 把握: 大概 }\n',
    );
    expect(findings.map(({ message }) => message)).toEqual([
      '“失效”写的是“去年”，不是日期，请写成2026-02-20的样子',
      '“把握”写的是“大概”，只能写“确定”、“一处来源”',
    ]);
  });

  it('needs source, day and confidence for every entry', () => {
    const { findings } = read('普法规划:\n  - { 名称: 十五, 止: 2035 }\n');
    expect(findings.map(({ message }) => message).join()).toMatch(/来源.*知悉.*把握/s);
  });
});

describe('the entries of a file of knowledge', () => {
  const entry = ', 来源: 甲, 知悉: 2027-01-01, 把握: 一处来源 }\n';
  const provenance = { source: '甲', known: { year: 2027, month: 1, day: 1 }, confidence: 'oneSource' };

  it('have what was left out as nothing', () => {
    expect(
      known(
        `文件:\n  - { 名称: 云岭条例${entry}法律:\n  - { 名录: [甲法, 乙法 2021-01-22 2025-06-27]${entry}`,
      ),
    ).toEqual({
      format: 'lawreport-knowledge/1',
      until: { year: 2027, month: 2, day: 1 },
      documents: [{ ...provenance, name: '云岭条例', aliases: [], unmistakable: false }],
      plenums: [],
      programmes: [],
      formerOrgans: [],
      laws: [
        {
          ...provenance,
          laws: [
            { name: '甲法', revised: [] },
            {
              name: '乙法',
              revised: [
                { year: 2021, month: 1, day: 22 },
                { year: 2025, month: 6, day: 27 },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['a law with a day that is none', '法律:\n  - { 名录: [甲法 2021-13-22]'],
    ['a law with words behind it', '法律:\n  - { 名录: [甲法 修订]'],
    ['a year that is none', '普法规划:\n  - { 名称: 八五, 止: 25'],
    ['a name that is empty', "文件:\n  - { 名称: ''"],
  ])('are refused: %s', (_, words) => {
    expect(read(words + entry).findings).toHaveLength(1);
  });
});

describe('laws', () => {
  it('are not missed because the table lacks them', () => {
    expect(lintExample('执行《监察官法》《反不正当竞争条例》《宿舍管理办法》。').findings).toEqual([]);
  });
});
