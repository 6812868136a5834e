import type { SourcedText, Table } from '../../document/model.js';
import type { Piece } from '../../layout/pages/flow-item.js';
import type { Style } from '../../layout/style.js';
import { layOutTable, type TableLayout } from '../../layout/table-layout.js';
import type { Twip } from '../../layout/units.js';
import { points } from './lengths.js';
import { tag } from './markup.js';
import { sourcePath } from './source-path.js';
import { writeSourced } from './text-runs.js';

/** The caption and rows of a table that stand on one page; its header is repeated on each. */
export function writeTableRows(table: Table, pieces: readonly Piece[], gap: Twip, style: Style): string {
  const isLandscape = pieces.some(({ item }) => item.isLandscape);
  const layout = layOutTable(table, style, { isLandscape });
  const rows = pieces.flatMap(({ item }) =>
    item.origin.kind === 'block' && item.origin.row !== undefined ? [item.origin.row] : [],
  );
  const hasCaption = rows.length < pieces.length;
  const caption =
    hasCaption && table.caption
      ? tag(
          'caption',
          { class: 'tableCaption', 'data-path': sourcePath(table.caption) },
          writeSourced(table.caption),
        )
      : '';
  const columns = layout.widths.map((width) => `<col style="width:${points(width)}">`).join('');
  const header = rows.filter((row) => layout.rows[row]!.isHeader);
  const body = rows.filter((row) => !layout.rows[row]!.isHeader);
  const part = (name: string, shown: readonly number[]) =>
    shown.length > 0
      ? tag(
          name,
          {},
          shown.map((row) => writeRow(table, layout, row)),
        )
      : '';
  return tag('table', { style: tableStyle(layout, gap) }, [
    caption,
    tag('colgroup', {}, columns),
    part('thead', header),
    part('tbody', body),
  ]);
}

function tableStyle({ widths, size }: TableLayout, gap: Twip): string {
  const width = widths.reduce((all, one) => all + one, 0);
  const margin = gap > 0 ? `margin-top:${points(gap)};` : '';
  return `${margin}width:${points(width)};font-size:${size}pt`;
}

function writeRow(table: Table, layout: TableLayout, row: number): string {
  const { height, isHeader } = layout.rows[row]!;
  const hasHeader = layout.rows[0]?.isHeader === true;
  const cells = isHeader ? table.header : table.rows[hasHeader ? row - 1 : row]!;
  return tag(
    'tr',
    { style: `height:${points(height)}` },
    cells.map((cell, column) => writeCell(cell, column, layout, isHeader)),
  );
}

function writeCell(cell: SourcedText, column: number, layout: TableLayout, isHeader: boolean): string {
  const align = isHeader ? undefined : `text-align:${layout.alignments[column]}`;
  const attributes = {
    class: isHeader ? 'tableHeader' : 'tableCell',
    'data-path': sourcePath(cell),
    style: align,
  };
  const text = writeSourced(cell);
  const { scale } = layout;
  const words =
    scale < 1
      ? tag('span', { class: 'narrow', style: `width:${100 / scale}%;transform:scaleX(${scale})` }, text)
      : text;
  return isHeader ? tag('th', { ...attributes, scope: 'col' }, words) : tag('td', attributes, words);
}
