import { describe, expect, it } from 'vitest';
import { createPrintedFinder } from '../../src/document/find-printed.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { indexLines } from '../../src/text/file/line-index.js';
import { plainTemplate } from '../lint/support/faultless-report.js';
import { writeExample } from '../lint/support/lint-example.js';

const yaml = writeExample({
  yaml: [
    '数据: { 复议: { 受理: 46 } }',
    '成效:',
    ...Array.from({ length: 13 }, (_, at) => `  - { 标题: 第${at}项, 正文: 正文${at}。 }`),
    '  - 标题: 化解争议',
    '    正文: |',
    '      受理{{复议.受理}}件，全部办结。',
    '      依法公开。',
  ].join('\n'),
});
const { report, source } = readReport(yaml).value!;
const { document } = composeDocument(report, plainTemplate, source);
const find = createPrintedFinder(document, source);
const lines = indexLines(yaml);

const print = (found: ReturnType<typeof find>) =>
  found.map(({ content, start, end }) => content.text.slice(start, end));
/** What the words of the report file were printed as. */
const printed = (words: string, path?: string) => {
  const start = yaml.indexOf(words);
  expect(start).toBeGreaterThan(-1);
  return print(find({ range: lines.range(start, start + words.length), path }));
};

describe('words of a report file stand in the document', () => {
  it('character by character', () => {
    expect(printed('全部办结')).toEqual(['全部办结']);
    expect(printed('化解')).toEqual(['化解']);
  });

  it('as what they were replaced by, however little of it is meant', () => {
    expect(printed('{{复议.受理}}')).toEqual(['46']);
    expect(printed('复议.受理}}件')).toEqual(['46', '件']);
    expect(printed('受理{{')).toEqual(['受理', '46']);
  });

  it('in every paragraph that they were parted into', () => {
    expect(printed('办结。\n      依法')).toEqual(['办结。', '依法']);
  });

  it('at a place without length, which is the character there', () => {
    const start = yaml.indexOf('全部办结');
    expect(print(find({ range: lines.range(start, start) }))).toEqual(['全']);
  });
});

describe('words that are printed nowhere', () => {
  it('stand for the heading at their path, else for the first text below it', () => {
    expect(printed('标题: 化', '成效[13]')).toEqual(['化']);
    expect(printed('标题:', '成效[13]')).toEqual(['化解争议']);
    expect(printed('标题:', '成效[1]')).toEqual(['第1项']);
    expect(printed('正文:', '成效[1].正文')).toEqual(['正文1。']);
    expect(print(find({ path: '成效[13].正文' }))).toEqual(['受理46件，全部办结。']);
  });

  it('stand for nothing where nothing at their path is printed', () => {
    expect(printed('数据')).toEqual([]);
    expect(printed('数据', '数据')).toEqual([]);
    expect(print(find({ path: '成效[1].正' }))).toEqual([]);
    expect(print(find({}))).toEqual([]);
  });
});
