/** Decimal arithmetic without the errors of binary fractions; numbers of at most 12 decimal places. */

/**
 * `numerator` / `denominator` × 10^`shift` with so many decimals, rounded half up: 1, 3, 2 → `0.33`.
 * Throws a `RangeError` with a Chinese reason where there is no such number.
 */
export function formatQuotient(numerator: number, denominator: number, decimals: number, shift = 0): string {
  if (denominator === 0) throw new RangeError('分母是0');
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 4) throw new RangeError('小数位数应当是0到4');
  const scaled = divideHalfUp(numerator, denominator, decimals + shift);
  const sign = scaled < 0n ? '-' : '';
  const digits = String(abs(scaled)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${sign}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** The sum, so that 0.1 and 0.2 give 0.3. */
export function addDecimals(values: readonly number[]): number {
  const parts = values.map(toInteger);
  const places = Math.max(0, ...parts.map(([, own]) => own));
  const total = parts.reduce((sum, [integer, own]) => sum + integer * 10n ** BigInt(places - own), 0n);
  return Number(`${total}e-${places}`);
}

/** `2.50` → `2.5`, `3.00` → `3` */
export function dropZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : decimal;
}

/** An exact integer, because floating point would round 0.285 down. */
function divideHalfUp(numerator: number, denominator: number, places: number): bigint {
  const [top, topPlaces] = toInteger(numerator);
  const [bottom, bottomPlaces] = toInteger(denominator);
  const dividend = 2n * top * 10n ** BigInt(places + bottomPlaces);
  const divisor = 2n * bottom * 10n ** BigInt(topPlaces);
  const quotient = (abs(dividend) + abs(divisor) / 2n) / abs(divisor);
  return dividend < 0n !== divisor < 0n ? -quotient : quotient;
}

function toInteger(value: number): [bigint, number] {
  const [whole = '0', fraction = ''] = writePlainly(value).split('.');
  return [BigInt(whole + fraction), fraction.length];
}

/** Without an exponent; the locale's way is slow to start, and few figures need it. */
function writePlainly(value: number): string {
  const shortest = String(value);
  return /^-?\d+(?:\.\d{1,12})?$/.test(shortest)
    ? shortest
    : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
