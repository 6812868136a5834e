import { describe, expect, it } from 'vitest';
import { packagedLibrary } from '../../src/cli/load/packaged.js';
import { blockTexts } from '../../src/document/document-texts.js';
import type { ReportTable } from '../../src/report/model.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { rollReport } from '../../src/roll-forward/roll-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { packagedTemplate } from '../support/packaged-template.js';

const { indicators } = packagedLibrary();

/** A report of 2025 with one table under the heading 行政执法. */
function rollTable(table: Partial<ReportTable>) {
  const cells = (row: string[]) => `[${row.map((cell) => JSON.stringify(cell)).join(', ')}]`;
  const text = [
    '格式: lawreport/1',
    '模板: county',
    '年度: 2025',
    '地区: 云岭县',
    '发文机关: 云岭县人民政府',
    '成文日期: 2026-02-20',
    '成效:',
    '  - 标题: 行政执法',
    '    表格:',
    ...(table.caption ? [`      标题: ${table.caption}`] : []),
    `      表头: ${cells(table.header!)}`,
    '      行:',
    ...table.rows!.map((row) => `        - ${cells(row)}`),
    '',
  ].join('\n');
  const { value, findings } = readReport(text);
  if (!value) throw new Error(JSON.stringify(findings));
  const last = value.report;
  const rolled = rollReport(last, { year: 2026, indicators });
  const rolledTable = rolled.report.parts.find(({ key }) => key === 'achievements')!.items[0]!.table!;
  return { last, rolled, table: rolledTable };
}

describe('a table that is rolled forward', () => {
  it('refers to figures that row and column name, with last year’s values', () => {
    const { table, rolled } = rollTable({
      caption: '2025年行政执法情况',
      header: ['序号', '执法单位', '检查（次）', '处罚（件）'],
      rows: [
        ['1', '县市场监管局', '460', '57'],
        ['2', '县农业农村局', '210', '19'],
      ],
    });
    expect(table).toMatchObject({
      caption: '2026年行政执法情况',
      rows: [
        ['1', '县市场监管局', '{{行政执法.县市场监管局检查}}', '{{行政执法.县市场监管局处罚}}'],
        ['2', '县农业农村局', '{{行政执法.县农业农村局检查}}', '{{行政执法.县农业农村局处罚}}'],
      ],
    });
    expect(rolled.report.figures.行政执法!.县市场监管局检查).toMatchObject({
      text: '待填',
      unit: '次',
      lastYear: 460,
    });
    expect(rolled.counts).toMatchObject({ figures: 4, references: 4, gaps: 0 });
  });

  it('takes units from their column, and leaves the year before and what follows from it as gaps', () => {
    const { table, rolled } = rollTable({
      header: ['指标', '单位', '2024年', '2025年', '同比'],
      rows: [
        ['行政复议受理', '件', '40', '46', '15.0%'],
        ['公证办结', '件', '1,200', '1,310', '9.2%'],
      ],
    });
    expect(table).toMatchObject({
      header: ['指标', '单位', '2025年', '2026年', '同比'],
      rows: [
        ['行政复议受理', '件', '【待填：40】', '{{行政复议.受理}}', '【待填：15.0%】'],
        ['公证办结', '件', '【待填：1,200】', '【待填：1,310】', '【待填：9.2%】'],
      ],
    });
    expect(rolled.report.figures).toMatchObject({ 行政复议: { 受理: { unit: '件', lastYear: 46 } } });
    expect(rolled.counts).toMatchObject({ figures: 1, known: 1, gaps: 5 });
  });

  it.each([
    [
      'two rows of the same name',
      ['事项', '数量'],
      [
        ['检查', '3'],
        ['检查', '5'],
      ],
    ],
    ['a name that is too long', ['事项', '数量'], [['对从事食品生产经营的单位开展的日常监督检查', '3']]],
  ])('gives no name for %s', (_, header, rows) => {
    const { table } = rollTable({ header, rows });
    for (const [label, cell] of table.rows)
      expect([label, cell]).toEqual([label, expect.stringContaining('【待填：')]);
  });

  it('reads a cell of words as a text', () => {
    const { table } = rollTable({
      header: ['单位', '工作情况'],
      rows: [['县司法局', '2025年受理案件46件，印发《云岭县行政执法监督办法》。']],
    });
    expect(table.rows[0]![1]).toBe(
      '2026年受理案件{{行政执法.受理案件}}件，印发【待更新：《云岭县行政执法监督办法》】。',
    );
  });

  it('prints last year’s cells with last year’s figures', () => {
    const { last, rolled } = rollTable({
      header: ['事项', '2025年', '说明'],
      rows: [
        ['检查', '460', '比去年的400次增长15%'],
        ['处罚', '57件', '办结57件'],
      ],
    });
    const print = (report: typeof last) => {
      const { value } = readReport(writeReport(report));
      const { document } = composeDocument(value!.report, packagedTemplate('county'), value!.source);
      const texts = document.blocks.flatMap(blockTexts).map(({ text }) => text);
      return texts.map((text) => text.replace(/【待填：([^】]*)】/g, '$1').replace(/20\d\d(?=年)/g, '年份'));
    };
    const filled = { ...rolled.report, figures: rolled.lastYearsFigures };
    const printed = print({ ...filled, parts: filled.parts.filter(({ key }) => key === 'achievements') });
    expect(printed).toEqual(print(last));
    expect(printed).toEqual(expect.arrayContaining(['460', '57件', '比去年的400次增长15%']));
  });
});
