import type { SourcedText } from '../../document/model.js';
import type { LintContext } from '../../lint/lint-document.js';

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
    const text = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(written ?? '')?.[1];
    const figures = text?.split(/\s+/).filter((word) => word.includes('.') && !/^[\d.]+$/.test(word)) ?? [];
    return text !== undefined && figures.length > 0 ? [{ start, end, text, figures }] : [];
  });
}
