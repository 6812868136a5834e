/**
 * The percentage `numerator` / `denominator`, rounded half up in decimal: 12, 45 → `26.7%`.
 * Throws a `RangeError` with a Chinese reason where there is none.
 */
export function formatRate(numerator: number, denominator: number, decimals: number): string {
  if (denominator === 0) throw new RangeError('分母是0');
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 4) throw new RangeError('小数位数应当是0到4');
  const scaled = divideHalfUp(numerator, denominator, decimals + 2);
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${sign}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}%`;
}

/** `numerator` / `denominator` × 10^places as an integer; exact, because floating point would round 0.285 down. */
function divideHalfUp(numerator: number, denominator: number, places: number): bigint {
  const [top, topPlaces] = toInteger(numerator);
  const [bottom, bottomPlaces] = toInteger(denominator);
  const dividend = 2n * top * 10n ** BigInt(places + bottomPlaces);
  const divisor = 2n * bottom * 10n ** BigInt(topPlaces);
  const half = divisor / 2n;
  const isNegative = dividend < 0n !== divisor < 0n;
  return isNegative
    ? -((abs(dividend) + abs(half)) / abs(divisor))
    : (abs(dividend) + abs(half)) / abs(divisor);
}

function toInteger(value: number): [bigint, number] {
  const [whole = '0', fraction = ''] = value
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 })
    .split('.');
  return [BigInt(whole + fraction), fraction.length];
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
