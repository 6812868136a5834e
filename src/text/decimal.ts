/** Exact decimal arithmetic: integers of any length and a place, no binary fractions. */

/** A number, or one as it is written, to the last digit: `999999999999999.999999`. */
export type Amount = number | string;

/**
 * `numerator` / `denominator` × 10^`shift` with so many decimals, rounded half up: 1, 3, 2 → `0.33`.
 * Throws a `RangeError` with a Chinese reason where there is no such number.
 */
function formatQuotient(numerator: Amount, denominator: Amount, decimals: number, shift = 0): string {
  const [top, topPlaces] = toInteger(numerator);
  const [bottom, bottomPlaces] = toInteger(denominator);
  if (bottom === 0n) throw new RangeError('分母是0');
  const dividend = 2n * top * 10n ** BigInt(decimals + shift + bottomPlaces);
  const divisor = 2n * bottom * 10n ** BigInt(topPlaces);
  const quotient = (abs(dividend) + abs(divisor) / 2n) / abs(divisor);
  return write(dividend < 0n === divisor < 0n ? quotient : -quotient, decimals);
}

/** The same with as many more decimals as it takes not to be one of the `others`, which it is not: 99.995 is no 100. */
export function formatDistinctly(
  [numerator, denominator]: readonly [Amount, Amount],
  { decimals, shift = 0, others }: { decimals: number; shift?: number; others: readonly number[] },
): string {
  const isOther = (text: string) =>
    others.some((other) => compareDecimals(text, other) === 0) &&
    !isExactly(text, [numerator, denominator], shift);
  // Two quotients of numbers with at most 21 digits differ within some 45 decimals.
  for (let places = decimals; places < 60; places++) {
    const text = formatQuotient(numerator, denominator, places, shift);
    if (!isOther(text)) return text;
  }
  return formatQuotient(numerator, denominator, decimals, shift);
}

/** Whether `text` is the quotient × 10^`shift` to the last digit, not rounded. */
export function isExactly(
  text: string,
  [numerator, denominator]: readonly [Amount, Amount],
  shift = 0,
): boolean {
  const [value, places] = toInteger(text);
  const [top, topPlaces] = toInteger(numerator);
  const [bottom, bottomPlaces] = toInteger(denominator);
  return value * bottom * 10n ** BigInt(topPlaces) === top * 10n ** BigInt(places + bottomPlaces + shift);
}

/** The sum, so that 0.1 and 0.2 give 0.3. */
export function addDecimals(values: readonly Amount[]): number {
  return Number(addExactly(values));
}

/** The sum to the last digit, as it is written. */
export function addExactly(values: readonly Amount[]): string {
  const parts = values.map(toInteger);
  const places = Math.max(0, ...parts.map(([, own]) => own));
  const total = parts.reduce((sum, [integer, own]) => sum + integer * 10n ** BigInt(places - own), 0n);
  return dropZeros(write(total, places));
}

/** Negative where `a` is less, 0 where they are the same number. */
export function compareDecimals(a: Amount, b: Amount): number {
  const [left, leftPlaces] = toInteger(a);
  const [right, rightPlaces] = toInteger(b);
  const gap = left * 10n ** BigInt(rightPlaces) - right * 10n ** BigInt(leftPlaces);
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** -5 for 5; `5.0` for `-5.0`. */
export function negate(value: Amount): Amount {
  if (typeof value === 'number') return -value;
  return value.startsWith('-') ? value.slice(1) : `-${value.replace(/^\+/, '')}`;
}

/** `2.50` → `2.5`, `3.00` → `3` */
export function dropZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : decimal;
}

function write(scaled: bigint, decimals: number): string {
  const digits = String(abs(scaled)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${scaled < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

function toInteger(value: Amount): [bigint, number] {
  const [whole = '0', fraction = ''] = writePlainly(String(value)).split('.');
  return [BigInt(whole + fraction), fraction.length];
}

/** Without an exponent; the locale's way is slow to start, and few figures need it. */
function writePlainly(shortest: string): string {
  return /^[+-]?\d+(?:\.\d+)?$/.test(shortest)
    ? shortest
    : Number(shortest).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
