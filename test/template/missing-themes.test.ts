import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { findEdition, type Library } from '../../src/template/library.js';
import { findMissingThemes } from '../../src/template/missing-themes.js';
import type { Template } from '../../src/template/model.js';
import { plainTemplate } from '../lint/support/faultless-report.js';
import { library } from '../support/interview.js';

/** Two themes with a topic that cites figures of its own, one with two topics, and one that no template offers. */
const outline: Library = {
  ...library,
  documents: [
    { word: '规划', name: '普法规划', editions: [{ from: 2000, to: 2099, name: '《规划》', themes: [] }] },
    {
      word: '纲要',
      name: '指导性文件',
      editions: [
        { from: 2016, to: 2020, name: '《前一个纲要》', themes: [{ name: '从前', topics: ['law-study'] }] },
        {
          from: 2021,
          to: 2025,
          name: '《纲要》',
          themes: [
            { name: '复议', topics: ['no-such-topic', 'reconsideration'] },
            { name: '学法和信访', topics: ['law-study', 'petitions'] },
            { name: '不在模板里', topics: ['emergency'] },
          ],
        },
      ],
    },
  ],
};
const titleOf = (id: string) => library.topics.find((topic) => topic.id === id)!.title;
const template: Template = {
  ...plainTemplate,
  parts: plainTemplate.parts.map((part, index) =>
    index === 0
      ? { ...part, sections: [{ title: '甲', topics: ['reconsideration'] }] }
      : { ...part, topics: index === 1 ? ['law-study'] : [] },
  ),
};

function missing(body: string, { year = 2025, own = template } = {}) {
  const text = `格式: lawreport/1\n模板: plain\n年度: ${year}\n地区: 云岭县\n发文机关: 云岭县人民政府\n${body}`;
  const { report } = readReport(text).value!;
  return findMissingThemes(outline, own, { report, document: composeDocument(report, own).document });
}

describe('the themes of the year’s outline', () => {
  it('are missing where the template offers a topic of theirs and the report touches none', () => {
    expect(missing('成效: 无\n')).toEqual({ edition: '《纲要》', themes: ['复议', '学法和信访'] });
  });

  it.each([
    ['the title of a topic', `成效: [{ 标题: ${titleOf('reconsideration')}, 正文: 甲。 }]\n`],
    ['its title within a text', `成效: 我们${titleOf('reconsideration')}。\n`],
    ['a figure that the topic cites', '数据: { 行政复议: { 受理: 46 } }\n成效: 无\n'],
  ])('are touched by %s', (_, body) => {
    expect(missing(body)?.themes).toEqual(['学法和信访']);
  });

  it('are touched by any topic of theirs, also by one that the template does not offer', () => {
    expect(missing(`成效: [${titleOf('petitions')}]\n`)?.themes).toEqual(['复议']);
  });

  it('are not touched by a cell of a table', () => {
    const table = `{ 表头: [甲], 行: [[${titleOf('reconsideration')}]] }`;
    expect(missing(`成效: [{ 标题: 乙, 表格: ${table} }]\n`)?.themes).toContain('复议');
  });

  it('are those of the edition for the year, of which there may be none', () => {
    const short = '成效: 无\n';
    expect(missing(short, { year: 2021 })?.edition).toBe('《纲要》');
    expect(missing(short, { year: 2020 })).toEqual({ edition: '《前一个纲要》', themes: ['从前'] });
    expect(missing(short, { year: 2026 })).toBeUndefined();
  });

  it('are not told where none is missing, nor where the template offers none', () => {
    expect(missing(`成效: [${titleOf('reconsideration')}, ${titleOf('law-study')}]\n`)).toBeUndefined();
    expect(missing('成效: 无\n', { own: plainTemplate })).toBeUndefined();
  });
});

describe('the edition of a document', () => {
  it.each([
    [2015, undefined],
    [2016, '《前一个纲要》'],
    [2020, '《前一个纲要》'],
    [2021, '《纲要》'],
    [2025, '《纲要》'],
    [2026, undefined],
  ])('for %i is %s', (year, name) => {
    expect(findEdition(outline, '纲要', year)?.name).toBe(name);
  });

  it('is none of a document that nobody has', () => {
    expect(findEdition(outline, '办法', 2025)).toBeUndefined();
  });
});
