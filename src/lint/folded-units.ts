import { foldText } from '../text/fold-text.js';
import { oncePer, oncePerText } from '../text/once-per.js';
import { publicationUnitsOf, unitAt } from './publishing/publication-units.js';
import type { Remark, RuleContext, TextUnit } from './rule.js';

/** A text as a search for numbers and addresses sees it: its digits, letters, spaces and dashes alike. */
export type FoldedUnit = {
  text: string;
  /** A remark on words of the folded text, placed where they stand in the unit. */
  remark(match: { index: number; 0: string }, message: string): Remark;
};

/** What may be published of a report: its texts, 公开信息, and where its figures come from (数据.来源, 口径). */
export const foldedUnitsOf = oncePer((context: RuleContext): FoldedUnit[] => [
  ...[...context.units, ...publicationUnitsOf(context)].map(foldUnit),
  ...Object.entries(context.report?.figures ?? {}).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([name, { source, scope }]) =>
      [
        { text: source, path: `数据.${group}.${name}.来源` },
        { text: scope, path: `数据.${group}.${name}.口径` },
      ].flatMap(({ text, path }) => (text === undefined ? [] : [foldUnit(unitAt(path, text))])),
    ),
  ),
]);

const foldUnit = oncePer((unit: TextUnit): FoldedUnit => {
  return {
    get text() {
      return foldOnce(unit.text).text;
    },
    remark({ index, 0: words }, message) {
      const { originalOffset } = foldOnce(unit.text);
      const last = index + words.length - 1;
      return {
        unit,
        start: originalOffset(index),
        end: Math.max(originalOffset(last) + 1, originalOffset(last + 1)),
        message,
      };
    },
  };
});

const foldOnce = oncePerText(foldText);
