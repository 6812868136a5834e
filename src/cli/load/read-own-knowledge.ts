import { relative } from 'node:path';
import { mergeKnowledge, withKnowledge } from '../../lint/merge-knowledge.js';
import { type KnowledgeFile, readKnowledge } from '../../lint/read-knowledge.js';
import type { Lexicon } from '../../lint/words/lexicon.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { readInputText } from './read-input.js';

/** A lexicon with what the office knows besides, the newest of each entry. */
export function addOwnKnowledge(lexicon: Lexicon, files: readonly string[], host: Host): Lexicon {
  const own = files.map((file) => readOwnKnowledge(file, host).value);
  return withKnowledge(lexicon, mergeKnowledge([lexicon, ...own]));
}

/** A file of knowledge; what makes it unusable is refused with its places. */
export function readOwnKnowledge(path: string, host: Host): { text: string; value: KnowledgeFile } {
  const text = readInputText(path, host);
  const { value, findings } = readKnowledge(text);
  if (!value) {
    const near = relative(host.folder, path);
    throw unusable({ file: near.startsWith('..') ? path : near, source: text, findings });
  }
  return { text, value };
}
