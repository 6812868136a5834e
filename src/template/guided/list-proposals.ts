import { parseTemplateText } from '../../report/reference-tree.js';
import type { Topic } from '../library.js';

/** Fewer fixed words than this say nothing of where a passage comes from. */
const leastLength = 16;

/** The passages that topics propose, each as its fixed words: what stands between words of the place and figures. */
export function listProposals(topics: readonly Topic[]): string[][] {
  const passages = topics.flatMap(({ body, cause, measure }) => [body, cause ?? '', measure?.body ?? '']);
  return passages
    .map(listFixedWords)
    .filter((words) => words.reduce((length, { length: more }) => length + more, 0) >= leastLength);
}

function listFixedWords(passage: string): string[] {
  return parseTemplateText(passage).flatMap((node) =>
    node.kind === 'text' && node.text.length > 1 ? [node.text] : [],
  );
}
