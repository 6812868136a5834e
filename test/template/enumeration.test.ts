import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { templateNamed } from '../support/interview.js';

/** The blocks of a county's 问题 part, which tells its items off in one paragraph. */
function compose(problems: string, { template = 'county', more = '' } = {}): string[] {
  const head = `格式: lawreport/1\n模板: ${template}\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n导语: 报告如下。\n`;
  const { value, findings } = readReport(`${head}${more}${problems}`);
  expect(findings).toEqual([]);
  const { document } = composeDocument(value!.report, templateNamed(template), value!.source);
  return document.blocks
    .slice(2)
    .map((block) =>
      block.kind === 'heading'
        ? `${block.label}${block.content.text}`
        : block.kind === 'paragraph'
          ? block.content.text
          : '表',
    );
}

const two =
  '问题:\n  - { 标题: 力量不足, 正文: 人员偏少。, 原因: 主要原因是编制没有下沉。 }\n  - { 标题: 普法不细, 正文: 方式单一。 }\n';

describe('items that a template enumerates', () => {
  it('are told off as 一是 and 二是 in one paragraph, each with its cause', () => {
    expect(compose(two)).toEqual([
      '一是力量不足。人员偏少。主要原因是编制没有下沉。二是普法不细。方式单一。',
    ]);
  });

  it('stand in a paragraph each where the template wants it', () => {
    const plans =
      '下年打算:\n  - { 标题: 充实力量, 正文: 增加编制。 }\n  - { 标题: 细化普法, 正文: 分众宣传。 }\n';
    expect(compose(plans, { template: 'joint' })).toEqual([
      '一是充实力量。增加编制。',
      '二是细化普法。分众宣传。',
    ]);
  });

  it('need no ordinal where there is only one', () => {
    expect(compose('问题:\n  - { 标题: 力量不足, 正文: 人员偏少。 }\n')).toEqual(['力量不足。人员偏少。']);
  });

  it('get numbered headings where one of them has sub-items, which an enumeration cannot hold', () => {
    expect(compose(`${two}  - { 标题: 其他, 要点: [甲。, 乙。] }\n`).slice(0, 2)).toEqual([
      '（一）力量不足。',
      '人员偏少。主要原因是编制没有下沉。',
    ]);
  });

  it('get numbered headings where the author chose a layout', () => {
    expect(compose(two, { more: '层次: { 二级标题: 接排 }\n' })[0]).toBe('（一）力量不足。');
  });

  it('know where in the report file their words stand', () => {
    const text = `格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n${two}`;
    const { value } = readReport(text);
    const { document } = composeDocument(value!.report, templateNamed('county'), value!.source);
    const paragraph = document.blocks.at(-1)!;
    if (paragraph.kind !== 'paragraph') throw new Error(paragraph.kind);
    const { text: printed, segments } = paragraph.content;
    expect(segments.map(({ start, end, path }) => [path, printed.slice(start, end)])).toEqual([
      ['问题[0].标题', '力量不足'],
      ['问题[0].正文', '人员偏少。'],
      ['问题[0].原因', '主要原因是编制没有下沉。'],
      ['问题[1].标题', '普法不细'],
      ['问题[1].正文', '方式单一。'],
    ]);
  });
});
