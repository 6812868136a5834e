import { describe, expect, it } from 'vitest';
import { suppliedText, type Table } from '../../src/document/model.js';
import { cellMargins } from '../../src/layout/table-columns.js';
import { layOutTable } from '../../src/layout/table-layout.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';

const style = packagedStyle('gbt9704-2012', 'open');
const table = (header: string[], ...rows: string[][]): Table => ({
  kind: 'table',
  header: header.map(suppliedText),
  rows: rows.map((row) => row.map(suppliedText)),
});
/** Characters of the table's type that a column holds. */
const charactersOf = (given: Table) => {
  const { widths, size, scale } = layOutTable(given, style);
  return widths.map((width) => (width - 2 * cellMargins.side) / (size * 20 * scale));
};

describe('the columns of a table', () => {
  it('hold their figures whole, however long, on a page that lies across if need be', () => {
    const codes = ['530000202500012345678901234567890', '123456789012345.67', '12345678901234567890.12'];
    const wide = table(['编码', '金额（元）', '合计（元）', '备注'], [...codes, '']);
    expect(layOutTable(wide, style).isLandscape).toBe(true);
    codes.forEach((code, at) => {
      expect(charactersOf(wide)[at]).toBeGreaterThan(code.length / 2);
    });
  });

  it('of twelve months stand upright', () => {
    const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    const months12 = table(
      ['单位', ...months.map((month) => `${month}月`)],
      ['甲乡', ...months.map(() => '128')],
    );
    expect(layOutTable(months12, style).isLandscape).toBe(false);
    charactersOf(months12).forEach((characters, at) => {
      expect(characters).toBeGreaterThanOrEqual(at > 10 ? 3 : 2);
    });
  });

  it('divide a header only between its words, rather in smaller type', () => {
    const heads = ['许可', '处罚', '强制', '征收', '检查', '裁决', '确认', '奖励', '给付'].map(
      (word) => `行政${word}（件）`,
    );
    const twelve = table(
      ['单位名称', ...heads, '罚没金额（元）', '备注'],
      ['云岭县司法局', ...heads.map(() => '12345'), '12345678.90', ''],
    );
    const { size } = layOutTable(twelve, style);
    expect(size).toBeGreaterThanOrEqual(9);
    for (const characters of charactersOf(twelve).slice(0, -1)) expect(characters).toBeGreaterThanOrEqual(4);
  });

  it('keep dates and names of organs on one line beside columns of prose', () => {
    const prose = '推动执法力量下沉，完善基层综合执法体制机制，健全行政执法监督机制，加强行政复议能力建设';
    const [number, task, organ, date] = charactersOf(
      table(['序号', '任务', '牵头单位', '完成时间'], ['1', prose, '县市场监督管理局', '2026年6月底']),
    );
    expect(number).toBeLessThan(3.5);
    expect(task).toBeGreaterThan(12);
    expect(organ).toBeGreaterThanOrEqual(8);
    expect(date).toBeGreaterThanOrEqual(6);
  });

  it('leave other words their room beside the address of a page', () => {
    const address = 'https://www.example.gov.cn/standards/gbt9704-2012/index.html';
    const [name] = charactersOf(table(['标准', '网址'], ['GB/T 9704-2012《党政机关公文格式》', address]));
    expect(name).toBeGreaterThan(9);
  });

  it('may be empty, as where cells were merged', () => {
    const merged = table(
      ['类别', '项目', '数量'],
      ['行政执法', '行政许可', '12'],
      ['', '行政处罚', '34'],
      ['', '', ''],
    );
    const { rows, alignments } = layOutTable(merged, style);
    expect(alignments).toEqual(['center', 'center', 'right']);
    expect(new Set(rows.map(({ height }) => height)).size).toBe(1);
  });

  it('have the widths that the author gives, whatever they hold', () => {
    const given = { ...table(['甲', '乙'], ['123456789012345', '1']), widths: [1, 3] };
    const [first, second] = layOutTable(given, style).widths;
    expect(second! / first!).toBeCloseTo(3, 1);
  });
});
