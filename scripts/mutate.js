// Changes the sources of a folder, one expression at a time, and tells which changes no test notices:
// npm run mutate -- document            (a folder of src, or files of one: lint/suppress.ts)
// StrykerJS makes the changes, all of them into one copy of the sources in which each can be switched on. What
// survives is listed; module-level constants and the words of messages are not changed.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { globSync } from 'tinyglobby';

/** The quick tests that a change in a folder is expected to break. */
const testsOf = {
  text: ['test/text/**/*.test.ts'],
  document: [
    'test/document/*.test.ts',
    'test/readers/{recognize-report,read-text,mark-parts,import-shapes}.test.ts',
    'test/template/{blocks,contents,enumeration}.test.ts',
  ],
  report: [
    'test/report/*.test.ts',
    'test/data/*.test.ts',
    'test/template/{blocks,references,contents}.test.ts',
    'test/roll-forward/*.test.ts',
  ],
  // Whole reports, filled and rendered, take a second for each change and notice no more.
  template: ['test/template/!(templates|sample-structures).test.ts', 'test/cli/templates.test.ts'],
  comparison: ['test/comparison/*.test.ts'],
  figures: ['test/figures/*.test.ts', 'test/cli/figures.test.ts'],
  lint: [
    'test/lint/{apply-fixes,characters,collect-units,configured-rules,content-corpus,corpus,deviations}.test.ts',
    'test/lint/{format-rules,gather-repeats,indicator-name,joined-pattern,knowledge,lexicon}.test.ts',
    'test/lint/{lint-document,page-furniture,privacy,read-config,rules,samples,suppress}.test.ts',
    'test/lint/{truth-cases,unit-marks,weight,wording-samples}.test.ts',
    'test/lint/words/*.test.ts',
    'test/lint/figures/corpus.test.ts',
    'test/figures/collect-figures.test.ts',
    'test/cli/{rules,publish-gate}.test.ts',
  ],
  // A part that has tests of its own needs no others, and is done in minutes.
  'lint/words': [
    'test/lint/words/*.test.ts',
    'test/lint/{joined-pattern,knowledge,lexicon,read-config,rules,wording-samples}.test.ts',
  ],
  collect: ['test/collect/*.test.ts', 'test/cli/collect.test.ts'],
  'roll-forward': ['test/roll-forward/*.test.ts', 'test/cli/roll-forward.test.ts'],
  // Whole runs of the command, and 160 reports at once, notice no more than the core's own tests do.
  review: ['test/review/!(review-command|likeness-at-scale).test.ts'],
  'review/likeness': ['test/review/{find-likeness,review-city}.test.ts'],
};
/** Memories would mix what one change gives with what another gives. */
const memories = ['src/text/once-per.ts', 'src/lint/once-per.ts'];

/** No run of one test takes so many milliseconds. */
const mostQuiet = 60_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const names = process.argv.slice(2);
const folder = findTested(names[0] ?? '');
const files = globSync(
  names.map((name) => (name.endsWith('.ts') ? `src/${name}` : `src/${name}/**/*.ts`)),
  // Rules are held to their own examples and to corpora (test/lint/rules.test.ts, recall.test.ts).
  { ignore: ['src/lint/rules/**', ...memories] },
).sort();
if (folder === undefined || files.length === 0) {
  console.error(
    `npm run mutate -- <folder of src, or files of it> …\nfolders: ${Object.keys(testsOf).join(', ')}`,
  );
  process.exit(2);
}

const copy = join(root, 'out/mutate', folder);
const results = join(copy, 'results');
rmSync(copy, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const copied = [
  'src',
  'test',
  'templates',
  'examples',
  'docs',
  'bin',
  'scripts',
  'README.md',
  'package.json',
  'tsconfig.json',
];
for (const name of copied) cpSync(name, join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
/** A schema is declared once and remembered; what it declares, every-scalar.test.ts and report.schema.json hold. */
const declarations = {
  shouldIgnore: ({ node }) =>
    node.type === 'CallExpression' && node.callee.name === 'fields' && 'declared once',
};
const silent = new Proxy({}, { get: () => () => undefined });
/** As they are now: somebody may go on writing while the tests run. */
const sources = files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
const { files: changed, mutants } = await new Instrumenter(silent).instrument(sources, {
  excludedMutations: ['StringLiteral', 'Regex'],
  ignorers: [declarations],
  plugins: null,
});
for (const { name, content } of changed) writeFileSync(join(copy, name), content);
for (const memory of memories)
  writeFileSync(join(copy, memory), "export * from '../../scripts/mutate-memory.js';\n");

const config = {
  root: copy,
  globalSetup: ['test/support/own-temporary-folder.ts'],
  include: testsOf[folder],
  exclude: ['**/*.deep.test.ts'],
  runner: join(root, 'scripts/mutate-runner.js'),
  isolate: false,
  maxWorkers: 2,
  testTimeout: 20_000,
  hookTimeout: 60_000,
  dangerouslyIgnoreUnhandledErrors: true,
};
writeFileSync(join(copy, 'vitest.config.js'), `export default { test: ${JSON.stringify(config)} };\n`);
// A change may make a worker run out of memory, or stand still: it counts as noticed, and the tests start again.
const lost = new Set();
while (!(await runTests())) {
  const more = lastTried().filter((id) => !lost.has(id));
  if (more.length === 0) throw new Error('the tests do not come to their end');
  for (const id of more) lost.add(id);
  appendFileSync(join(results, 'lost.txt'), `noticed ${more.join(' ')}\n`);
}

/** The nearest folder above a name that has tests of its own; itself, if it has. */
function findTested(name) {
  for (let path = name; path !== dirname(path); path = dirname(path))
    if (Object.hasOwn(testsOf, path)) return path;
  return undefined;
}

/** Whether all tests came to their end. */
function runTests() {
  const vitest = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: copy,
    env: { ...process.env, LAWREPORT_MUTATE_RESULTS: results, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [vitest.stdout, vitest.stderr]) stream.on('data', (data) => (output += data));
  const watch = setInterval(() => {
    if (standingStill(begun)) process.kill(-vitest.pid, 'SIGKILL');
  }, 5000);
  const begun = Date.now();
  return new Promise((resolve) => {
    vitest.on('close', (code) => {
      clearInterval(watch);
      const failed = /Tests\D+\d+ failed/.test(stripVTControlCharacters(output));
      if (failed) console.error(`These tests must pass without any change:\n${output}`);
      resolve(code === 0 || failed);
    });
  });
}

/** Whether a worker has been trying one change for too long. */
function standingStill(begun) {
  return readdirSync(results).some((name) => {
    const latest = statSync(join(results, name)).mtimeMs;
    return latest >= begun && Date.now() - latest > mostQuiet && lastTried([name]).length > 0;
  });
}

/** The change that each worker tried last, where it did not end. */
function lastTried(names = readdirSync(results)) {
  return names.flatMap((name) => {
    const [what, id] = readFileSync(join(results, name), 'utf8').trimEnd().split('\n').at(-1).split(' ');
    return what === 'trying' ? [id] : [];
  });
}

/** What each worker of the tests wrote down. */
const told = readdirSync(results)
  .flatMap((name) => readFileSync(join(results, name), 'utf8').split('\n'))
  .map((line) => line.split(' '));
const idsOf = (what) => new Set(told.flatMap(([kind, ...ids]) => (kind === what ? ids : [])));
const [loaded, reached, noticed] = ['loaded', 'reached', 'noticed'].map(idsOf);
const rows = sources.map(({ name, content }) => {
  const lines = content.split('\n');
  // What runs while a module is loaded, and never after, cannot be switched.
  const counted = mutants.filter(
    ({ fileName, id, status }) =>
      fileName === name && status !== 'Ignored' && (reached.has(id) || !loaded.has(id)),
  );
  const left = counted.filter(({ id }) => !noticed.has(id));
  for (const { id, location, replacement } of left) {
    const { start, end } = location;
    const line = lines[start.line];
    const words = start.line === end.line ? line.slice(start.column, end.column) : line.slice(start.column);
    const how = reached.has(id) ? 'unnoticed' : 'not reached';
    console.log(
      `${name}:${start.line + 1}:${start.column + 1} ${how}: ${words} → ${replacement.replaceAll(/\s+/g, ' ')}`,
    );
  }
  return { name, total: counted.length, noticed: counted.length - left.length };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const share = (part, total) => `${part} of ${total} (${((100 * part) / Math.max(total, 1)).toFixed(1)} %)`;
console.log('');
for (const { name, total, noticed: own } of rows) console.log(`${name}: ${share(own, total)}`);
console.log(`${folder}: ${share(sum('noticed'), sum('total'))} changes noticed`);
rmSync(copy, { recursive: true, force: true });
