import { formatQuotient } from './decimal.js';

/**
 * The percentage `numerator` / `denominator`, rounded half up in decimal: 12, 45 → `26.7%`.
 * All and none are written without decimals, as is usual: `100%`, `0%`.
 * Throws a `RangeError` with a Chinese reason where there is none.
 */
export function formatRate(numerator: number, denominator: number, decimals: number): string {
  if (numerator === denominator && denominator !== 0) return '100%';
  if (numerator === 0 && denominator !== 0) return '0%';
  return `${formatQuotient(numerator, denominator, decimals, 2)}%`;
}
