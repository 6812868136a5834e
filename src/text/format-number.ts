/** A number without needless zeros: 26.7, 0.3, 12345; at most `decimals` places, rounded half up. */
export function formatNumber(value: number, decimals = 4): string {
  return String(Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`));
}
