import type { Attachment, ColumnAlignment, Document, Table } from '../document/model.js';
import { breakLines, type Line } from './pages/break-lines.js';
import type { Style } from './style.js';
import { columnAlignments } from './table-alignment.js';
import { cellMargins, fitColumns, type TableType } from './table-columns.js';
import { characterMeasure, tableLine } from './type-metrics.js';
import type { Twip } from './units.js';

/** How a table is set: on which page, in what type, its columns, and the height of each row (the header first). */
export type TableLayout = TableType & {
  isLandscape: boolean;
  widths: Twip[];
  alignments: ColumnAlignment[];
  rows: TableRow[];
};

/** `isDivided`: too high to be moved to the next page as a whole. */
type TableRow = { isHeader: boolean; lines: number; height: Twip; text: string; isDivided: boolean };

/** Lays a table out; in an attachment that lies across, every table does. */
export function layOutTable(table: Table, style: Style, { isLandscape = false } = {}): TableLayout {
  const columns = fitColumns(table, style, isLandscape);
  const { size } = columns;
  const linesOf = (cells: Table['header']) =>
    cells.map((cell, column) => breakCell(cell.text, column, { ...columns, style }).length);
  const row = (cells: Table['header'], isHeader: boolean): TableRow => {
    const lines = Math.max(1, ...linesOf(cells));
    return {
      isHeader,
      lines,
      height: lines * tableLine(size) + rowMargins,
      text: cells.map((cell) => cell.text).join('\t'),
      isDivided: !isHeader && lines > wholeRow,
    };
  };
  const bodies = table.rows.map((cells) => row(cells, false));
  return {
    ...columns,
    alignments: columnAlignments(table, style),
    rows: table.header.length > 0 ? [row(table.header, true), ...bodies] : bodies,
  };
}

/** The lines of a cell in one of the columns of a table. */
export function breakCell(
  text: string,
  column: number,
  { widths, size, scale, style }: TableType & { widths: readonly Twip[]; style: Style },
): Line[] {
  const room = widths[column]! - 2 * cellMargins.side - lineWeight;
  return breakLines(text, { first: room, rest: room, ...characterMeasure(size * 20 * scale, style) });
}

/** Whether an attachment's pages lie across: where one of its tables asks for it, all of it does. */
export function liesAcross({ blocks }: Attachment, style: Style): boolean {
  return blocks.some((block) => block.kind === 'table' && layOutTable(block, style).isLandscape);
}

/**
 * Whether what stands below the body lies across as well: where the body ends with such a table, signature and date
 * would else be alone on an upright page (GB/T 9704-2012, 7.3.5.5).
 */
export function endsAcross({ blocks }: Document, style: Style): boolean {
  const last = blocks.at(-1);
  return last?.kind === 'table' && layOutTable(last, style).isLandscape;
}

/** A line of half a point. */
const lineWeight: Twip = 10;
/** What a row adds to its lines. */
const rowMargins: Twip = 2 * cellMargins.top + lineWeight;
/** A row of more lines goes on on the next page: moved as a whole, it would leave the page before it half empty. */
const wholeRow = 6;
