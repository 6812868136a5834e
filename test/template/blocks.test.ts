import { describe, expect, it } from 'vitest';
import { parseTemplateText } from '../../src/report/reference-tree.js';
import type { ReferenceContext } from '../../src/template/evaluate-reference.js';
import { expandReferences } from '../../src/template/references.js';
import { fillWords } from '../../src/template/words.js';

const figure = (value: number) => ({ text: String(value), value });
const context: ReferenceContext = {
  年度: '2025',
  空: '',
  行政复议: { 受理: figure(46), 结转: figure(0), 待定: { text: '待填' }, 审结: figure(45) },
  信访: { 件次: { text: '待填' } },
};
const expand = (text: string) => expandReferences({ text, isTemplate: true }, context);
const textOf = (text: string) => expand(text).content.text;

describe('a block in a template’s text', () => {
  it.each([
    ['{{#if 行政复议.受理}}受理{{行政复议.受理}}件，{{/if}}依法办理。', '受理46件，依法办理。'],
    ['{{#if 行政复议.待定}}有{{else}}没有{{/if}}', '没有'],
    ['{{#if 行政复议.结转}}有{{else}}没有{{/if}}', '没有'],
    ['{{#if 赔偿.件数}}有{{/if}}。', '。'],
    ['{{#if 行政复议}}有{{/if}}{{#if 信访}}无{{/if}}', '有'],
    ['{{#if 空}}有{{else if 年度}}{{年度}}{{else}}没有{{/if}}', '2025'],
    ['{{#unless 信访.件次}}没有信访{{else}}有{{/unless}}', '没有信访'],
    [
      '{{#each 行政复议}}{{@key}}{{this}}件{{#unless @last}}、{{/unless}}{{/each}}。',
      '受理46件、结转0件、审结45件。',
    ],
    ['{{#each 信访}}{{@key}}{{else}}没有{{/each}}', '没有'],
    ['{{#each 行政复议}}{{#if @first}}其中{{/if}}{{#if this}}{{@key}}{{/if}}{{/each}}', '其中受理审结'],
    [
      '{{#each 行政复议}}{{@index}}{{#if @index}}、{{/if}}{{#if @key}}{{@key}}{{/if}}{{/each}}',
      '0受理1、结转2、审结',
    ],
    ['{{#each 行政复议}}{{年度}}{{率 this 行政复议.受理 0}}{{/each}}', '2025100%20250%202598%'],
    ['{{#each 年度}}有{{else}}没有{{/each}}{{#each 空}}有{{else}}没有{{/each}}', '没有没有'],
    ['{{#each 行政复议}}{{#if 空}}有{{/if}}{{#if 信访.件次}}有{{/if}}{{/each}}。', '。'],
    ['{{! 给写模板的人看的 }}{{年度}}', '2025'],
    ['甲\n{{#if 年度}}\n乙\n{{/if}}\n丙', '甲\n乙\n丙'],
    ['\\{{#if 年度}}{{#if 年度}}\\{{年度}}{{/if}}', '{{#if 年度}}{{年度}}'],
  ])('%s prints %s', (text, printed) => {
    expect(expand(text).problems).toEqual([]);
    expect(textOf(text)).toBe(printed);
  });

  it('has its places in the text as it is written', () => {
    const text = '甲\\{{{{#if 行政复议.受理}}\n受理{{行政复议.受理}}件{{else}}无\n{{/if}}乙';
    const slices: string[] = [];
    const visit = (nodes: ReturnType<typeof parseTemplateText>) => {
      for (const node of nodes) {
        if (node.kind === 'block') {
          visit(node.body);
          visit(node.otherwise);
        } else slices.push(text.slice(node.from, node.to));
      }
    };
    visit(parseTemplateText(text));
    expect(slices.map((slice) => slice.trim())).toEqual([
      '甲',
      '\\{{',
      '受理',
      '{{行政复议.受理}}',
      '件',
      '无',
      '乙',
    ]);
  });

  it.each([
    ['{{#if 年度}}甲', '没有对应的“{{/if}}”'],
    ['甲{{/if}}', '前面没有对应的'],
    ['{{#if 年度}}{{/unless}}', '应当用“{{/if}}”结束'],
    ['{{#with 年度}}{{/with}}', '可以用的有：{{#if 组.名}}'],
    ['{{else}}', '不在{{#if …}}里'],
    ['{{#if 年度 空}}{{/if}}', '不是可用的引用'],
    ['{{#if (lookup 行政复议 "受理")}}{{/if}}', '不是可用的引用'],
    ['{{#if ../年度}}{{/if}}', '不是可用的引用'],
    ['{{#if 年度}}{{> 页眉}}{{/if}}', '不是可用的引用'],
    ['{{#if 年度}}{{this}}{{/if}}', '不是可用的引用'],
    ['{{#if constructor}}{{constructor}}{{else}}{{__proto__}}{{/if}}', '数据里没有'],
  ])('%s is said to be wrong', (text, reason) => {
    expect(
      expand(text)
        .problems.map(({ finding }) => finding.message)
        .join(),
    ).toContain(reason);
  });

  it('is nothing that an author may write', () => {
    const { content, problems } = expandReferences({ text: '{{#if 年度}}甲{{/if}}', path: '成效' }, context);
    expect(content.text).toBe('{{#if 年度}}甲{{/if}}');
    expect(problems.map(({ finding }) => finding.rule)).toEqual(
      Array(2).fill('reference/malformed-reference'),
    );
  });
});

describe('filling the words of a topic', () => {
  const figures = { 行政复议: { 受理: { ...figure(46), form: 'plain' as const } } };

  it('resolves its blocks, and leaves references to figures for the report', () => {
    expect(
      fillWords(
        '{{政府}}{{#if 行政复议.受理}}受理{{ 行政复议.受理 }}件{{/if}}。',
        { 政府: '县政府' },
        figures,
      ),
    ).toBe('县政府受理{{ 行政复议.受理 }}件。');
  });

  it('makes references of the figures of a list', () => {
    expect(fillWords('{{#each 行政复议}}{{@key}}{{this}}件{{/each}}', {}, figures)).toBe(
      '受理{{行政复议.受理}}件',
    );
  });

  it('leaves words that nobody gave, and what is meant literally', () => {
    expect(fillWords('{{constructor}}\\{{政府}}{{', { 政府: '县政府' })).toBe('{{constructor}}\\{{政府}}{{');
  });
});
