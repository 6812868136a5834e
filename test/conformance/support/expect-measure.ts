import { expect } from 'vitest';

export type Expectation = {
  what: string;
  /** Of GB/T 9704-2012. */
  clause: string;
  expected: number;
  tolerance?: number;
  unit: 'mm' | '字' | '行' | '磅';
};

/** Compares a measured figure with the standard's; the failure names both, the unit and the clause. */
export function expectMeasure(
  measured: number,
  { what, clause, expected, tolerance = 0, unit }: Expectation,
): void {
  const wanted = tolerance > 0 ? `${expected}±${tolerance}${unit}` : `${expected}${unit}`;
  const message = `${what}（GB/T 9704-2012，${clause}）应为${wanted}，实测${round(measured)}${unit}`;
  expect(Math.abs(measured - expected) <= tolerance + 1e-9, message).toBe(true);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
