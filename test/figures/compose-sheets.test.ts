import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import {
  composeComparisonSheet,
  composeSheetsByUnit,
  composeVerificationSheet,
} from '../../src/figures/compose-sheets.js';
import type { FigureRow } from '../../src/figures/figure-row.js';

const row = (number: number, changes: Partial<FigureRow>): FigureRow => ({
  number,
  item: `项${number}`,
  value: String(number),
  unit: '件',
  sentence: `受理${number}件。`,
  part: '成效',
  heading: '',
  source: '',
  scope: '',
  result: 'unchecked',
  note: '',
  ...changes,
});

const tablesOf = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((cells) => cells.map(({ text }) => text))] : [],
  );
const paragraphsOf = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: block.content.text.slice(0, 12), begins: block.beginsPage ?? false }]
      : [],
  );
const report = { title: '云岭县报告' };

describe('the sheet for signatures', () => {
  it('has the figures of one department together, and those of unknown origin last', () => {
    const sheet = composeVerificationSheet(
      [
        row(1, {}),
        row(2, { source: '县公安局' }),
        row(3, { source: '县司法局' }),
        row(4, { source: '县公安局' }),
      ],
      report,
    );
    expect(sheet.title.text).toBe('云岭县报告数据核对表');
    expect(
      tablesOf(sheet)[0]!.map(([at, item, value, unit, words, source]) => [
        at,
        item,
        value,
        unit,
        words,
        source,
      ]),
    ).toEqual([
      ['1', '项2', '2', '件', '受理2件。', '县公安局'],
      ['2', '项4', '4', '件', '受理4件。', '县公安局'],
      ['3', '项3', '3', '件', '受理3件。', '县司法局'],
      ['4', '项1', '1', '件', '受理1件。', ''],
    ]);
    expect(paragraphsOf(sheet)).toEqual([
      { text: '请各来源单位逐项核对，在', begins: false },
      { text: '单位（盖章）：　　　　　', begins: false },
    ]);
  });

  it('has a figure once, however often it is cited, with the worst that is said of it', () => {
    const cited = (number: number, result: FigureRow['result'], note: string) =>
      row(number, { item: '复议.受理', reference: '复议.受理', result, note });
    const opinion = (...rows: FigureRow[]) => {
      const [table] = tablesOf(composeVerificationSheet(rows, report));
      expect(table).toHaveLength(1);
      return [table![0]![4], table![0]![6]];
    };
    expect(opinion(cited(1, 'holds', '相符'), cited(2, 'unchecked', ''))).toEqual([
      '受理1件。（全文2处）',
      '',
    ]);
    expect(opinion(cited(1, 'holds', ''), cited(2, 'asks', '甲'))[1]).toBe('存疑：甲');
    expect(opinion(cited(1, 'asks', '甲'), cited(2, 'fails', '乙'), cited(3, 'holds', '丙'))[1]).toBe(
      '不符：乙',
    );
    expect(opinion(cited(1, 'fails', '乙'), cited(2, 'asks', '甲'))[1]).toBe('不符：乙');
    expect(opinion(row(1, { sentence: '', result: 'unchecked', note: '正文没有引用' }))).toEqual([
      '（正文没有引用）',
      '',
    ]);
  });
});

describe('the sheets by unit', () => {
  it('begin a page each, with the figures of the unit; a figure of two stands on both', () => {
    const sheets = composeSheetsByUnit(
      [row(1, { source: '县司法局、县公安局' }), row(2, { source: '县公安局' }), row(3, {})],
      report,
    );
    expect(paragraphsOf(sheets)).toEqual([
      { text: '县司法局：请逐项核对，在', begins: false },
      { text: '单位（盖章）：　　　　　', begins: false },
      { text: '县公安局：请逐项核对，在', begins: true },
      { text: '单位（盖章）：　　　　　', begins: false },
      { text: '下列数据没有写明来源单位', begins: true },
    ]);
    expect(tablesOf(sheets).map((table) => table.map(([, item]) => item))).toEqual([
      ['项1'],
      ['项1', '项2'],
      ['项3'],
    ]);
  });

  it('have none for unknown units where every figure names its own', () => {
    expect(tablesOf(composeSheetsByUnit([row(1, { source: '县司法局' })], report))).toHaveLength(1);
  });
});

it('the comparison has a column for the reasons', () => {
  const sheet = composeComparisonSheet(
    [{ item: '受理案件', unit: '件', thisYear: 46, lastYear: 40, change: 15, note: '甲' }],
    report,
  );
  expect(sheet.title.text).toBe('云岭县报告与上一年度数据对比表');
  expect(tablesOf(sheet)).toEqual([[['受理案件', '件', '46', '40', '+6', '+15', '甲', '']]]);
});
