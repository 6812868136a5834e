import { expect, it } from 'vitest';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { describePages, type Printed } from './support/describe-pages.js';
import { typeArea } from './support/measure-page.js';
import type { Word } from './support/render-pages.js';
import { jointSignatures, longSignatures, type SignatureCase } from './support/signature-cases.js';

const joint = jointSignatures();
const long = longSignatures();
const cases = new Map<string, SignatureCase>([...joint, ...long]);

describePages(
  'a signature on its printed page (GB/T 9704-2012, 7.3.5)',
  async () => {
    const style = packagedStyle('gbt9704-2012', 'open');
    const written = [...cases].map(
      async ([name, { document }]) => [name, await writeDocx(document, style)] as const,
    );
    return Object.fromEntries(await Promise.all(written));
  },
  (printed) => {
    const read = (some: ReadonlyMap<string, SignatureCase>, sealed?: boolean) =>
      [...some]
        .filter(([, entry]) => sealed === undefined || entry.sealed === sealed)
        .map(([name, { names }]) => ({ name, names, ...readSignature(printed(name)) }));

    it('was tried with two to five organs of 4 to 31 characters, sealed and not', () => {
      const lengths = [...joint.values()].flatMap(({ names }) => names.map((entry) => entry.length));
      expect(joint.size).toBeGreaterThanOrEqual(200);
      expect(new Set([...joint.values()].map(({ names }) => names.length))).toEqual(new Set([2, 3, 4, 5]));
      expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([4, 31]);
    });

    it('of several organs has their names whole, in their order, apart, at most three to a row', () => {
      for (const { name, names, rows } of read(joint)) {
        expect(rows.flat().map(({ text }) => text)).toEqual(names);
        expect(Math.max(...rows.map((row) => row.length)), name).toBeLessThanOrEqual(3);
        for (const gap of rows.flatMap((row) => gaps(row))) expect(gap, name).toBeGreaterThan(cell / 2);
      }
    });

    it('stays within the type area, line below line, the date below the last', () => {
      for (const { name, rows, date } of read(cases)) {
        const lines = [...rows, [date]];
        expect(Math.min(...lines.flat().map(({ left }) => left)), name).toBeGreaterThan(typeArea.left - 0.5);
        expect(Math.max(...rows.flat().map(({ right }) => right)), name).toBeLessThan(typeArea.right + 0.5);
        const steps = lines.slice(1).map(([word], at) => (word!.top - lines[at]![0]!.top) / linePitch);
        for (const step of steps) expect(step, name).toBeGreaterThan(0.95);
        expect(Math.abs(steps.at(-1)! - 1), name).toBeLessThan(0.1);
      }
    });

    it('stands on one page wherever a page can hold it', () => {
      const parted = read(cases).filter(({ pages }) => pages > 1);
      // Five rows of seals are higher than the type area.
      expect(parted.filter(({ rows }) => rows.length < 5)).toEqual([]);
    });

    it('leaves seals of 45 mm room that neither touch each other nor leave the type area (7.3.5.1)', () => {
      for (const { name, rows } of read(joint, true)) {
        const middles = rows.map((row) => row.map(middleOf));
        for (const row of middles) {
          for (const [at, middle] of row.slice(1).entries())
            expect(middle - row[at]!, name).toBeGreaterThan(45);
          expect(row[0]! - 22.5, name).toBeGreaterThan(typeArea.left - 0.5);
          expect(row.at(-1)! + 22.5, name).toBeLessThan(typeArea.right + 0.5);
        }
        for (const [at, [word]] of rows.slice(1).entries())
          expect(word!.top - rows[at]![0]!.top, name).toBeGreaterThan(45);
      }
    });

    it('sealed: has the last name over the date, and the date four characters in (7.3.5.1)', () => {
      for (const { name, names, rows, date } of read(cases, true)) {
        const last = rows.at(-1)!.at(-1)!;
        expect(Math.abs(middleOf(date) - middleOf(last)), name).toBeLessThan(0.7);
        // A name or a seal that has no room over it moves the date in, to where it meets the edge of the type area.
        const lines = names.length > 1 ? [last] : rows.flat();
        const right = middleOf(date) + Math.max(45, ...lines.map(widthOf)) / 2;
        if (Math.abs(blankRight(date) - 4) > 0.7)
          expect(Math.abs(right - typeArea.right), name).toBeLessThan(1);
      }
    });

    it('unsealed: stands two characters from the right, the date two right of its first (7.3.5.2)', () => {
      for (const { name, rows, date } of read(cases, false)) {
        const words = rows.flat();
        expect(words.length, name).toBe(rows.length);
        const first = Math.min(...words.map(({ left }) => left));
        expect(Math.abs((date.left - first) / cell - 2), name).toBeLessThan(0.1);
        // LibreOffice sets a quarter of a character between digits and Chinese, which the standard does not know.
        const isShort = words.every(({ text }) => text.length < [...date.text].length - 3);
        const [reference, tolerance] = isShort ? [date, 1.4] : [widest(words), 0.2];
        expect(Math.abs(blankRight(reference) - 2), name).toBeLessThan(tolerance);
      }
    });

    it('longer than a line goes on between words, on as few lines as will do', () => {
      for (const { name, rows } of read(long)) {
        const { words, sealed } = long.get(name)!;
        const lines = rows.map((row) => row.map(({ text }) => text).join(''));
        expect(lines.join('')).toBe(words.join(''));
        expect(lines.length, name).toBe(Math.ceil(words.join('').length / (sealed ? 28 : 26)));
        const ends = words.map((_, at) => words.slice(0, at + 1).join('').length);
        for (const at of lines.keys())
          expect(ends, lines.join('/')).toContain(lines.slice(0, at + 1).join('').length);
      }
    });
  },
);

/** One character of body type (字): 1/28 of the type area. */
const cell = 315 / 20 / (72 / 25.4);
const linePitch = (28.95 * 25.4) / 72;

/** `pages`: on how many pages it stands; tops count from the first page's edge. */
type PrintedSignature = { rows: Word[][]; date: Word; pages: number };

/** What stands below the one sentence of the body: rows of names, and the date. */
function readSignature({ pages }: Printed): PrintedSignature {
  const words = pages.flatMap((page, at) =>
    page.words
      .filter(({ top }) => top < typeArea.bottom)
      .map((word) => ({ ...word, top: word.top + at * 1000, page: page.number })),
  );
  const at = words.findIndex(({ text }) => text === '特此报告。');
  const below = words.slice(at + 1).sort((a, b) => a.top - b.top);
  const rows: Word[][] = [];
  for (const word of below) {
    const row = rows.at(-1);
    if (row && word.top - row[0]!.top < linePitch / 2) row.push(word);
    else rows.push([word]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  // LibreOffice leaves a gap between digits and Chinese.
  const date = rows.pop()!;
  const whole = {
    ...date[0]!,
    text: date.map(({ text }) => text).join(''),
    right: date.at(-1)!.right,
  };
  expect(whole.text).toBe('2026年2月20日');
  return { rows, date: whole, pages: new Set(below.map(({ page }) => page)).size };
}

function gaps(row: readonly Word[]): number[] {
  return row.slice(1).map((word, at) => word.left - row[at]!.right);
}

function widthOf({ left, right }: Word): number {
  return right - left;
}

function widest(words: readonly Word[]): Word {
  return words.reduce((most, word) => (widthOf(word) > widthOf(most) ? word : most));
}

function middleOf({ left, right }: Word): number {
  return (left + right) / 2;
}

function blankRight({ right }: Word): number {
  return (typeArea.right - right) / cell;
}
