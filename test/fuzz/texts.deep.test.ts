import { fuzz, type MakeCase } from './support/fuzz.js';
import { encodeText, mutateText } from './support/mutate-text.js';
import { texts } from './support/seeds.js';

const commands = [
  ...Array<string[]>(4).fill(['import', 'text.txt', '-o', 'out.yaml']),
  ['import', 'text.txt', '-o', 'out.yaml', '--keep-punctuation'],
  ['lint', 'text.txt', '--format', 'json'],
  ['lint', 'text.txt', '--fix'],
  ['figures', 'text.txt'],
];

const makeText: MakeCase = (random) => {
  let text = random.pick(texts);
  for (let changes = random.pick([1, 2, 5, 12]); changes > 0; changes--)
    text = mutateText(text, texts, random);
  return {
    files: { 'text.txt': random.chance(0.2) ? encodeText(text, random) : text },
    words: random.pick(commands),
  };
};

fuzz('texts', 6000, makeText);
