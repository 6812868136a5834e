import { formatQuotient } from './decimal.js';

/**
 * The percentage `numerator` / `denominator`, rounded half up in decimal: 12, 45 → `26.7%`.
 * Throws a `RangeError` with a Chinese reason where there is none.
 */
export function formatRate(numerator: number, denominator: number, decimals: number): string {
  return `${formatQuotient(numerator, denominator, decimals, 2)}%`;
}
