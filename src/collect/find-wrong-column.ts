import { cellOf, type FoundTable } from './find-table.js';
import { type FigureColumn, figureColumns, labelOf } from './form-words.js';
import { readNumber } from './read-number.js';
import type { Answer, Trouble } from './return.js';

/**
 * A number under 去年 that the form did not have, and none under 今年. Where the report knows of no earlier figure the
 * form may have had one from last year's report: it had none if the rows that are answered show none.
 */
export function findWrongColumn(
  answers: readonly Answer[],
  table: FoundTable<FigureColumn>,
  shown: ReadonlyMap<string, number> = new Map(),
): Trouble[] {
  const answered = answers.filter(({ value }) => value !== undefined);
  const hadNone = answered.length > 0 && answered.every(({ lastYear }) => lastYear === undefined);
  const open = new Set(
    table.rows.filter((row) => !cellOf(table, row, 'thisYear')?.text.trim()).map((row) => row.number),
  );
  return answers.flatMap(({ id, place, value, measure, lastYear }) => {
    if (value !== undefined || lastYear === undefined || !open.has(place.row!)) return [];
    const number = readNumber(lastYear, measure);
    if (!number || !('text' in number)) return [];
    const before = shown.get(id);
    if (before === undefined ? !hadNone : Number(number.text) === before) return [];
    const had = before === undefined ? '' : `（表上原来是“${before}”）`;
    return [
      {
        place: { ...place, grid: table.grid.name, column: table.columns.lastYear },
        message: `“${labelOf(id)}”的${figureColumns.thisYear}空着，${figureColumns.lastYear}写着“${lastYear}”${had}，是否填错了列`,
      },
    ];
  });
}
