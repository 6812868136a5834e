import type { TextUnit } from './rule.js';

/**
 * Every match of a global pattern in the units, with the unit that it stands in.
 * Most patterns match nowhere, and a text without a match costs no more than the search.
 */
export function* findMatches(
  units: Iterable<TextUnit>,
  pattern: RegExp,
): Generator<[unit: TextUnit, match: RegExpExecArray]> {
  for (const unit of units) {
    if (unit.text.search(pattern) < 0) continue;
    for (const match of unit.text.matchAll(pattern)) yield [unit, match];
  }
}
