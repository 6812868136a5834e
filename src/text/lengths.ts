/** A length in millimetres as people read it: 25.4毫米, 37毫米. */
export function formatMillimetres(length: number): string {
  return `${formatNumber(length, 1)}毫米`;
}

/** At most so many digits after the point, without closing zeros. */
export function formatNumber(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

export function isNear(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}
