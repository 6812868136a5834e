import { describe, expect, it } from 'vitest';
import { escapeBraces } from '../../src/report/split-braces.js';
import type { ReferenceContext } from '../../src/template/evaluate-reference.js';
import { expandReferences } from '../../src/template/references.js';

const figure = (text: string) => ({ text, value: Number(text) });
const context: ReferenceContext = {
  年度: '2025',
  行政复议: {
    受理: figure('46'),
    审结: figure('45'),
    纠错: figure('12'),
    结转: figure('0'),
    待定: { text: '待填' },
  },
  满意度: { 得分: figure('98.10') },
  空组: {},
  乙: { 审理: figure('1') },
  甲: { 审结: figure('2') },
};
const expand = (text: string) => expandReferences({ text, path: '成效' }, context);
const textOf = (text: string) => expand(text).content.text;
const problemsOf = (text: string) => expand(text).problems.map(({ finding }) => finding.message);

describe('a reference to the figures', () => {
  it('prints the figure as its author wrote it', () => {
    expect(textOf('受理{{行政复议.受理}}件，得分{{ 满意度.得分 }}')).toBe('受理46件，得分98.10');
  });

  it('calculates a rate, rounded half up in decimal', () => {
    expect(textOf('{{率 行政复议.纠错 行政复议.审结}}')).toBe('26.7%');
    expect(textOf('{{率 行政复议.纠错 行政复议.审结 2}}')).toBe('26.67%');
    expect(textOf('{{率 行政复议.审结 行政复议.审结}}')).toBe('100%');
  });

  it('adds up', () => {
    expect(textOf('{{合计 行政复议.受理 行政复议.审结 满意度.得分}}')).toBe('189.1');
  });

  it('names the report year', () => {
    expect(textOf('{{年度}}年')).toBe('2025年');
  });

  it('becomes a placeholder while the figure is still to come', () => {
    expect(textOf('待定{{ 行政复议.待定 }}件')).toBe('待定【待填：行政复议.待定】件');
  });

  it('remembers for every character where it was written', () => {
    expect(expand('共{{行政复议.受理}}件').content.segments).toEqual([
      { start: 0, end: 1, path: '成效', from: 0, to: 1 },
      { start: 1, end: 3, path: '成效', from: 1, to: 12 },
      { start: 3, end: 4, path: '成效', from: 12, to: 13 },
    ]);
  });

  it('is no place of the report where it stands in a template’s own text', () => {
    expect(expandReferences({ text: '{{年度}}年', isTemplate: true }, context).content.segments).toEqual([]);
  });
});

describe('text around a reference', () => {
  it.each(['a < b & "c" \'d\' {e} }} `f` \\n', '行1\n\n  行2  ', '𬺓㙓👍🏽', '<script>{{年度}}</script>'])(
    'is never touched: %j',
    (text) => expect(textOf(text)).toBe(text.replace('{{年度}}', '2025')),
  );

  it('may hold a literal {{, written \\{{', () => {
    expect(textOf('写作\\{{年度}}')).toBe('写作{{年度}}');
  });
});

describe('a reference that cannot be replaced', () => {
  it.each([
    ['{{行政复义.受理}}', '是否想写“行政复议.受理”'],
    ['{{行政复议.受里}}', '是否想写“行政复议.受理”'],
    ['{{甲.审理}}', '是否想写“甲.审结”'],
    ['{{行政复议.得分}}', '是否想写“行政复议.受理”'],
    ['{{年渡}}', '是否想写“年度”'],
    ['{{信访}}', '数据里没有“信访”，请先在“数据”下填写'],
    ['{{行政复议}}', '请写明是其中哪一个，例如“{{行政复议.受理}}”'],
    ['{{空组}}', '请写明是其中哪一个，例如“{{空组.名}}”'],
    ['{{律 行政复议.纠错 行政复议.审结}}', '不是可用的算法，是否想写“率”'],
    ['{{率}}', '没有写出要计算的数'],
    ['{{率 行政复议.纠错}}', '要写2个'],
    ['{{率 行政复议.纠错 行政复议.结转}}', '分母是0'],
    ['{{行政复议.受理', '没有对应的“}}”'],
    ['{{}}', '不是可用的引用'],
    ['{{#if 年度}}', '不是可用的引用'],
    ['{{> 年度}}', '不是可用的引用'],
    ['{{{年度}}}', '没有对应的“}}”'],
    ['{{constructor}}', '数据里没有“constructor”'],
    ['{{行政复议.__proto__}}', '数据里没有'],
    ['{{../年度}}', '不是可用的引用'],
    ['{{@root.年度}}', '不是可用的引用'],
    ['{{率 (率 行政复议.纠错 行政复议.审结) 行政复议.审结}}', '不是可用的引用'],
    ['{{lookup 行政复议 "受理"}}', '不是可用的引用'],
    ['{{log 年度}}', '不是可用的算法'],
    ['{{__proto__.polluted}}', '数据里没有'],
    ['{{行政复议.constructor}}', '数据里没有'],
    ['{{行政复议.受理.constructor}}', '数据里没有'],
    ['{{toString 年度}}', '不是可用的算法'],
    ['{{constructor 年度}}', '不是可用的算法'],
    ['{{[__proto__]}}', '数据里没有'],
    ['{{#each 行政复议}}{{this}}{{/each}}', '不是可用的引用'],
    ['{{> /etc/passwd}}', '不是可用的引用'],
    ['{{#> layout}}', '不是可用的引用'],
    ['{{#*inline "a"}}', '不是可用的引用'],
    ['{{* decorator}}', '不是可用的引用'],
    ['{{& 年度.x}}', '数据里没有'],
    ['{{率 行政复议.纠错 行政复议.审结 小数=2}}', '不是可用的引用'],
    ['{{"/etc/passwd"}}', '不是可用的引用'],
    [`{{${'('.repeat(400)}}}`, '不是可用的引用'],
    [`{{合计${' 行政复议.受理'.repeat(200)}}}`, '引用有1602个字符，超过了1000个'],
  ])('%s is said to be wrong and stays as written', (text, reason) => {
    expect(problemsOf(text).join()).toContain(reason);
    expect(textOf(text)).toBe(text);
  });

  it.each([
    ['{{率 行政复议.纠错，行政复议.审结}}', '里不能用“，”，请写成“{{率 行政复议.纠错 行政复议.审结}}”'],
    ['{{率 行政复议.纠错, 行政复议.审结}}', '里不能用“,”，请写成“{{率 行政复议.纠错 行政复议.审结}}”'],
    ['{{率：行政复议.纠错、行政复议.审结，2}}', '请写成“{{率 行政复议.纠错 行政复议.审结 2}}”'],
    ['{{率（行政复议.纠错，行政复议.审结）}}', '请写成“{{率 行政复议.纠错 行政复议.审结}}”'],
    ['{{率 行政复议.纠错/行政复议.审结}}', '请写成“{{率 行政复议.纠错 行政复议.审结}}”'],
    ['{{行政复议。受理}}', '里不能用“。”，请写成“{{行政复议.受理}}”'],
  ])('with marks of prose, %s, is told which to write', (text, advice) => {
    expect(problemsOf(text).join()).toContain(advice);
    expect(textOf(text)).toBe(text);
  });

  it('prints no more than its figures have, however many there are', () => {
    expect(textOf('{{合计 行政复议.受理 行政复议.受理}}'.repeat(10_000))).toBe('92'.repeat(10_000));
  });

  it('does not hide the others', () => {
    expect(problemsOf('{{甲}}{{年度}}{{乙}}')).toHaveLength(2);
  });
});

describe('braces that are none of ours', () => {
  it.each([
    ['受理｛｛行政复议.受理｝｝件', '请写成“{{行政复议.受理}}”'],
    ['受理{行政复议.受理}件', '请写成“{{行政复议.受理}}”'],
    ['受理{{行政复议.受理}件', '请写成“{{行政复议.受理}}”'],
    ['受理｛行政复议．受理｝件', '请写成“{{行政复议.受理}}”'],
    ['受理｛｛行政复议。受理}}件', '请写成“{{行政复议.受理}}”'],
    ['纠错率｛｛率 行政复议.纠错 行政复议.审结｝｝', '请写成“{{率 行政复议.纠错 行政复议.审结}}”'],
    ['纠错率｛｛ 率　行政复议.纠错　行政复议.审结 ｝｝', '请写成“{{率 行政复议.纠错 行政复议.审结}}”'],
  ])('around a reference are said to be wrong: %s', (text, advice) => {
    expect(problemsOf(text).join()).toContain(advice);
    expect(textOf(text)).toBe(text);
  });

  it.each(['集合{1, 2}', '｛甲｝', '{e}', '按{A.B}类', '\\\\{甲}'])(
    'around other words are words: %s',
    (text) => {
      expect(problemsOf(text)).toEqual([]);
      expect(textOf(text)).toBe(text);
    },
  );

  it('are printed as they stand behind a backslash', () => {
    const text = '写作\\｛｛行政复议.受理｝｝和\\{行政复议.受理}';
    expect(problemsOf(text)).toEqual([]);
    expect(textOf(text)).toBe('写作｛｛行政复议.受理｝｝和{行政复议.受理}');
  });

  it.each(['{{年度}}', '{行政复议.受理}', '｛｛行政复议.受理｝｝', '{{{行政复议.受理}}}', '{{ {甲.乙} }}'])(
    'that were read elsewhere come back as they were: %s',
    (text) => expect(textOf(escapeBraces(text))).toBe(text),
  );
});
