import type { SourcedText, Table } from '../../document/model.js';
import type { Line } from '../../layout/pages/break-lines.js';
import type { Piece } from '../../layout/pages/flow-item.js';
import type { Style } from '../../layout/style.js';
import { breakCell, layOutTable, type TableLayout } from '../../layout/table-layout.js';
import { tableLine } from '../../layout/type-metrics.js';
import type { Twip } from '../../layout/units.js';
import { points } from './lengths.js';
import { tag } from './markup.js';
import { sourcePath } from './source-path.js';
import { writeSourced } from './text-runs.js';

/**
 * The caption and rows of a table that stand on one page; its header is repeated on each, and is no part of the text
 * there.
 */
export function writeTableRows(table: Table, pieces: readonly Piece[], gap: Twip, style: Style): string {
  const isLandscape = pieces.some(({ item }) => item.isLandscape);
  const layout = layOutTable(table, style, { isLandscape });
  const rows = pieces.flatMap(({ item, from, to }): ShownRow[] => {
    const row = item.origin.kind === 'block' ? item.origin.row : undefined;
    if (row === undefined) return [];
    const lines = layout.rows[row]!.isDivided ? { from, to } : undefined;
    return [{ row, lines, height: (to - from) * item.lineHeight }];
  });
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
  const header = rows.filter(({ row }) => layout.rows[row]!.isHeader);
  const body = rows.filter(({ row }) => !layout.rows[row]!.isHeader);
  const isAgain = body.length > 0 && (body[0]!.row > 1 || (body[0]!.lines?.from ?? 0) > 0);
  const part = (name: string, shown: readonly ShownRow[], attributes = {}) =>
    shown.length > 0
      ? tag(
          name,
          attributes,
          shown.map((row) => writeRow(table, row, layout, style)),
        )
      : '';
  return tag('table', { style: tableStyle(layout, gap) }, [
    caption,
    tag('colgroup', {}, columns),
    part('thead', header, { class: isAgain ? 'again' : undefined }),
    part('tbody', body),
  ]);
}

/** A row on one page; `lines` are those of it that stand there, where it is divided. */
type ShownRow = { row: number; height: Twip; lines?: { from: number; to: number } };

function tableStyle({ widths, size }: TableLayout, gap: Twip): string {
  const width = widths.reduce((all, one) => all + one, 0);
  const margin = gap > 0 ? `margin-top:${points(gap)};` : '';
  return `${margin}width:${points(width)};font-size:${size}pt;--row:${points(tableLine(size))}`;
}

function writeRow(table: Table, shown: ShownRow, layout: TableLayout, style: Style): string {
  const { isHeader } = layout.rows[shown.row]!;
  const hasHeader = layout.rows[0]?.isHeader === true;
  const cells = isHeader ? table.header : table.rows[hasHeader ? shown.row - 1 : shown.row]!;
  return tag(
    'tr',
    { class: shown.lines ? 'divided' : undefined, style: `height:${points(shown.height)}` },
    cells.map((cell, column) => {
      const attributes = {
        class: isHeader ? 'tableHeader' : 'tableCell',
        'data-path': sourcePath(cell),
        style: isHeader ? undefined : `text-align:${layout.alignments[column]}`,
      };
      const lines = breakCell(cell.text, column, { ...layout, style });
      const words = narrow(writeCellLines(cell, lines.slice(shown.lines?.from, shown.lines?.to)), layout);
      return isHeader ? tag('th', { ...attributes, scope: 'col' }, words) : tag('td', attributes, words);
    }),
  );
}

/** Each line by itself, as in a paragraph; where the author ended it, it is copied with its end. */
function writeCellLines(cell: SourcedText, lines: readonly Line[]): string {
  return lines
    .map((line, index) => {
      const isEnded = index < lines.length - 1 && /[\r\n]/.test(cell.text[line.end] ?? '');
      return tag('span', { class: 'line' }, writeSourced(cell, line)) + (isEnded ? '<br>' : '');
    })
    .join('');
}

function narrow(words: string, { scale }: TableLayout): string {
  if (scale === 1) return words;
  return tag('span', { class: 'narrow', style: `width:${100 / scale}%;transform:scaleX(${scale})` }, words);
}
