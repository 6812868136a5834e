import { millimetresToTwips, type Twip } from './units.js';

type Room = {
  full: Twip;
  /** Where the middle of the date stands when nothing moves it. */
  dateMiddle: Twip;
  dateWidth: Twip;
  cell: Twip;
};

/** A name of a row, by its number, and where its middle stands. */
export type SealPlace = { name: number; centre: Twip };

/**
 * Rows of sealed names, the last name over the date: names in order, on one grid, their seals neither touching nor
 * crossing and within the type area (GB/T 9704-2012, 7.3.5.1: 排列整齐、互不相交或相切). A name that takes more
 * than half a line has a row of its own. Practice sets at most three to a row, which is also what seals of 45 mm allow.
 */
export function arrangeSeals(
  widths: readonly Twip[],
  { full, dateMiddle, dateWidth, cell }: Room,
): { rows: SealPlace[][]; middle: Twip } {
  const half = (width: Twip) => Math.max(width, sealSize) / 2;
  const last = widths.at(-1) ?? 0;
  const middle = Math.min(dateMiddle, full - Math.max(half(last), dateWidth / 2));
  const isLong = (width: Twip) => width > full / 2 - cell;
  const short = widths.filter((width) => !isLong(width));
  const widest = Math.max(sealSize, ...short.map((width) => width + cell));
  // Middles of a row from right to left: equal steps, what is left over shared with the margin.
  const grid = (columns: number) => {
    const slack = middle - half(widest - cell) - (columns - 1) * widest;
    return { fits: slack >= 0, step: widest + slack / columns };
  };
  const columns = [3, 2].find((count) => count <= short.length && grid(count).fits) ?? 1;
  const { step } = grid(columns);
  const rows = chunk(widths, columns, isLong).map((row) =>
    row.map((name, at) => {
      const fromRight = row.length - 1 - at;
      const centre = Math.min(middle - fromRight * step, full - half(widths[name]!));
      return { name, centre: Math.round(Math.max(centre, widths[name]! / 2)) };
    }),
  );
  return { rows, middle: Math.round(middle) };
}

/** Seals are up to 45 mm wide and high; a little more keeps them from touching. */
export const sealSize = millimetresToTwips(45.5);

/** The names' numbers in rows: long ones alone, short neighbours together, the rows of a run as equal as may be. */
function chunk(widths: readonly Twip[], columns: number, isLong: (width: Twip) => boolean): number[][] {
  const runs: number[][] = [];
  widths.forEach((width, name) => {
    const run = runs.at(-1);
    if (run && !isLong(width) && !isLong(widths[name - 1]!)) run.push(name);
    else runs.push([name]);
  });
  return runs.flatMap((run) => {
    const rows = Math.ceil(run.length / columns);
    const perRow = Math.ceil(run.length / rows);
    return Array.from({ length: rows }, (_, row) => run.slice(row * perRow, (row + 1) * perRow));
  });
}
