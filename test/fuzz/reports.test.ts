import { fuzz, type MakeCase } from './support/fuzz.js';
import { encodeText, mutateText } from './support/mutate-text.js';
import { mutateTree } from './support/mutate-tree.js';
import { reports } from './support/seeds.js';

const commands = [
  ...Array<string[]>(4).fill(['render', 'report.yaml', '-o', 'out.docx']),
  ['render', 'report.yaml', '-o', 'out.docx', '--annotate'],
  ['render', 'report.yaml', '-o', 'out.docx', '--style', 'gbt33476', '--fonts', 'open'],
  ['lint', 'report.yaml', '--format', 'json'],
  ['lint', 'report.yaml', '--fix'],
  ['lint', 'report.yaml', '--last-year', 'report.yaml'],
  ['figures', 'report.yaml'],
  ['diff', 'report.yaml', 'report.yaml'],
];

const makeReport: MakeCase = (random) => {
  let text = random.pick(reports);
  if (random.chance(0.8)) text = mutateTree(text, reports, random);
  if (random.chance(0.25))
    for (let changes = random.pick([1, 1, 2, 5]); changes > 0; changes--)
      text = mutateText(text, reports, random);
  return {
    files: { 'report.yaml': random.chance(0.1) ? encodeText(text, random) : text },
    words: random.pick(commands),
  };
};

fuzz('reports', 4000, makeReport);
