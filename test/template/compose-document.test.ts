import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/model.js';
import { readReport } from '../../src/report/read-report.js';
import { type Composition, composeDocument } from '../../src/template/compose-document.js';
import type { Template } from '../../src/template/model.js';
import { plainTemplate } from '../lint/support/faultless-report.js';
import { templateNamed } from '../support/interview.js';

const head = '格式: lawreport/1\n模板: plain\n年度: 2025\n地区: 云岭县\n';
const issuers = '发文机关: 云岭县人民政府\n';

function compose(body: string, template: Template = plainTemplate): Composition {
  const { value, findings } = readReport(head + (body.includes('发文机关:') ? '' : issuers) + body);
  expect(findings).toEqual([]);
  return composeDocument(value!.report, template, value!.source);
}

const textOf = (block: Block) =>
  block.kind === 'table'
    ? `表：${block.rows.map((row) => row.map(({ text }) => text).join('|')).join('/')}`
    : (block.kind === 'heading' ? block.label : '') + block.content.text;
const linesOf = ({ blocks }: Document) => blocks.map(textOf);
const printed = (body: string, template?: Template) => linesOf(compose(body, template).document);
const own = { ...plainTemplate, opening: '现报告{{上年度}}、{{下年度}}。', closing: '以上报告。' };

describe('what the template says, and what the author writes instead', () => {
  it.each([
    ['无', '', '2025年度报告', ['现报告2024、2026。', '以上报告。']],
    ['导语和结语', '导语: 甲\n结语: 乙\n标题: 丙\n', '丙', ['甲', '乙']],
    ['空的导语和结语', '导语: ""\n结语: ""\n', '2025年度报告', []],
    ['内容', '内容: [甲。, 乙。]\n', '2025年度报告', ['甲。', '乙。', '以上报告。']],
  ])('%s', (_, body, title, lines) => {
    const { document } = compose(body, { ...own, title: '{{年度}}年度报告' });
    expect([document.title.text, ...linesOf(document)]).toEqual([title, ...lines]);
  });

  it('is no ending where the template has none', () => {
    expect(printed('导语: 甲\n')).toEqual(['甲']);
  });

  it('gives every part the title of the template, of its author, or its own name', () => {
    const parts = '成效: 甲\n问题: { 标题: 乙, 导语: 丙 }\n亮点: 丁\n';
    expect(printed(`导语: ""\n${parts}`)).toEqual([
      ...['一、2025年法治政府建设主要举措和成效', '甲'],
      ...['二、乙', '丙'],
      ...['三、亮点', '丁'],
    ]);
  });

  it.each([
    ['restart', '', ['1.乙。丙', '1.丁。戊']],
    ['continue', '', ['1.乙。丙', '2.丁。戊']],
    ['continue', '层次: { 三级编号: 重起 }\n', ['1.乙。丙', '1.丁。戊']],
    ['restart', '层次: { 三级编号: 连续 }\n', ['1.乙。丙', '2.丁。戊']],
  ] as const)(
    'numbers with %s and “%s” on the third level as the author, or else the template, wants',
    (level3Numbering, layout, numbered) => {
      const template = { ...plainTemplate, headings: { ...plainTemplate.headings, level3Numbering } };
      const items =
        '成效:\n  - { 标题: 甲, 要点: [{ 标题: 乙, 正文: 丙 }] }\n  - { 标题: 己, 要点: [{ 标题: 丁, 正文: 戊 }] }\n';
      const { blocks } = compose(`${layout}${items}`, template).document;
      const runIn = blocks.flatMap((block, index) =>
        block.kind === 'heading' && block.level === 3 ? [textOf(block) + textOf(blocks[index + 1]!)] : [],
      );
      expect(runIn).toEqual(numbered);
    },
  );
});

describe('paragraphs', () => {
  it('of a template may stand within a block of its text', () => {
    const opening = '甲\n{{#if 数.有}}\n乙{{数.有}}\n丙\n{{/if}}\n丁';
    expect(printed('数据: { 数: { 有: 1 } }\n', { ...own, opening, closing: undefined })).toEqual([
      ...['甲', '乙1', '丙', '丁'],
    ]);
    expect(printed('数据: { 数: { 有: 待填 } }\n', { ...own, opening, closing: undefined })).toEqual([
      '甲',
      '丁',
    ]);
  });

  it('are the lines of a text, without blank ones and without the spaces around them, each at its place', () => {
    const { document } = compose('导语: |\n  甲  \n\n    乙{{年度}}\n   \n  丙\n');
    expect(linesOf(document)).toEqual(['甲', '乙2025', '丙']);
    const places = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.content.segments.map(({ from, to }) => [from, to]) : [],
    );
    expect(places).toEqual([
      [0, 1],
      [7, 8],
      [8, 14],
      [17, 18],
    ]);
  });
});

describe('items', () => {
  const heading = '一、2025年法治政府建设主要举措和成效';
  const table = (cell: string) => `{ 表头: [名称], 行: [[${cell}]] }`;
  const items = (list: string) => printed(`导语: ""\n成效:\n${list}`);

  it('without a title are a number with their text', () => {
    expect(items('  - 甲\n  - { 正文: 乙。 }\n')).toEqual([heading, '（一）', '甲', '（二）', '乙。']);
  });

  it('end a title like a sentence where their text follows on its line', () => {
    expect(items('  - { 标题: 甲, 排式: 接排, 正文: 乙 }\n  - { 标题: 丙, 正文: 丁 }\n')).toEqual([
      ...[heading, '（一）甲。', '乙', '（二）丙', '丁'],
    ]);
  });

  it.each([
    ['{ 标题: 甲, 正文: 乙。, 原因: 丙。 }', ['乙。丙。']],
    ['{ 标题: 甲, 正文: 乙。, 原因: "丙。\\n丁。" }', ['乙。丙。', '丁。']],
    ['{ 标题: 甲, 原因: 丙。 }', ['丙。']],
    [`{ 标题: 甲, 内容: [乙。, ${table('丁')}], 原因: 丙。 }`, ['乙。', '表：丁', '丙。']],
    [`{ 标题: 甲, 正文: 乙。, 表格: ${table('丁')}, 原因: 丙。 }`, ['乙。丙。', '表：丁']],
  ])('give the cause with the text it explains: %s', (item, lines) => {
    expect(printed(`导语: ""\n问题:\n  - ${item}\n`)).toEqual(['一、存在的不足和原因', '（一）甲', ...lines]);
  });

  it.each([
    ['a table', `{ 标题: 乙, 表格: ${table('丙')} }`],
    ['a table among its texts', `{ 标题: 乙, 内容: [丁。, ${table('丙')}] }`],
    ['a layout of its own', '{ 标题: 乙, 排式: 另行, 正文: 丙。 }'],
    ['items of its own', '{ 标题: 乙, 要点: [丙。] }'],
  ])('that a template tells off in one paragraph get numbers where one has %s', (_, item) => {
    const [, first] = printed(`导语: ""\n问题:\n  - { 标题: 甲, 正文: 子。 }\n  - ${item}\n`, {
      ...plainTemplate,
      headings: { ...plainTemplate.headings, level2: 'enumerated' },
    });
    expect(first).toMatch(/^（一）甲/);
  });

  it('that a template tells off may hold several texts, and are none where there are none', () => {
    const county = templateNamed('county');
    const [, ...enumerated] = printed('导语: ""\n问题: [{ 内容: [甲。, 乙。] }, 丙。]\n', county);
    expect(enumerated).toEqual(['一是甲。乙。二是丙。']);
    expect(printed('导语: ""\n问题: 甲。\n', county).slice(1)).toEqual(['甲。']);
  });
});

describe('what stands around the text', () => {
  it('has of letterhead and imprint only what is written', () => {
    const { letterhead, imprint, signature, addressees } = compose(
      '版头: { 发文字号: 云政发〔2026〕5号 }\n版记: { 抄送: [甲, 乙] }\n',
    ).document;
    expect(letterhead).toMatchObject({
      documentNumber: { text: '云政发〔2026〕5号' },
      mark: [{ text: '云岭县人民政府' }],
      markSuffix: '文件',
      signatories: [],
    });
    expect(imprint!.copyTo.map(({ text }) => text)).toEqual(['甲', '乙']);
    expect([imprint!.printer, imprint!.printDate]).toEqual([undefined, undefined]);
    expect([signature.map(({ text }) => text), addressees]).toEqual([['云岭县人民政府'], []]);
    expect(compose('').document).toMatchObject({ letterhead: undefined, imprint: undefined });
  });

  it('has all of them where they are', () => {
    const { document } = compose(
      [
        '发文机关: [甲县委, 甲县政府]',
        '署名: 甲县委',
        '主送机关: [乙, 丙]',
        '版头: { 份号: "000001", 密级: 秘密, 紧急程度: 平急, 发文机关标志: 丁, 签发人: [戊, 己] }',
        '版记: { 印发机关: 庚, 印发日期: 2026-02-24 }',
        '附注: 辛',
        '',
      ].join('\n'),
    );
    const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
    expect(document.letterhead).toMatchObject({
      serialNumber: { text: '000001' },
      classification: { text: '秘密' },
      urgency: { text: '平急' },
      markSuffix: '',
    });
    expect(texts(document.letterhead!.mark)).toEqual(['丁']);
    expect(texts(document.letterhead!.signatories)).toEqual(['戊', '己']);
    expect(document.imprint).toMatchObject({
      copyTo: [],
      printer: { text: '庚' },
      printDate: { text: '2026年2月24日' },
    });
    expect(document.note?.text).toBe('辛');
    expect(texts(document.signature)).toEqual(['甲县委']);
    expect(texts(document.addressees)).toEqual(['乙', '丙']);
  });

  it('prints a day as official documents write it, at the place of the whole value, and a gap as it stands', () => {
    expect(compose('成文日期: 2026-02-20\n').document.dateOfIssue).toEqual({
      text: '2026年2月20日',
      segments: [{ start: 0, end: 10, path: '成文日期', from: 0, to: 10 }],
    });
    expect(compose('成文日期: 待填\n').document.dateOfIssue?.text).toBe('【待填：成文日期】');
  });

  it('leaves an empty cell of a table empty', () => {
    const { document } = compose('附件: [{ 标题: 甲, 表格: { 表头: [乙, ""], 行: [["", 丙]] } }]\n');
    expect(document.attachments.map(({ title, blocks }) => [title.text, ...blocks.map(textOf)])).toEqual([
      ['甲', '表：|丙'],
    ]);
  });
});

describe('a reference that cannot be replaced', () => {
  it('is told at its place in the report, or as the template’s', () => {
    const template = { ...plainTemplate, opening: '共{{行政复议.受理}}件。' };
    const { findings } = compose('成效: 受理{{行政复义.受理}}件\n', template);
    expect(findings.map(({ message, path, range }) => [message, path, range?.start])).toEqual([
      [expect.stringMatching(/^模板plain：数据里没有“行政复议\.受理”/), undefined, undefined],
      [
        expect.stringMatching(/^数据里没有“行政复义\.受理”/),
        '成效',
        expect.objectContaining({ line: 6, column: 7 }),
      ],
    ]);
  });
});
