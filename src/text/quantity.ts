/**
 * A number of a Chinese text with what it counts: `1.7万户`, `近8000份`, `24.5%`, `4.98个百分点`, `三分之一`.
 * `start`..`end` are UTF-16 offsets; they take in the hedges around it (近, 以上).
 */
export type Quantity = {
  kind: QuantityKind;
  start: number;
  end: number;
  text: string;
  /** As written, without its hedges: 17000, 24.5. A share (三分之一, 七成) is given in per cent. */
  value: number;
  /**
   * The true values that the writing allows: what rounds or is cut to it, and what its hedge admits.
   * 12 is 12; 1.7万 is 16 500 to 18 000; 30余 is 30 to 40; 80%以上 has no upper end.
   */
  low: number;
  high: number;
  /** Measure word: 件, 人次, 元; empty for percentages and where a list of numbers shares the last one's (3、5、8件). */
  unit: string;
  /** How it was written, for messages: `1.7万`, `24.5%`. */
  figure: string;
};

export type QuantityKind = 'count' | 'percentage' | 'points' | 'multiple';

/** Measure words that count the same things; numbers in different ones are never compared. */
const families: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '桩'],
  ['人', '名', '位'],
  ['人次'],
  ['场', '场次'],
  ['户', '家'],
  ['卷', '宗卷'],
];
const familyOf = new Map(families.flatMap((units) => units.map((unit) => [unit, units[0]!] as const)));

export function haveSameUnit(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && (familyOf.get(a.unit) ?? a.unit) === (familyOf.get(b.unit) ?? b.unit);
}

type Interval = { low: number; high: number };

/** Whether two intervals have a value in common; the slack is that of binary fractions. */
export function overlap(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

export function addUp(quantities: readonly Interval[]): Interval {
  return quantities.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0,
    high: 0,
  });
}

/** `part` as a percentage of `whole`. */
export function percentageOf(part: Interval, whole: Interval): Interval {
  return {
    low: whole.high === 0 ? 0 : (100 * part.low) / whole.high,
    high: whole.low === 0 ? Number.POSITIVE_INFINITY : (100 * part.high) / whole.low,
  };
}

export function isExact({ low, high }: Interval): boolean {
  return low === high;
}
