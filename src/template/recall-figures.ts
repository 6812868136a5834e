import { documentTexts } from '../document/document-texts.js';
import type { Document } from '../document/model.js';
import type { Figures } from '../report/model.js';
import { formatReference } from '../report/reference-tree.js';
import { type FigureName, listFigures } from './guided/guided-sentence.js';
import type { Library, Topic } from './library.js';

/** Group → name → the number as it was printed. */
export type RecalledFigures = Record<string, Record<string, string>>;

/** The figures that an earlier report holds under 数据, or else in sentences like those of our topics. */
export function recallFigures(document: Document, figures: Figures, library: Library): RecalledFigures {
  const recalled: RecalledFigures = {};
  const texts = documentTexts(document).map(({ text }) => text);
  for (const topic of library.topics)
    for (const { group, name } of listFigures(topic)) {
      const known = figures[group]?.[name];
      const printed =
        known?.value !== undefined ? known.text : findFigure(texts, topic, { group, name }, library);
      if (printed !== undefined) recalled[group] = { ...recalled[group], [name]: printed };
    }
  return recalled;
}

/**
 * The number behind the words that our sentence puts before it, with the same unit, in a sentence that speaks of
 * the group. A wrong hint does more harm than none: the words must stand alone (不予受理 is not 受理), and two
 * different numbers give none.
 */
function findFigure(
  texts: readonly string[],
  topic: Topic,
  { group, name }: FigureName,
  library: Library,
): string | undefined {
  const { unit } = library.indicators[group]!.figures[name]!;
  const lead = leadOf(topic, formatReference(`${group}.${name}`));
  if (lead.length < 2) return undefined;
  const pattern = new RegExp(
    `(?:^|[，、；：（已共年内])${escapeForPattern(lead)}[了共为]?(\\d{1,10}(?:\\.\\d{1,4})?)${escapeForPattern(unit)}`,
    'gu',
  );
  const numbers = texts
    .flatMap((text) => text.split('。'))
    .filter((sentence) => sentence.includes(topic.name) || sentence.includes(group))
    .flatMap((sentence) => [...sentence.matchAll(pattern)].map((match) => match[1]!));
  return new Set(numbers).size === 1 ? numbers[0] : undefined;
}

/** The words of the clause right before a reference: 审结 of `…，审结{{行政复议.审结}}件`. */
function leadOf(topic: Topic, reference: string): string {
  const clause = topic.sentence.find((candidate) => candidate.includes(reference)) ?? '';
  const before = clause.slice(0, clause.indexOf(reference));
  const words = before.split(/[，、；}]/u).at(-1)!;
  return words.replace(/^(?:全年|其中|现有|辖区)/u, '');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
