import { documentTexts } from '../document/document-texts.js';
import type { Document } from '../document/model.js';
import type { Figures } from '../report/model.js';
import { listFigures } from './guided-sentence.js';
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
 * The number after the words that our sentence puts before it, with the same unit, in a paragraph that speaks of
 * the group; undefined where there is none, or where two differ.
 */
function findFigure(
  texts: readonly string[],
  topic: Topic,
  { group, name }: { group: string; name: string },
  library: Library,
): string | undefined {
  const { unit } = library.indicators[group]!.figures[name]!;
  const lead = leadOf(topic, `{{${group}.${name}}}`);
  if (lead.length < 2) return undefined;
  const related = texts.filter((text) => text.includes(topic.name) || text.includes(group));
  const search = (words: string) => {
    const pattern = new RegExp(
      `${escapeForPattern(words)}[^\\d，。；、]{0,6}(\\d{1,10}(?:\\.\\d{1,4})?)${escapeForPattern(unit)}`,
      'gu',
    );
    return new Set(related.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)));
  };
  const found = [search(lead), search(lead.slice(0, 2))].find((numbers) => numbers.size > 0);
  return found?.size === 1 ? [...found][0] : undefined;
}

/** The words of the clause right before a reference: 审结 of `…，审结{{行政复议.审结}}件`. */
function leadOf(topic: Topic, reference: string): string {
  const clause = topic.sentence.find((candidate) => candidate.includes(reference)) ?? '';
  const before = clause.slice(0, clause.indexOf(reference));
  const words = /[^，、；}]*$/u.exec(before)?.[0] ?? '';
  return words.replace(/^(?:全年|其中|现有|辖区)/u, '');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
