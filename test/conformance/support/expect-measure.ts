import { expect } from 'vitest';

/**
 * Compares a measured figure with the standard's, `22±0.2磅`; `what` opens with the clause of
 * GB/T 9704-2012: `7.3.1 标题字号`. The failure names both figures, the unit and the clause.
 */
export function expectMeasure(measured: number, wanted: string, what: string): void {
  const [, expected, tolerance = 0, unit] =
    /^(\d+(?:\.\d+)?)(?:±(\d+(?:\.\d+)?))?(mm|字|行|磅)$/.exec(wanted) ?? [];
  const [, clause, subject] = /^([\d.]+) (.+)$/.exec(what) ?? [];
  if (!expected || !clause) throw new Error(`cannot read the expectation “${wanted}” of “${what}”`);
  const message = `${subject}（GB/T 9704-2012，${clause}）应为${wanted}，实测${Math.round(measured * 100) / 100}${unit}`;
  expect(Math.abs(measured - Number(expected)) <= Number(tolerance) + 1e-9, message).toBe(true);
}
