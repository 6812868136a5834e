import { type Amount, compareDecimals, formatDistinctly } from './decimal.js';

/**
 * The percentage `numerator` / `denominator`, rounded half up in decimal: 12, 45 → `26.7%`.
 * All and none are written without decimals, as is usual: `100%`, `0%`; what is neither gets as many more decimals as
 * show it, 99,995 of 100,000 → `99.995%`. Throws a `RangeError` with a Chinese reason where there is none.
 */
export function formatRate(numerator: Amount, denominator: Amount, decimals: number): string {
  if (compareDecimals(denominator, 0) === 0) throw new RangeError('分母是0');
  if (compareDecimals(numerator, denominator) === 0) return '100%';
  if (compareDecimals(numerator, 0) === 0) return '0%';
  const others = [0, 100, -100];
  return `${formatDistinctly([numerator, denominator], { decimals, shift: 2, others })}%`;
}
