/** A number without needless zeros: 26.7, 0.3, 12345; at most `decimals` places, rounded half up as it is written. */
export function formatNumber(value: number, decimals = 4): string {
  // What JavaScript writes with an exponent is far from any half, and so is what has no room for decimals.
  if (Math.abs(value) >= 1e15 || String(value).includes('e')) return String(Number(value.toFixed(decimals)));
  return String(Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`));
}
