import type { SourcedText } from '../document/model.js';
import type { LintContext } from '../lint/lint-document.js';

/** Characters `start`..`end` of a text that stand for `{{text}}`, and the figures that it names. */
export type FigureReference = { start: number; end: number; text: string; figures: string[] };

export function findFigureReferences(
  { segments }: SourcedText,
  { source, sourceText }: LintContext,
): FigureReference[] {
  if (!source || sourceText === undefined) return [];
  return segments.flatMap(({ start, end, path, from, to }): FigureReference[] => {
    const offsets = path === undefined ? undefined : source.textOffsets(path, from, to);
    const written = offsets && sourceText.slice(offsets.start, offsets.end);
    const text = /^\{\{([^{}]+)\}\}$/.exec(written ?? '')?.[1]?.trim();
    const figures = text?.split(/\s+/).filter((word) => word.includes('.') && !/^[\d.]+$/.test(word)) ?? [];
    return text !== undefined && figures.length > 0 ? [{ start, end, text, figures }] : [];
  });
}

/** As a clerk would put it: 行政复议.纠错 ÷ 行政复议.审结 for `率 行政复议.纠错 行政复议.审结`. */
export function describeReference({ text, figures }: FigureReference): string {
  const helper = /^(\S+)\s/.exec(text)?.[1];
  if (helper === '合计') return figures.join(' + ');
  if (helper === '同比') return `${figures[0]} 同比`;
  return figures.join(' ÷ ');
}
