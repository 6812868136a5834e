import { childElements, childValue, findChild, findPath, type XmlElement } from '../../ooxml/parse-xml.js';
import type { BodyContext, WordParagraph, WordTable } from './body.js';

/** A table as a grid; what a table inside a cell holds becomes text of that cell. */
export function readTable(table: XmlElement, context: BodyContext, isContents: boolean): WordTable {
  const rows = rowsOf(table).flatMap((row) => {
    const mark = findChild(row, 'w:trPr');
    const gone = context.view === 'accepted' ? 'w:del' : 'w:ins';
    return findChild(mark, gone) ? [] : [readRow(row, context, isContents)];
  });
  if (isGrid(rows) && !rows.some(isLetterhead)) markMerged(table, rows);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < columns) row.push([]);
  const widths = childElements(findChild(table, 'w:tblGrid')).map(({ attributes }) =>
    Number(attributes['w:w'] ?? 0),
  );
  return { kind: 'table', rows, widths: widths.length === columns ? widths : [] };
}

function readRow(row: XmlElement, context: BodyContext, isContents: boolean): WordParagraph[][] {
  const before = Number(childValue(findChild(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  const cells: WordParagraph[][] = Array.from({ length: Math.min(before, mostColumns) }, () => []);
  for (const cell of cellsOf(row)) {
    const properties = findChild(cell, 'w:tcPr');
    const span = Number(childValue(properties, 'w:gridSpan') ?? 1);
    const merge = findChild(properties, 'w:vMerge');
    const isCovered = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    const blocks = context.readBlocks(childElements(cell), isContents);
    markNested(blocks);
    const content = isCovered ? [] : blocks.flatMap(paragraphsOf);
    // What stands beyond the last column is kept in it, so that no text is lost.
    if (cells.length < mostColumns) cells.push(content);
    else cells.at(-1)!.push(...content);
    for (let index = 1; index < span && cells.length < mostColumns; index++) cells.push([]);
  }
  return cells;
}

/** Says once, at the table's first words, how many cells are wider or higher than one: the grid has empty ones there. */
function markMerged(table: XmlElement, rows: readonly WordParagraph[][][]): void {
  const merged = rowsOf(table)
    .flatMap(cellsOf)
    .filter((cell) => {
      const properties = findChild(cell, 'w:tcPr');
      const isHigh = findChild(properties, 'w:vMerge')?.attributes['w:val'] === 'restart';
      return isHigh || Number(childValue(properties, 'w:gridSpan') ?? 1) > 1;
    });
  const first = rows.flat(2).find(({ pieces }) => pieces.length > 0);
  for (const _ of first ? merged : []) first!.unread.push({ kind: 'mergedCells', at: 0 });
}

function isGrid(rows: WordTable['rows']): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}

/** Organs one below the other with 文件 beside all of them (GB/T 9704-2012, 7.2.4). */
function isLetterhead(row: readonly WordParagraph[][]): boolean {
  const text = (cell: readonly WordParagraph[]) =>
    cell.flatMap(({ pieces }) => pieces.map((piece) => piece.text));
  return row.some((cell) => /^\s*文\s*件\s*$/.test(text(cell).join('')));
}

/** A table within a cell that has rows and columns, which become paragraphs of it. */
function markNested(blocks: readonly (WordParagraph | WordTable)[]): void {
  for (const block of blocks)
    if (block.kind === 'table' && isGrid(block.rows))
      block.rows
        .flat(2)
        .find(({ pieces }) => pieces.length > 0)
        ?.unread.push({ kind: 'nestedTable', at: 0 });
}

/** As many as Word allows (ECMA-376-1, 17.4.17). */
const mostColumns = 63;

export function paragraphsOf(block: WordParagraph | WordTable): WordParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat(2);
}

function rowsOf(table: XmlElement): XmlElement[] {
  return unwrap(table, 'w:tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrap(row, 'w:tc');
}

/** Rows and cells may stand in content controls. */
function unwrap(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return unwrap(findPath(child, 'w:sdtContent'), name);
    return child.name === 'w:customXml' ? unwrap(child, name) : [];
  });
}
