import { excerptSentence } from '../../../figures/excerpt-sentence.js';
import { type CheckResult, type FigureRow, resultNames } from '../../../figures/figure-row.js';
import { alignColumns, cutToWidth } from '../../../text/align-columns.js';
import { writeCsv } from '../../../text/file/write-csv.js';

/** The figures of a report as a table for a terminal, with what needs a second look below it. */
export function formatFigures(rows: readonly FigureRow[], columns: number): string {
  if (rows.length === 0) return '报告里没有找到数字\n';
  const hasSource = rows.some(({ source }) => source !== '');
  const header = ['序号', '数据项', '数值', '部分', ...(hasSource ? ['来源'] : []), '核对', '原文'];
  const cells = rows.map((row) => [
    String(row.number),
    cutToWidth(row.item, 30),
    cutToWidth(`${row.value}${row.unit}`, 16),
    row.part,
    ...(hasSource ? [cutToWidth(row.source, 18)] : []),
    resultNames[row.result],
    excerptSentence(row),
  ]);
  // A narrow terminal shows each row on several lines, and so in full.
  const table = alignColumns([header, ...cells], [0, 2]).map((line) =>
    columns < 80 ? line : cutToWidth(line, columns),
  );
  const doubtful = rows.filter(({ result }) => result === 'fails' || result === 'asks');
  return `${[...table, '', summarize(rows), ...doubtful.map(describeDoubt)].join('\n')}\n`;
}

function summarize(rows: readonly FigureRow[]): string {
  const count = (wanted: CheckResult) => rows.filter(({ result }) => result === wanted).length;
  return `共${rows.length}个数：相符${count('holds')}个，不符${count('fails')}个，存疑${count('asks')}个，其余${count('unchecked')}个在文中没有可以核对的关系，请对照来源核对`;
}

function describeDoubt({ number, line, item, result, note }: FigureRow): string {
  const place = line === undefined ? '' : `（第${line}行）`;
  return `  ${resultNames[result]}  第${number}个${place}“${item}”：${note}`;
}

export function formatFiguresCsv(rows: readonly FigureRow[]): string {
  const header = [
    '序号',
    '数据项',
    '数值',
    '单位',
    '部分',
    '标题',
    '原文',
    '来源单位',
    '口径',
    '核对结果',
    '说明',
    '行',
  ];
  return writeCsv(
    header,
    rows.map((row) => [
      row.number,
      row.item,
      row.value,
      row.unit,
      row.part,
      row.heading,
      row.sentence,
      row.source,
      row.scope,
      resultNames[row.result],
      row.note,
      row.line ?? '',
    ]),
  );
}

/** For programs; the shape is fixed by `version`. */
export function formatFiguresJson(file: string, rows: readonly FigureRow[]): string {
  return `${JSON.stringify({ version: 1, file, figures: rows }, undefined, 2)}\n`;
}
