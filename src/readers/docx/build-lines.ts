import { joinSourced } from '../../document/sourced-text.js';
import { parseLabel } from '../text/parse-label.js';
import type { ReadingLog } from '../text/reading.js';
import { type Line, removeLine } from '../text/split-lines.js';
import type { WordBlock, WordTable } from './body.js';
import { paragraphsOf } from './read-table.js';
import type { LinesOf } from './split-paragraphs.js';
import { isDataTable, toTable } from './tables.js';

/** The lines in which a document is recognised; tables of figures stand as such, others as the text in them. */
export function buildLines(blocks: readonly WordBlock[], linesOf: LinesOf, log: ReadingLog): Line[] {
  const lines: Line[] = [];
  let isBody = false;
  for (const block of blocks) {
    if (block.kind === 'table' && isBody && isDataTable(block)) {
      lines.push(tableLine(block, lines, linesOf));
      continue;
    }
    const added = block.kind === 'table' ? tableRows(block, linesOf) : linesOf(block);
    if (paragraphsOf(block).some(({ isContents }) => isContents))
      log.furniture.push(...added.map((line) => removeLine(line, 'contents')));
    else lines.push(...added);
    isBody ||= added.some(
      ({ content: { text } }) => parseLabel(text) || (text.length >= 20 && /[，。；]/.test(text)),
    );
  }
  return lines;
}

/** The caption above a table is taken from the lines before it. */
function tableLine(block: WordTable, lines: Line[], linesOf: LinesOf): Line {
  const table = toTable(block, linesOf);
  const above = lines.at(-1);
  if (
    above &&
    !above.table &&
    /^(?:续?表|附表)\s?[\d一二三四五六七八九十]/.test(above.content.text) &&
    above.content.text.length <= 60
  ) {
    table.caption = above.content;
    lines.pop();
  }
  return {
    number: (above?.number ?? 0) + 1,
    content: { text: '', segments: [] },
    typed: '',
    indent: 0,
    blankBefore: false,
    table,
  };
}

/** A table that only places text side by side, as in a 版记: one line a row. */
function tableRows({ rows }: WordTable, linesOf: LinesOf): Line[] {
  return rows.flatMap((row) => {
    const cells = row.map((cell) => cell.flatMap(linesOf)).filter((cell) => cell.length > 0);
    const [first] = cells[0] ?? [];
    if (!first || cells.length === 1 || cells.some((cell) => cell.length > 1)) return cells.flat();
    const content = joinSourced(
      cells.map(([line]) => line!.content),
      '\t',
    );
    return [{ ...first, content, typed: cells.map(([line]) => line!.typed).join('\t') }];
  });
}
