import type { SourcedText, Table } from '../../document/model.js';
import { landscapeGeometry, pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { columnAlignments } from '../../layout/table-alignment.js';
import { fitColumns } from '../../layout/table-columns.js';
import { tag } from '../html/markup.js';
import { divideWords, writeLines, writeWords } from './write-words.js';

/**
 * A table in a frame of its own, within which it is pushed aside on a narrow screen. Its columns have the widths that
 * they have in the .docx; on paper its type is so small that nothing is cut off.
 */
export function writePublicTable(table: Table, { style, number }: { style: Style; number: number }): string {
  const { caption, header, rows } = table;
  const alignments = columnAlignments(table, style);
  const { widths, ...type } = fitColumns(withDividedWords(table), style, false);
  const room = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="--width:${Math.round((width * 1000) / room) / 10}%">`);
  const row = (cells: readonly SourcedText[], name: 'th' | 'td') =>
    tag(
      'tr',
      {},
      cells.map((cell, column) =>
        tag(name, name === 'th' ? { scope: 'col' } : { class: alignments[column] }, writeLines(cell.text)),
      ),
    );
  const parts = [
    caption ? tag('caption', {}, writeWords(caption.text)) : '',
    tag('colgroup', {}, columns),
    header.length > 0 ? tag('thead', {}, row(header, 'th')) : '',
    tag(
      'tbody',
      {},
      rows.map((cells) => row(cells, 'td')),
    ),
  ];
  // Regions of a page are told apart by their names.
  const name = `表${number}${caption ? `：${caption.text}` : ''}`;
  return tag(
    'div',
    { class: 'table', role: 'region', tabindex: 0, 'aria-label': name },
    tag('table', { style: `--print:${printedSize(type, style)}pt` }, parts),
  );
}

/** What lies across in the .docx stands upright here, smaller. */
function printedSize(
  { size, scale, isLandscape }: { size: number; scale: number; isLandscape: boolean },
  style: Style,
): number {
  const shrunk = isLandscape ? pageGeometry(style).textWidth / landscapeGeometry(style).textWidth : 1;
  return Math.floor(size * scale * shrunk * 10) / 10;
}

/** Addresses of websites are broken where a line ends, so that no column has to be as wide as they are. */
function withDividedWords(table: Table): Table {
  const divide = (cell: SourcedText) => ({ ...cell, text: divideWords(cell.text) });
  return { ...table, header: table.header.map(divide), rows: table.rows.map((cells) => cells.map(divide)) };
}
