import { expect, it } from 'vitest';
import { arrangeSeals } from '../../src/layout/arrange-seals.js';

const cell = 315;
const room = { full: 8844, dateMiddle: 8844 - 7.5 * cell, dateWidth: 7 * cell, cell };
const seal = 2551;

/** Every way of signing: two to five organs with names of 4 to 28 characters. */
const joint = [2, 3, 4, 5].flatMap((count) =>
  [4, 6, 8, 12, 13, 14, 18, 22, 28].flatMap((first) =>
    [4, 9, 13, 20, 28].map((others) =>
      Array.from({ length: count }, (_, at) => (at % 2 === 0 ? first : others)),
    ),
  ),
);

it('no seal meets another, no name leaves the type area, the last stands over the date', () => {
  expect(joint.length).toBeGreaterThan(150);
  for (const characters of joint) {
    const widths = characters.map((count) => count * cell);
    const { rows, middle } = arrangeSeals(widths, room);
    expect(rows.flat().map(({ name }) => name)).toEqual(widths.map((_, name) => name));
    expect(rows.at(-1)!.at(-1)!.centre, characters.join()).toBe(middle);
    for (const row of rows) {
      expect(row.length).toBeLessThanOrEqual(3);
      row.forEach(({ name, centre }, at) => {
        expect(centre - widths[name]! / 2).toBeGreaterThanOrEqual(-1);
        expect(centre + widths[name]! / 2).toBeLessThanOrEqual(room.full + 1);
        const next = row[at + 1];
        if (!next) return;
        expect(next.centre - centre, characters.join()).toBeGreaterThanOrEqual(seal);
        expect(next.centre - centre).toBeGreaterThan((widths[name]! + widths[next.name]!) / 2);
      });
    }
  }
});

it('a name of more than half a line stands alone', () => {
  const { rows } = arrangeSeals([18 * cell, 5 * cell], room);
  expect(rows.map((row) => row.map(({ name }) => name))).toEqual([[0], [1]]);
});
