import type { TextUnit } from '../../rule.js';

/** The text of the date of issue, where the document is known to have one. */
export function dateUnit(units: readonly TextUnit[]): TextUnit {
  return units.find((unit) => unit.role === 'dateOfIssue')!;
}
