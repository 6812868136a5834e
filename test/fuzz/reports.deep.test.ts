import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTexts } from '../../src/document/document-texts.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { decodeText } from '../../src/text/file/decode-text.js';
import { packagedTemplate } from '../support/packaged-template.js';
import { readDocxText } from '../support/read-docx-text.js';
import { judgeCase } from './support/case.js';
import { fuzz, type Judge, type MakeCase } from './support/fuzz.js';
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

/** What is rendered holds every text of the document that the report makes. */
const judgeReport: Judge = async (given, folder) => {
  const verdict = await judgeCase(given, folder);
  if (verdict.exitCode !== 0 || given.words[0] !== 'render') return verdict;
  const { text } = decodeText(readFileSync(join(folder, 'report.yaml'))).value!;
  const { report, source } = readReport(text).value!;
  const { document } = composeDocument(report, packagedTemplate(report.template), source);
  const printed = withoutSpace(readDocxText(readFileSync(join(folder, 'out.docx'))).join(''));
  const lost = documentTexts(document).find((content) => !printed.includes(withoutSpace(content.text)));
  return lost ? { ...verdict, problem: `lost: ${lost.text}` } : verdict;
};

const withoutSpace = (words: string) => words.replace(/\s+/gu, '');

fuzz('reports', 2500, makeReport, judgeReport);
