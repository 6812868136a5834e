import { readdirSync, readFileSync } from 'node:fs';
import type { Example } from '../../../src/lint/rule.js';

const folder = new URL('../corpus/', import.meta.url);

/** `figures` of `wrong-figures.txt`, all of one kind: right sentences, wrong ones, and those that were held out. */
type CorpusKind = 'correct' | 'wrong' | 'held-out-correct' | 'held-out-wrong';

/** A wrong sentence with the rule that should find it; `marked` holds ⟦⟧ around the words to be marked. */
export type WrongSentence = { rule: string; marked: string; sentence: Example };

/** Sentences that no rule may complain of, from every file of the kind; ¶ parts paragraphs. */
export function readCorrect(kind: 'correct' | 'held-out-correct'): Example[] {
  return readLines(kind).map(readExample);
}

export function readWrong(kind: 'wrong' | 'held-out-wrong'): WrongSentence[] {
  return readLines(kind).map((line) => {
    const [rule = '', marked = ''] = line.split(' | ');
    return { rule, marked, sentence: readExample(marked.replace(/[⟦⟧]/g, '')) };
  });
}

/** What is no sentence (entries of a report file, a whole text, a layout) stands there as JSON, and so do strange characters. */
function readExample(line: string): Example {
  return /^["{]/.test(line) ? JSON.parse(line) : line.replaceAll('¶', '\n');
}

function readLines(kind: CorpusKind): string[] {
  const name = new RegExp(`^${kind}(?:-[a-z]+)?\\.txt$`);
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'));
}
