import { fuzz, type MakeCase } from './support/fuzz.js';
import { mutateOfficeFile } from './support/mutate-office-file.js';
import { plainReport, wordFiles } from './support/seeds.js';
import { wordVocabulary } from './support/word-vocabulary.js';

const files = await wordFiles();

const commands = [
  ...Array<string[]>(4).fill(['import', 'in.docx', '-o', 'out.yaml']),
  ['import', 'in.docx', '-o', 'out.yaml', '--original', '--comments'],
  ['import', 'in.docx', '--into', 'report.yaml', '--yes'],
  ['lint', 'in.docx', '--format', 'json'],
  ['lint', 'in.docx', '--fix', '--track', '-o', 'out.docx'],
  ['lint', 'in.docx', '--annotate', 'out.docx'],
  ['diff', 'in.docx', 'report.yaml'],
];

const makeWordFile: MakeCase = (random) => ({
  files: {
    'in.docx': mutateOfficeFile(random.pick(files), random, { ...wordVocabulary, others: files }),
    'report.yaml': plainReport,
  },
  words: random.pick(commands),
});

fuzz('word-files', 7000, makeWordFile);
