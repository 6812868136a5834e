import { fuzz, type MakeCase } from './support/fuzz.js';
import { encodeText, mutateText } from './support/mutate-text.js';
import { mutateTree } from './support/mutate-tree.js';
import { plainReport, settings } from './support/seeds.js';

const render = ['render', 'report.yaml', '-o', 'out.docx'];
const lint = ['lint', 'report.yaml', '--format', 'json'];
/** An interview costs as much as ten of the others. */
const skeleton = ['new', '-y', '--level', 'county', '--place', '云岭县', '-o', 'out.yaml'];
const often = (words: string[]) => Array<string[]>(20).fill(words);

/** Commands that read each of these files. */
const commands: Record<string, string[][]> = {
  'lawreport.config.yaml': [lint, [...render, '--annotate']],
  'templates/own/template.yaml': [
    ...often(['templates', 'own']),
    ...often(render),
    [...skeleton, '--template', 'own'],
  ],
  'templates/styles/own.yaml': [[...render, '--style', 'own']],
  'templates/styles/fonts.yaml': [[...render, '--fonts', 'open']],
  'templates/topics/own.yaml': [...often(['templates', 'county']), skeleton],
  'templates/indicators.yaml': [...often(lint), ...often(['templates', 'county']), skeleton],
  'templates/levels.yaml': [...often(['templates']), skeleton],
  'templates/documents.yaml': [['templates', 'county']],
  'answers.yaml': [['new', '--answers', 'answers.yaml', '-o', 'out.yaml']],
};

const names = Object.keys(settings).filter((name) => name !== 'answers.yaml');
const report = plainReport.replace('模板: county', '模板: own');

const makeSettings: MakeCase = (random) => {
  const name = random.pick(random.chance(0.02) ? ['answers.yaml'] : names);
  const seeds = settings[name]!;
  let text = random.pick(seeds);
  if (random.chance(0.7)) text = mutateTree(text, seeds, random);
  if (random.chance(0.4)) text = mutateText(text, seeds, random);
  const usesOwn = name === 'templates/own/template.yaml';
  return {
    files: {
      'report.yaml': usesOwn ? report : plainReport,
      [name]: random.chance(0.1) ? encodeText(text, random) : text,
    },
    words: random.pick(commands[name]!),
  };
};

fuzz('settings', 1500, makeSettings);
