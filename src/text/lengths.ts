import { formatNumber } from './format-number.js';

/** A length in millimetres as people read it: 25.4毫米, 37毫米. */
export function formatMillimetres(length: number): string {
  return `${formatNumber(length, 1)}毫米`;
}

export function isNear(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}
