import type { Document } from '../document/model.js';
import type { Report } from '../report/model.js';
import { listFigures } from './guided/guided-sentence.js';
import { findEdition, type Library } from './library.js';
import type { Template } from './model.js';

export type MissingThemes = { edition: string; themes: string[] };

/** Themes of the year's guiding outline (纲要) that the template offers and the report does not touch. */
export function findMissingThemes(
  library: Library,
  template: Template,
  { report, document }: { report: Report; document: Document },
): MissingThemes | undefined {
  const edition = findEdition(library, '纲要', report.year);
  if (!edition) return undefined;
  const offered = new Set(
    template.parts.flatMap((part) => [...part.topics, ...part.sections.flatMap(({ topics }) => topics)]),
  );
  const texts = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.content.text]));
  const isWritten = (id: string) => {
    const topic = library.topics.find((candidate) => candidate.id === id);
    if (!topic) return false;
    return (
      texts.some((text) => text.includes(topic.title)) ||
      listFigures(topic).some(({ group }) => Object.hasOwn(report.figures, group))
    );
  };
  const themes = edition.themes
    .filter(({ topics }) => topics.some((id) => offered.has(id)) && !topics.some(isWritten))
    .map(({ name }) => name);
  return themes.length > 0 ? { edition: edition.name, themes } : undefined;
}
