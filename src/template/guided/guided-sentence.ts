import type { Figures } from '../../report/model.js';
import type { ReferenceNode } from '../../report/reference-node.js';
import { listReferences, parseReferences, parseTemplateText } from '../../report/reference-tree.js';
import type { Topic } from '../library.js';
import { expandReferences } from '../references.js';
import { fillWords } from '../words.js';

/** A figure that the topic's sentence cites: `{ group: '行政复议', name: '受理' }`. */
export type FigureName = { group: string; name: string };

/** The figures that each clause of the topic's sentence cites, in their order. */
export function listClauses(topic: Topic): FigureName[][] {
  return topic.sentence.map((clause) => figuresOf(parseTemplateText(clause)));
}

function figuresOf(nodes: readonly ReferenceNode[]): FigureName[] {
  const names = listReferences(nodes).flatMap(({ name }) => (name.includes('.') ? [name] : []));
  return [...new Set(names)].map((reference) => {
    const [group = '', name = ''] = reference.split('.');
    return { group, name };
  });
}

/** The figures of a topic, each once. */
export function listFigures(topic: Topic): FigureName[] {
  const figures = listClauses(topic).flat();
  return figures.filter(
    (figure, index) =>
      figures.findIndex((other) => other.group === figure.group && other.name === figure.name) === index,
  );
}

/**
 * What a topic proposes to write, with its references to figures in place.
 * A clause is left out, with the 其中 that follows it, where one of its figures is not written, where all of them
 * are nought, and where a rate has no result.
 */
export function formGuidedText(
  topic: Topic,
  words: Readonly<Record<string, string>>,
  figures: Figures,
): string {
  const isNought = (clause: FigureName[]) =>
    clause.length > 0 && clause.every(({ group, name }) => figures[group]?.[name]?.value === 0);
  const clauses: string[] = [];
  let isWritten = true;
  for (const sentence of topic.sentence) {
    const clause = fillWords(sentence, words, figures);
    const stands =
      clause !== '' &&
      !isNought(figuresOf(parseReferences(clause))) &&
      expandReferences({ text: clause }, figures).problems.length === 0;
    isWritten = stands && (isWritten || !isPartOfPrevious(clause));
    if (isWritten) clauses.push(clause);
  }
  return fillWords(topic.body, words, figures) + (clauses.length > 0 ? `${clauses.join('，')}。` : '');
}

/** 其中… tells a part of what the clause before it told. */
export function isPartOfPrevious(clause: string): boolean {
  return clause.startsWith('其中');
}
