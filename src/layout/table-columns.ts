import type { Table } from '../document/model.js';
import { landscapeGeometry, pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { isRunningNumber } from './table-alignment.js';
import { isFullWidth, textWidth } from './type-metrics.js';
import type { Point, Twip } from './units.js';

/** Size of a table's type and how far its glyphs are narrowed (1: not at all). */
export type TableType = { size: Point; scale: number };

/** Blank within a cell beside and above its text. */
export const cellMargins = { side: 80, top: 40 } as const;

type Columns = TableType & { isLandscape: boolean; widths: Twip[] };

/** What a column asks for, in characters of the table's type. */
type Wish = { least: number; comfortable: number; isFixed: boolean };

/**
 * Widths from what the columns hold: no figure or word is broken, short columns are as wide as their words, long ones
 * share the rest. A table too wide for its page is first set in smaller type, then across the page, then in narrower
 * type. Widths that the author gave (列宽) stand as they are.
 */
export function fitColumns(table: Table, style: Style, lies: boolean): Columns {
  const { size } = style.elements.tableCell;
  const upright = pageGeometry(style).textWidth;
  const across = landscapeGeometry(style).textWidth;
  const count = (table.header.length > 0 ? table.header : (table.rows[0] ?? [])).length;
  if (table.widths)
    return {
      size,
      scale: 1,
      isLandscape: lies,
      widths: share(
        lies ? across : upright,
        Array.from({ length: count }, (_, column) => table.widths?.[column] ?? 1),
      ),
    };
  const wishes = Array.from({ length: count }, (_, column) => wishOf(table, column, style));
  const least = (type: TableType) => sum(wishes.map((wish) => cellWidth(wish.least, type)));
  const candidates = typesToTry(size).filter((candidate) => candidate.isLandscape || !lies);
  const chosen =
    candidates.find((type) => least(type) <= (type.isLandscape ? across : upright)) ?? candidates.at(-1)!;
  return { ...chosen, widths: widthsFor(wishes, chosen, chosen.isLandscape ? across : upright) };
}

/** Upright as long as the type stays readable at arm's length (五号); across down to 六号, glyphs narrowed last. */
function typesToTry(size: Point): (TableType & { isLandscape: boolean })[] {
  const smaller = [10.5, 9, 7.5].filter((candidate) => candidate < size);
  return [
    ...[size, ...smaller.slice(0, 1)].map((points) => ({ size: points, scale: 1, isLandscape: false })),
    ...[size, ...smaller].map((points) => ({ size: points, scale: 1, isLandscape: true })),
    ...[0.9, 0.8, 0.7].map((scale) => ({ size: smaller.at(-1) ?? size, scale, isLandscape: true })),
  ];
}

function wishOf({ header, rows }: Table, column: number, style: Style): Wish {
  const measure = (text: string) => textWidth(text, style.fonts);
  const cells = rows.map((row) => row[column]?.text ?? '');
  const head = header[column]?.text ?? '';
  const longest = Math.max(0, ...cells.map(measure));
  const words = [head, ...cells].flatMap(unbreakable).map(measure);
  return {
    least: Math.max(...words, Math.min(measure(head), 2), Math.min(longest, 4), 1),
    // A header may stand on two lines.
    comfortable: Math.max(
      longest,
      Math.min(measure(head), Math.max(4, Math.ceil(measure(head) / 2) + 1)),
      ...words,
      1,
    ),
    isFixed: isRunningNumber(head, cells),
  };
}

/** Figures and Western words, with the marks that stay with them. */
function unbreakable(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const character of text) {
    if (isFullWidth(character) || /\s/u.test(character)) {
      found.push(word);
      word = '';
    } else word += character;
  }
  return [...found, word].filter((entry) => entry !== '');
}

function widthsFor(wishes: readonly Wish[], type: TableType, room: Twip): Twip[] {
  const least = wishes.map((wish) => cellWidth(wish.least, type));
  const comfortable = wishes.map((wish) => cellWidth(wish.comfortable, type));
  const left = room - sum(comfortable);
  if (left >= 0) {
    // What is over goes to the columns that are not 序号, to each as it is wide.
    const growing = comfortable.map((width, column) => (wishes[column]!.isFixed ? 0 : width));
    const shares = sum(growing) > 0 ? growing : comfortable;
    return share(
      room,
      comfortable.map((width, column) => width + (left * shares[column]!) / sum(shares)),
    );
  }
  const more = comfortable.map((width, column) => width - least[column]!);
  const rest = Math.max(0, room - sum(least));
  return share(
    room,
    least.map((width, column) => width + (rest * more[column]!) / Math.max(1, sum(more))),
  );
}

function cellWidth(characters: number, { size, scale }: TableType): Twip {
  // A little more than the arithmetic, since fonts differ.
  return Math.ceil(characters * size * 20 * scale * 1.03) + 2 * cellMargins.side + 30;
}

/** Whole twips in these proportions that make up the room. */
function share(room: Twip, shares: readonly number[]): Twip[] {
  const total = sum(shares);
  const widths = shares.map((part) => Math.floor((part / total) * room));
  if (widths.length > 0) widths[widths.length - 1]! += room - sum(widths);
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
