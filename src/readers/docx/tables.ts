import type { SourcedText, Table } from '../../document/model.js';
import { joinSourced } from '../../document/sourced-text.js';
import type { WordParagraph, WordTable } from './body.js';
import type { LinesOf } from './split-paragraphs.js';

/** Whether a table holds figures, and does not merely place the elements of a letterhead or an imprint. */
export function isDataTable({ rows }: WordTable): boolean {
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return false;
  const texts = rows.flat(2).map(({ pieces }) =>
    pieces
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  return !texts.some((text) => placedPattern.test(text));
}

const placedPattern = /^抄\s*送\s*[：:]|印\s*发$|^签\s*发\s*人|[〔[]20\d\d[〕\]]\s?\d+号$/;

/** The first row is the header. */
export function toTable({ rows, widths }: WordTable, linesOf: LinesOf): Table {
  const [header = [], ...rest] = rows.map((row) => row.map((cell) => cellText(cell, linesOf)));
  const shares = relativeWidths(widths);
  return { kind: 'table', header, rows: rest, widths: shares };
}

function cellText(cell: readonly WordParagraph[], linesOf: LinesOf): SourcedText {
  return joinSourced(
    cell.flatMap(linesOf).map((line) => line.content),
    '\n',
  );
}

/**
 * Widths in twips as the smallest whole numbers in their proportion, for instance 3, 1, 1, 2; undefined where
 * the columns are about equal, and percentages where no proportion is that simple.
 */
export function relativeWidths(widths: readonly number[]): number[] | undefined {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const mean = total / widths.length;
  if (total === 0 || widths.every((width) => Math.abs(width - mean) <= mean / 20)) return undefined;
  for (let sum = widths.length; sum <= 100; sum++) {
    const shares = widths.map((width) => Math.round((width * sum) / total));
    // A file has each width rounded to twips, and what is left over in the last.
    const fits = shares.every(
      (share, index) => share > 0 && Math.abs((share * total) / sum - widths[index]!) <= widths.length,
    );
    if (fits && shares.reduce((all, share) => all + share, 0) === sum) return shares;
  }
  return widths.map((width) => Math.max(1, Math.round((width * 100) / total)));
}
