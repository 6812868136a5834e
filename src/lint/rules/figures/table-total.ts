import type { SourcedText, Table } from '../../../document/model.js';
import { addDecimals } from '../../../text/decimal.js';
import { formatNumber } from '../../../text/format-number.js';
import type { Remark, Rule, TextUnit } from '../../rule.js';
import { listTables } from './table-figures.js';

export const tableTotal: Rule = {
  id: 'figures/table-total',
  title: '表里的合计等于各行之和',
  severity: 'warning',
  basis: { kind: '实务', source: '合计、总计等于表里各项相加' },
  examples: {
    bad: [
      {
        yaml: '成效:\n  - 标题: 办案\n    表格:\n      表头: [单位, 行政处罚（件）]\n      行:\n        - [县公安局, 620]\n        - [县市场监管局, 86]\n        - [县交通运输局, 41]\n        - [合计, 757]\n  - { 标题: 监督, 正文: 监督工作有序开展。 }',
      },
    ],
    good: [
      {
        yaml: '成效:\n  - 标题: 办案\n    表格:\n      表头: [单位, 行政处罚（件）, 占比]\n      行:\n        - [县公安局, 620, 83%]\n        - [县市场监管局, 86, 11.5%]\n        - [县交通运输局, 41, 5.5%]\n        - [合计, 747, 100%]\n  - { 标题: 监督, 正文: 监督工作有序开展。 }',
      },
    ],
  },
  *check(context) {
    const unitOf = new Map(context.units.map((unit) => [unit.content, unit]));
    for (const table of listTables(context)) yield* checkTable(table, unitOf);
  },
};

const total = /^(?:合\s*计|总\s*计|共\s*计)$/;
/** Rows that are part of others, and columns that do not add up. */
const within = /其中|小计|^#|^[（(]\d|合\s*计|总\s*计/;
const notAdded = /率|占比|比例|比重|%|％|同比|增|均|序号|排名|年份|人均/;
/** A total further off counts something else than the rows. */
const nearly = 0.2;

function* checkTable({ header, rows }: Table, unitOf: ReadonlyMap<SourcedText, TextUnit>): Generator<Remark> {
  const named = (row: readonly SourcedText[]) =>
    row.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  const at = rows.findIndex((row) => total.test(named(row)));
  const others = rows.filter((_, index) => index !== at);
  if (at < 0 || others.length < 2 || others.some((row) => within.test(named(row)))) return;
  for (const [column, cell] of rows[at]!.entries()) {
    const written = readNumber(cell);
    const values = others.map((row) => readNumber(row[column]));
    if (written === undefined || notAdded.test(header[column]?.text ?? '')) continue;
    const known = values.filter((value) => value !== undefined);
    const areAllRead = others.every((row, index) => values[index] !== undefined || isBlank(row[column]));
    const unit = unitOf.get(cell);
    if (!areAllRead || known.length < 2 || !unit) continue;
    const sum = addDecimals(known);
    const gap = Math.abs(sum - written);
    const isRounding = !Number.isInteger(sum) && gap <= 0.05 * known.length;
    if (gap === 0 || isRounding || gap > nearly * Math.max(sum, written)) continue;
    const name = header[column]?.text ?? `第${column + 1}列`;
    yield {
      unit,
      message: `“${name}”各行相加为${formatNumber(sum)}，合计写的是${cell.text.trim()}，请核对`,
    };
  }
}

function readNumber(cell: SourcedText | undefined): number | undefined {
  const text = cell?.text.trim() ?? '';
  return /^\d{1,12}(?:\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
}

function isBlank(cell: SourcedText | undefined): boolean {
  return /^[-—–/\s]{0,4}$/.test(cell?.text ?? '');
}
