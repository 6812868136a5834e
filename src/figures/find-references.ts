import type { SourcedText } from '../document/model.js';
import type { LintContext } from '../lint/lint-document.js';
import { namesOf, parseReference } from '../report/reference-tree.js';

/** Characters `start`..`end` of a text that stand for a reference, and the figures that it names. */
export type FigureReference = {
  start: number;
  end: number;
  text: string;
  helper?: string;
  figures: string[];
};

export function findFigureReferences(
  { segments }: SourcedText,
  { source, sourceText }: LintContext,
): FigureReference[] {
  if (!source || sourceText === undefined) return [];
  return segments.flatMap(({ start, end, path, from, to }): FigureReference[] => {
    const offsets = path === undefined ? undefined : source.textOffsets(path, from, to);
    const written = offsets && sourceText.slice(offsets.start, offsets.end);
    const expression = parseReference(written ?? '');
    const figures = expression ? namesOf(expression).filter((name) => name.includes('.')) : [];
    if (!expression || figures.length === 0) return [];
    const { name, operands } = expression;
    return [
      {
        start,
        end,
        text: [name, ...operands].join(' '),
        helper: operands.length > 0 ? name : undefined,
        figures,
      },
    ];
  });
}

/** As a clerk would put it: 行政复议.纠错 ÷ 行政复议.审结 for `率 行政复议.纠错 行政复议.审结`. */
export function describeReference({ helper, figures }: FigureReference): string {
  if (helper === '合计') return figures.join(' + ');
  if (helper === '同比') return `${figures[0]} 同比`;
  return figures.join(' ÷ ');
}

/** Whether it prints how figures compare, which has none of their units. */
export function isRatio({ helper }: FigureReference): boolean {
  return helper !== undefined && ['率', '占比', '同比', '倍数'].includes(helper);
}
