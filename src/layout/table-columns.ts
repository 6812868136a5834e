import type { Table } from '../document/model.js';
import { landscapeGeometry, pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { isRunningNumber } from './table-alignment.js';
import { countGaps, isFullWidth, textWidth } from './type-metrics.js';
import type { Point, Twip } from './units.js';

/** Size of a table's type and how far its glyphs are narrowed (1: not at all). */
export type TableType = { size: Point; scale: number };

/** Blank within a cell beside and above its text. */
export const cellMargins = { side: 80, top: 40 } as const;

type Columns = TableType & { isLandscape: boolean; widths: Twip[] };

/**
 * What a column asks for, in characters of the table's type: so that no word is broken, so that its header is divided
 * only between its words, and so that nothing is divided but a long header.
 */
type Wish = { least: number; headed: number; comfortable: number; isFixed: boolean };

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
  const roomOf = ({ isLandscape }: { isLandscape: boolean }) => (isLandscape ? across : upright);
  const candidates = typesToTry(size).filter((candidate) => candidate.isLandscape || !lies);
  const first =
    candidates.find((type) => needed(wishes, 'least', type) <= roomOf(type)) ?? candidates.at(-1)!;
  // Rather in somewhat smaller type than with a header in pieces.
  const chosen =
    candidates.find(
      (type) =>
        type.isLandscape === first.isLandscape &&
        type.size <= first.size &&
        type.size >= Math.min(first.size, smallest) &&
        needed(wishes, 'headed', type) <= roomOf(type),
    ) ?? first;
  return { ...chosen, widths: widthsFor(wishes, chosen, roomOf(chosen)) };
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
  const measure = (text: string) => textWidth(text, style.fonts) + countGaps(text) / 5;
  const cells = rows.map((row) => row[column]?.text ?? '');
  const head = header[column]?.text ?? '';
  const longest = Math.max(0, ...cells.map(measure));
  const words = [head, ...cells]
    .flatMap(unbreakable)
    .map((word) => (isFigure(word) ? measure(word) : Math.min(measure(word), longWord)));
  const pieces = head.split(/\s|(?=[（(])/u);
  // A unit in brackets is never divided.
  const units = pieces.filter((piece) => /^[（(]/.test(piece)).map((unit) => Math.min(measure(unit), 4));
  const least = Math.max(...words, ...units, Math.min(measure(head), 2), Math.min(longest, 4), 1);
  // Words of up to four characters stay whole; longer ones may stand on two lines.
  const headed = Math.max(
    least,
    ...pieces.map((piece) => Math.max(Math.min(measure(piece), 4), measure(piece) / 2)),
  );
  return {
    least,
    headed,
    comfortable: Math.max(
      longest,
      headed,
      Math.min(measure(head), Math.max(4, Math.ceil(measure(head) / 2) + 1)),
    ),
    isFixed: isRunningNumber(head, cells),
  };
}

/** Smaller type is for tables that fit in no other (小五). */
const smallest: Point = 9;

/** Addresses of web pages may be divided. */
const longWord = 12;
const isFigure = (word: string) => /^[\d.,:%+-]{1,60}$/.test(word);

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
  const basis = needed(wishes, 'headed', type) <= room ? 'headed' : 'least';
  const base = widenShort(
    wishes.map((wish) => cellWidth(wish[basis], type)),
    { comfortable, short: cellWidth(shortCell, type), room },
  );
  const more = comfortable.map((width, column) => width - base[column]!);
  const rest = Math.max(0, room - sum(base));
  return share(
    room,
    base.map((width, column) => width + (rest * more[column]!) / Math.max(1, sum(more))),
  );
}

/** Dates and names of organs stay on one line where the columns of prose beside them still have some width. */
function widenShort(
  base: readonly Twip[],
  { comfortable, short, room }: { comfortable: readonly Twip[]; short: Twip; room: Twip },
): readonly Twip[] {
  const widened = base.map((width, column) => Math.max(width, Math.min(comfortable[column]!, short)));
  return sum(widened) <= room
    ? base.map((width, column) => (comfortable[column]! <= short ? comfortable[column]! : width))
    : base;
}

/** Cells of so many characters are read at a glance. */
const shortCell = 10;

function needed(wishes: readonly Wish[], wanted: 'least' | 'headed', type: TableType): Twip {
  return sum(wishes.map((wish) => cellWidth(wish[wanted], type)));
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
