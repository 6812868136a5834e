import { documentTexts } from '../../document/document-texts.js';
import { countCharacters } from '../../text/characters.js';
import { type NormalizationKind, normalizationNames, type RemovedLine, type TextReading } from './reading.js';

/** The account of a reading; characters are counted without white space. */
export type ReadingSummary = {
  /** Characters that the report keeps, numbers included. */
  kept: number;
  normalized: { kind: NormalizationKind; name: string; count: number }[];
  removed: RemovedLine[];
  /** Characters in the removed lines. */
  removedCharacters: number;
};

export function summarizeReading(reading: TextReading): ReadingSummary {
  const { furniture, marks, normalizations } = reading;
  const texts = documentTexts(reading.document);
  const counts = new Map<NormalizationKind, number>();
  for (const { kind } of normalizations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = Object.keys(normalizationNames) as NormalizationKind[];
  return {
    kept: countAll(texts.map((content) => content.text)) + countAll(marks.map((mark) => mark.text)),
    normalized: kinds.flatMap((kind) => {
      const count = counts.get(kind);
      return count ? [{ kind, name: normalizationNames[kind], count }] : [];
    }),
    removed: furniture,
    removedCharacters: countAll(furniture.map((line) => line.text)),
  };
}

function countAll(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countCharacters(text), 0);
}
