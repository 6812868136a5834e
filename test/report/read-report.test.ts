import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';

const head = [
  '格式: lawreport/1',
  '模板: county',
  '年度: 2025',
  '地区: 云岭县',
  '发文机关: 云岭县人民政府',
].join('\n');
const readBody = (body: string) => readReport(`${head}\n${body}\n`);

/** `行:列 规则 说明`, as a drafter would look it up. */
const complaints = (text: string) =>
  readReport(text).findings.map(
    ({ range, rule, message }) => `${range?.start.line}:${range?.start.column} ${rule} ${message}`,
  );

describe('a report file', () => {
  it('takes every scalar as the text its author typed', () => {
    const { value } = readBody('成效:\n  - { 标题: 2025, 正文: 010 }\n数据:\n  满意度: { 得分: 98.10 }');
    expect(value?.report.parts[0]?.items[0]).toMatchObject({ title: '2025', body: '010' });
    expect(value?.report.figures.满意度?.得分).toEqual({ text: '98.10', value: 98.1, form: 'plain' });
  });

  it('reads a part that is one text, a list, or a mapping as the same kind of part', () => {
    const { value } = readBody('成效: 一段话\n问题:\n  - 一条\n下年打算:\n  条目:\n    - 一条');
    expect(
      value?.report.parts.map(({ key, form, opening, items }) => [key, form, opening, items.length]),
    ).toEqual([
      ['achievements', 'text', '一段话', 0],
      ['problems', 'list', undefined, 1],
      ['plans', 'full', undefined, 1],
    ]);
  });

  it('keeps the parts in the order in which they are written', () => {
    const { value } = readBody('负责人履职: 甲\n亮点: 乙\n成效: 丙');
    expect(value?.report.parts.map(({ key }) => key)).toEqual(['leadership', 'highlights', 'achievements']);
  });

  it('takes 待填 in any field, and remembers which field it is', () => {
    const { value } = readBody('版头: { 签发人: 待填 }\n成文日期: 待填');
    expect(value?.report.letterhead?.signatories).toEqual(['【待填：签发人】']);
    expect(value?.report.dateOfIssue).toBe('【待填：成文日期】');
  });

  it('accepts a date as offices write it', () => {
    expect(readBody('成文日期: 2026年2月20日').value?.report.dateOfIssue).toBe('2026-02-20');
    expect(readBody('成文日期: 2026/2/20').value?.report.dateOfIssue).toBe('2026-02-20');
  });

  it('keeps single and several organs apart from their notation', () => {
    expect(readBody('主送机关: 临澜市人民政府').value?.report.addressees).toEqual(['临澜市人民政府']);
    expect(readBody('主送机关: [甲, 乙]').value?.report.addressees).toEqual(['甲', '乙']);
  });
});

describe('writing a report', () => {
  const text = `${head}
成文日期: 2026-02-20
版记: { 抄送: [甲局, 乙局], 印发日期: 2026-02-24 }
数据:
  行政复议: { 受理: 46, 审结: { 值: 45, 单位: 件, 去年: 40 }, 比例: 98.10, 待定: 待填 }
负责人履职: 一段话。
成效:
  标题: 主要工作
  条目:
    - 标题: 甲
      要点:
        - { 标题: 乙, 正文: "第一段\\n第二段: 带冒号", 排式: 另行 }
        - 只有一句
问题:
  - { 标题: 丙, 正文: 丁, 原因: 戊 }
附件:
  - 标题: 指标表
    表格: { 表头: [指标, 数], 行: [[受理, "{{行政复议.受理}}"]], 列宽: [2, 1], 对齐: [左, 右] }
`;

  it('gives back an equal report, and the same text again', () => {
    const report = readReport(text).value!.report;
    const written = writeReport(report);
    expect(readReport(written).value?.report).toEqual(report);
    expect(writeReport(readReport(written).value!.report)).toBe(written);
  });

  it('writes what two places share in each of them', () => {
    const { report } = readBody('成效:\n  - 内容: [甲, { 表头: [乙], 行: [[丙]] }]').value!;
    const [{ items }] = report.parts as [(typeof report.parts)[number]];
    items.push(items[0]!);
    expect(readReport(writeReport(report)).value?.report).toEqual(report);
  });

  it('writes a report without parts', () => {
    const { report } = readBody('附注: 甲').value!;
    expect(readReport(writeReport(report)).value?.report).toEqual(report);
  });

  it('writes long texts as blocks that no line width folds', async () => {
    const written = writeReport(readReport(text).value!.report);
    await expect(written).toMatchFileSnapshot('golden/canonical.yaml');
  });
});

describe('where a value stands', () => {
  it('is known to the character, in every notation of YAML', () => {
    const body = [
      '成效:',
      "  - { 标题: 平文, 正文: '单''引号' }",
      '  - 正文: "双\\u5f15\\n号"',
      '  - 正文: |',
      '      第一行',
      '',
      '      第三行',
    ].join('\n');
    const { source } = readBody(body).value!;
    const words = `${head}\n${body}\n`;
    const at = (path: string, from: number, to: number) => {
      const { start, end } = source.textOffsets(path, from, to)!;
      return words.slice(start, end);
    };
    expect(at('成效[0].标题', 0, 2)).toBe('平文');
    expect(at('成效[0].正文', 2, 4)).toBe('引号');
    expect(at('成效[1].正文', 3, 4)).toBe('号');
    expect(at('成效[2].正文', 5, 8)).toBe('第三行');
    expect(source.textRange('成效[2].正文', 5, 8).start).toEqual({ line: 12, column: 7, offset: 138 });
  });
});

describe('a mistake in the file', () => {
  it.each([
    [
      'a full-width colon',
      '年度：2025\n地区：云岭县\n',
      '1:3 yaml/full-width-colon',
      '2:3 yaml/full-width-colon',
    ],
    [
      'a full-width colon inside a list',
      `${head}\n成效:\n  - 标题：甲\n    正文: 乙\n`,
      '7:7 yaml/full-width-colon',
    ],
    [
      'a full-width colon before a brace',
      `${head}\n数据:\n  行政复议：{受理: 46}\n`,
      '7:3 report/invalid-name',
    ],
    ['a full-width colon inside a brace', `${head}\n数据: {复议: {受理：46}}\n`, '6:11 report/invalid-name'],
    ['a tab as indentation', `${head}\n成效:\n\t- 甲\n`, '7:1 yaml/tab'],
    ['a missing space after the colon', '年度:2025\n地区: 云岭县\n', '1:4 yaml/missing-space'],
    [
      'a missing space after the dash',
      `${head}\n成效:\n  -标题: 甲\n    正文: 乙\n`,
      '7:4 yaml/missing-space',
    ],
    ['a key written twice', `${head}\n年度: 2026\n`, '6:1 yaml/duplicate'],
    ['an alias', `${head}\n标题: &甲 乙\n附注: *甲\n`, '6:5 yaml/anchor', '7:5 yaml/alias'],
    ['a type mark', `${head}\n标题: !!str 乙\n`, '6:5 yaml/tag'],
    ['deep nesting', `${'['.repeat(40)}${']'.repeat(40)}`, 'yaml/syntax'],
    ['several documents', `${head}\n---\n${head}\n`, '6:1 yaml/several-documents'],
    ['three dots on a line', `${head}\n...\n${head}\n`, '6:1 yaml/several-documents'],
    ['text over several lines without |', `${head}\n附注: 第一行\n  第二行\n`, '6:5 yaml/folded-text'],
    ['a control character', `${head}\n附注: "甲\\u0007"\n`, '6:6 yaml/control-character'],
    ['a lone surrogate', `${head}\n附注: "甲\\ud800"\n`, '6:6 yaml/control-character'],
    ['an empty file', ' \n', '1:1 yaml/empty'],
    ['a text that is no report', '这是一段话。\n', '1:1 yaml/no-keys'],
    ['an unknown key', `${head}\n主送机构: 甲\n`, '6:1 report/unknown-key'],
    ['a level below （1）', `${head}\n成效: [{要点: [{要点: [{要点: [甲]}]}]}]\n`, '6:19 report/unknown-key'],
    ['a list where a text belongs', `${head}\n标题: [甲]\n`, '6:5 report/invalid-value'],
    ['a text where a list belongs', `${head}\n附件: 甲\n`, '6:5 report/invalid-value'],
    ['an empty value', `${head}\n附注:\n`, '6:3 report/invalid-value'],
    [
      'a figure with two units',
      `${head}\n数据: {复议: {受理: {值: 46件, 单位: 起}}}\n`,
      '6:15 report/invalid-value',
    ],
    [
      'a figure of more digits than a number holds',
      `${head}\n数据: {复议: {受理: 1234567890123456}}\n`,
      '6:15 report/invalid-value',
    ],
    [
      'a figure of last year that no number holds to its last digit',
      `${head}\n数据: {复议: {受理: {值: 46, 去年: 123456789012345.123456}}}\n`,
      '6:27 report/invalid-value',
    ],
    [
      'a figure of last year in words',
      `${head}\n数据: {复议: {受理: {值: 46, 去年: 四十}}}\n`,
      '6:27 report/invalid-value',
    ],
    [
      'a table beside the list that holds it',
      `${head}\n成效: [{内容: [甲], 表格: {表头: [a], 行: [[b]]}}]\n`,
      '6:11 report/invalid-value',
    ],
    [
      'a column without width',
      `${head}\n附件:\n  - {标题: 表, 表格: {表头: [甲], 行: [[乙]], 列宽: [0]}}\n`,
      '7:42 report/invalid-value',
    ],
    ['an impossible date', `${head}\n成文日期: 2026-02-30\n`, '6:7 report/invalid-value'],
    ['a year in words', head.replace('2025', '二〇二五'), '3:5 report/invalid-value'],
    ['a year of five digits', head.replace('2025', '02025'), '3:5 report/invalid-value'],
    ['a year that no report has', head.replace('2025', '1979'), '3:5 report/invalid-value'],
    ['a year that is too far', head.replace('2025', '2101'), '3:5 report/invalid-value'],
    [
      'a row with too few cells',
      `${head}\n附件: [{标题: 甲, 表格: {表头: [a, b], 行: [[c]]}}]\n`,
      'report/invalid-value',
    ],
  ])('%s is named at its place', (_, text, ...expected) => {
    const found = complaints(text);
    for (const start of expected) expect(found.join('\n')).toContain(start);
    expect(found).toHaveLength(expected.length);
  });

  it('is explained together with all the others, in words that say what to do', async () => {
    const text = `格式: lawreport/1
模版: county
年度: 二〇二五
地区:
发文机关: [云岭县人民政府]
成文日期: 2026-02-30
成效:
  - 标题: [甲]
  - 正文: 乙
    原因: 丙
问题: { 标提: 丁 }
数据: { 复议: { 受理: 46件, 审结：5 } }
`;
    await expect(`${complaints(text).join('\n')}\n`).toMatchFileSnapshot('golden/mistakes.txt');
  });

  it.each([
    ['a figure without a group', '数据:\n  受理: 46', '“数据”要分组填写，请写成“组: { 受理: 46 }”的样子'],
    ['items of a part under the wrong key', '成效:\n  标题: 甲\n  要点: [乙]', '请把“要点”改为“条目”'],
    ['items below （1）', '成效: [{要点: [{要点: [{要点: [甲]}]}]}]', '层次到（1）为止'],
    ['text that is not indented', '成效:\n- 标题: 甲\n正文: 乙', '“正文”要缩进，写在它所属的那一条下面'],
    ['a full-width comma in braces', '数据: {复议: {受理: 46，审结: 45}}', '请改为半角逗号加一个空格“, ”'],
    ['text that begins with a reference', '附注: {{年度}}年', '文字以“{{”开头时，整段要用英文单引号括起来'],
    ['text with a half-width colon', '附注: 甲: 乙', '请改为全角冒号“：”'],
    ['a quotation mark left open', '附注: "甲\n标题: 乙', '6:5 yaml/unclosed'],
    ['a brace left open', '数据:\n  复议: { 受理: 46\n  诉讼: { 受理: 5 }', '7:7 yaml/unclosed'],
    [
      'a bracket left open over several lines',
      '数据:\n  复议: {\n    受理: { 值: 46,\n    审结: 45\n附注: 甲',
      '8:9 yaml/unclosed',
    ],
    [
      'full-width marks in braces',
      '数据: {复议: {受理: {值: 46，单位：件}}}',
      '请用半角逗号加空格，键后面用半角冒号加空格，例如“单位: ”',
    ],
    ['a title that goes on', '成效: [{ 标题: 甲，正文：乙 }]', '“正文: ”'],
    ['a unit that goes on', '数据: {复议: {受理: {值: 46, 单位: 件，来源：司法局}}}', '“来源: ”'],
  ])('%s is answered with what to write', (_, body, advice) => {
    expect(complaints(`${head}\n${body}\n`).join('\n')).toContain(advice);
  });

  it('suggests the key that was probably meant', () => {
    expect(complaints(`${head}\n主送机构: 甲\n`)[0]).toContain('是否想写“主送机关”？');
  });
});
