import type { TextUnit } from './rule.js';

/** Where the number of a heading is complained of: a heading without words stands in the paragraph that it opens. */
export function placeOfNumber(units: readonly TextUnit[], index: number): TextUnit {
  const unit = units[index]!;
  return unit.text === '' ? (units[index + 1] ?? unit) : unit;
}
