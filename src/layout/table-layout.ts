import type { ColumnAlignment, Table } from '../document/model.js';
import { breakLines } from './pages/break-lines.js';
import type { Style } from './style.js';
import { columnAlignments } from './table-alignment.js';
import { cellMargins, fitColumns, type TableType } from './table-columns.js';
import { characterMeasure, tightLine } from './type-metrics.js';
import type { Twip } from './units.js';

/** How a table is set: on which page, in what type, its columns, and the height of each row (the header first). */
export type TableLayout = TableType & {
  isLandscape: boolean;
  widths: Twip[];
  alignments: ColumnAlignment[];
  rows: TableRow[];
};

export type TableRow = { isHeader: boolean; height: Twip; text: string };

/** Lays a table out; in an attachment that lies across, every table does. */
export function layOutTable(table: Table, style: Style, { isLandscape = false } = {}): TableLayout {
  const columns = fitColumns(table, style, isLandscape);
  const { widths, size, scale } = columns;
  const height = (cells: Table['header']) => {
    const lines = cells.map((cell, column) => {
      const room = widths[column]! - 2 * cellMargins.side - lineWeight;
      const measure = { first: room, rest: room, ...characterMeasure(size * 20 * scale, style) };
      return breakLines(cell.text, measure).length;
    });
    return Math.max(1, ...lines) * tightLine(size) + 2 * cellMargins.top + lineWeight;
  };
  const text = (cells: Table['header']) => cells.map((cell) => cell.text).join('\t');
  const bodies = table.rows.map((cells) => ({ isHeader: false, height: height(cells), text: text(cells) }));
  const header = { isHeader: true, height: height(table.header), text: text(table.header) };
  return {
    ...columns,
    alignments: columnAlignments(table, style),
    rows: table.header.length > 0 ? [header, ...bodies] : bodies,
  };
}

/** A line of half a point. */
const lineWeight: Twip = 10;
