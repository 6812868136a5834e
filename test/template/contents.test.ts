import { describe, expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { formatOutline } from '../../src/document/format-outline.js';
import type { Block } from '../../src/document/model.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { templateNamed } from '../support/interview.js';

const head = '格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n';

function compose(body: string) {
  const { value, findings } = readReport(head + body);
  expect(findings).toEqual([]);
  return composeDocument(value!.report, templateNamed('county'), value!.source);
}

/** What is printed, a line a block. */
function lines(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table')
      return block.rows.map((row) => row.map(({ text }) => text).join('|')).join('/');
    return (block.kind === 'heading' ? block.label : '') + block.content.text;
  });
}

const table = (cell: string) => `{ 表头: [名称, 数量], 行: [[${cell}, '1']] }`;

describe('texts and tables in one list (内容)', () => {
  it('are printed in their order, in an item, a part, before the parts and in an attachment', () => {
    const { document } = compose(
      [
        `内容: [甲。, ${table('乙')}]`,
        '成效:',
        `  内容: [丙。, ${table('丁')}, 戊。]`,
        '  条目:',
        `    - { 标题: 己, 内容: [庚。, ${table('辛')}, 壬。, ${table('癸')}, 子。] }`,
        '附件:',
        `  - { 标题: 附表, 内容: [${table('丑')}, ${table('寅')}, 卯。] }`,
        '',
      ].join('\n'),
    );
    expect(lines(document.blocks)).toEqual([
      ...['甲。', '乙|1', '一、2025年法治政府建设主要举措和成效', '丙。', '丁|1', '戊。'],
      ...['（一）己', '庚。', '辛|1', '壬。', '癸|1', '子。'],
    ]);
    expect(lines(document.attachments[0]!.blocks)).toEqual(['丑|1', '寅|1', '卯。']);
  });

  it('know where in the file each of them stands', () => {
    const { document } = compose(`成效:\n  - { 标题: 甲, 内容: [乙。, ${table('丙')}, 丁。] }\n`);
    const paths = document.blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.content]))
      .flatMap(({ segments }) => segments.map(({ path }) => path));
    expect(paths).toContain('成效[0].内容[0]');
    expect(paths).toContain('成效[0].内容[1].行[0][0]');
    expect(paths).toContain('成效[0].内容[2]');
  });

  it('take the cause of a shortcoming at their end', () => {
    const { document } = compose(
      `问题:\n  - { 标题: 甲, 内容: [乙。, ${table('丙')}, 丁。], 原因: 原因在戊。 }\n`,
    );
    expect(lines(document.blocks).slice(2)).toEqual(['（一）甲。', '乙。', '丙|1', '丁。原因在戊。']);
  });

  it('that begin with a table stand below a heading on a line of its own', () => {
    const { document } = compose(`成效:\n  - { 标题: 甲, 排式: 接排, 内容: [${table('乙')}, 丙。] }\n`);
    expect(document.blocks.find((block) => block.kind === 'heading' && block.level === 2)).toMatchObject({
      layout: 'ownLine',
    });
  });

  it('are refused beside the short keys that they stand for, which are named', () => {
    const complaints = (body: string) =>
      readReport(head + body).findings.map(({ range, message }) => `${range?.start.line}：${message}`);
    expect(
      complaints(`成效:\n  - 标题: 甲\n    正文: 乙。\n    内容: [丙。]\n    表格: ${table('丁')}\n`),
    ).toEqual(['9：“内容”已经写了，就不能再写“正文”和“表格”，请把它们按先后写进“内容”的列表']);
    expect(complaints('导语: 甲\n内容: [乙]\n')).toEqual([
      '7：“内容”已经写了，就不能再写“导语”，请把它们按先后写进“内容”的列表',
    ]);
  });

  it('are checked like a table that stands alone', () => {
    const { findings } = readReport(
      `${head}成效:\n  - { 标题: 甲, 内容: [{ 表头: [乙, 丙], 行: [['1']] }] }\n`,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      '“行”第1项有1格，表头有2格，请改为一样多，空着的格写""',
    ]);
  });
});

describe('a report that is read back from what was printed', () => {
  it.each([
    ['one text', '正文: 乙。', /正文: 乙。/],
    ['one table', `表格: ${table('乙')}`, /表格:/],
    ['a text with a table below', `{ 正文: 乙。, 表格: ${table('丙')} }`, /正文: 乙。\n +表格:/],
    ['a text below a table', `内容: [${table('乙')}, 丙。]`, /内容:/],
    ['two tables that touch', `内容: [${table('乙')}, ${table('丙')}]`, /内容:/],
  ])('is written in the shortest form for %s', (_, item, form) => {
    const fields = item.startsWith('{') ? item.slice(1, -1) : item;
    const { document } = compose(`成文日期: 2026-02-20\n成效:\n  - { 标题: 甲, ${fields} }\n`);
    const { report } = recognizeReport(
      { document, metadata: {} },
      { levels: packagedLevels(), assumedYear: 2025 },
    );
    const written = writeReport(report);
    expect(written).toMatch(form);
    const again = composeDocument(readReport(written).value!.report, templateNamed('county'));
    expect(formatOutline(again.document)).toBe(formatOutline(document));
  });
});
