import { readdirSync, readFileSync } from 'node:fs';
import { packagedLexicon as shipped } from '../../../src/cli/load/packaged.js';
import { mergeKnowledge, withKnowledge } from '../../../src/lint/merge-knowledge.js';
import { readKnowledge } from '../../../src/lint/read-knowledge.js';
import { mergeLexicons, readLexicon } from '../../../src/lint/words/lexicon.js';

const folder = new URL('../../../src/lint/lexicon/', import.meta.url);

/** The lexicon files by name, as they are packaged. */
export const lexiconFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

const knowledgeFolder = new URL('../../../src/lint/knowledge/', import.meta.url);

/** The knowledge files by name, as they are packaged. */
export const knowledgeFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(knowledgeFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, knowledgeFolder), 'utf8')]),
);

const wording = mergeLexicons(
  Object.entries(lexiconFiles).map(([name, text]) => {
    const { value, findings } = readLexicon(text);
    if (!value)
      throw new Error(`${name}: ${findings.map(({ message, path }) => `${path} ${message}`).join('; ')}`);
    return value;
  }),
);

/** With the list of laws, as where a text cites titles. */
export const packagedLexicon = withKnowledge(
  { ...wording, proposals: shipped().proposals },
  mergeKnowledge(
    Object.entries(knowledgeFiles).map(([name, text]) => {
      const { value, findings } = readKnowledge(text);
      if (!value) throw new Error(`${name}: ${findings.map(({ message }) => message).join('; ')}`);
      return value;
    }),
  ),
);
