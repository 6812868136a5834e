import { relative } from 'node:path';
import { type KnowledgeFile, readKnowledge } from '../../lint/read-knowledge.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { readInputText } from './read-input.js';

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
