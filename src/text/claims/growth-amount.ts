import { haveSameUnit, overlap, type Quantity } from '../quantity.js';

type Interval = { low: number; high: number };
type Change = { from: Quantity; to: Quantity; direction: 'up' | 'down'; isMultiple: boolean };

/** Whether the change written is that between two values; undefined where it cannot be compared with them. */
export function fitsAmount(
  judged: Quantity,
  { from, to, direction, isMultiple }: Change,
): boolean | undefined {
  if (judged.kind === 'points' && from.kind !== 'percentage') return undefined;
  if (judged.kind === 'count' && !haveSameUnit(judged, to)) return undefined;
  const isRatio = judged.kind === 'percentage' || judged.kind === 'multiple';
  // Nothing is so many times nought, nor more than it by a rate.
  if (isRatio && (from.kind !== 'count' || from.low <= 0)) return undefined;
  const factor = judged.kind === 'percentage' ? 100 : 1;
  return writings(from, to).some(([earlier, later]) => {
    if (!isRatio) return overlap(judged, between(earlier, later, direction));
    const quotient = { low: later.low / earlier.high, high: later.high / earlier.low };
    if (isMultiple) return overlap(judged, quotient);
    const growth =
      direction === 'up'
        ? { low: quotient.low - 1, high: quotient.high - 1 }
        : { low: 1 - quotient.high, high: 1 - quotient.low };
    return overlap(judged, { low: factor * growth.low, high: factor * growth.high });
  });
}

function between(from: Interval, to: Interval, direction: 'up' | 'down'): Interval {
  const [less, more] = direction === 'up' ? [from, to] : [to, from];
  return { low: Math.max(0, more.low - less.high), high: Math.max(0, more.high - less.low) };
}

/** Whoever rounds one of two values rounds the other, and whoever cuts one off cuts both: 5.6万, 7.8万. */
function writings(from: Quantity, to: Quantity): [Interval, Interval][] {
  const [first, second] = [readWritings(from), readWritings(to)];
  if (!first || !second) return [[from, to]];
  return [
    [first.rounded, second.rounded],
    [first.cut, second.cut],
  ];
}

/** The values that round to a number, and those that are cut to it; undefined where a hedge says something else. */
function readWritings(quantity: Quantity): { rounded: Interval; cut: Interval } | undefined {
  const { low, value, high } = quantity;
  const step = high - value;
  if (low === high) return { rounded: quantity, cut: quantity };
  if (Math.abs(step - 2 * (value - low)) > 1e-6 * step) return undefined;
  return { rounded: { low, high: value + step / 2 }, cut: { low: value, high } };
}
