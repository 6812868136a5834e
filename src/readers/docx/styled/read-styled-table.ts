import type { SourcedText, Table } from '../../../document/model.js';
import { joinSourced } from '../../../document/sourced-text.js';
import type { WordParagraph, WordTable } from '../body.js';
import type { Slicer } from '../slicer.js';
import { relativeWidths } from '../tables.js';

/** A table whose styles tell header and cells apart. */
export function readStyledTable(
  { rows, widths }: WordTable,
  slicer: Slicer,
  caption: SourcedText | undefined,
): Table {
  const cellText = (cell: readonly WordParagraph[]) =>
    joinSourced(
      cell.map((paragraph) => slicer.trimmed(paragraph)),
      '\n',
    );
  const isHeaded = rows[0]?.flat().some(({ styleName }) => styleName !== '表格文字') ?? false;
  const texts = rows.map((row) => row.map(cellText));
  const shares = relativeWidths(widths);
  return {
    kind: 'table',
    caption,
    header: isHeaded ? texts[0]! : [],
    rows: isHeaded ? texts.slice(1) : texts,
    widths: shares,
  };
}
