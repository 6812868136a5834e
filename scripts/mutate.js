// Changes the sources of a folder line by line and tells which changes no test notices:
// npm run mutate -- document            (a folder of src, or files of one: lint/suppress.ts)
// Needs a quarter of an hour to an hour; what survived is listed at the end and in reports/mutation.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/** The quick tests that a change in a folder is expected to break: each one more costs time for every survivor. */
const testsOf = {
  text: ['test/text/**/*.test.ts'],
  document: [
    'test/document/*.test.ts',
    'test/readers/{recognize-report,read-text,mark-parts,import-shapes}.test.ts',
    'test/template/{blocks,contents,enumeration}.test.ts',
  ],
  report: ['test/report/*.test.ts', 'test/data/*.test.ts'],
  template: ['test/template/*.test.ts'],
  comparison: [
    'test/comparison/*.test.ts',
    'test/page/edit-contents.test.ts',
    'test/collect/merge-returns.test.ts',
  ],
  figures: ['test/figures/*.test.ts', 'test/cli/figures.test.ts'],
  lint: [
    'test/lint/{apply-fixes,suppress,lint-document,read-config,rules,knowledge,gather-repeats}.test.ts',
    'test/lint/{configured-rules,lexicon,weight}.test.ts',
  ],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const names = process.argv.slice(2);
const [folder] = new Set(names.map((name) => name.split('/')[0]));
const paths = names.map((name) => join('src', name));
const missing = paths.filter((path) => !existsSync(join(root, path)));
if (!Object.hasOwn(testsOf, folder ?? '') || missing.length > 0) {
  const folders = Object.keys(testsOf).join(', ');
  console.error(`npm run mutate -- <folder of src, or files of it> …\nfolders: ${folders}`);
  for (const path of missing) console.error(`no such path: ${path}`);
  process.exit(2);
}

process.chdir(root);
process.env.LAWREPORT_MUTATE_TESTS = JSON.stringify(testsOf[folder]);
const results = await new Stryker({
  mutate: paths.flatMap((path) =>
    // Rules are held to their own examples and to corpora (test/lint/rules.test.ts, recall.test.ts).
    statSync(path).isDirectory() ? [`${path}/**/*.ts`, '!src/lint/rules/**'] : [path],
  ),
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/vitest.mutate.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // TypeScript 7 has no programming interface, and nothing of its settings matters here.
  tsconfigFile: 'none',
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  // A second run tries what changed since the first, and what survived where tests changed.
  incremental: true,
  incrementalFile: `reports/mutation/${folder}.json`,
  reporters: ['clear-text', 'html', 'progress-append-only'],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  htmlReporter: { fileName: `reports/mutation/${folder}.html` },
  concurrency: 2,
  tempDirName: 'out/mutate',
  ignorePatterns: ['dist', 'out', 'fuzz-failures', 'reports', 'bench', 'docs', 'build'],
  cleanTempDir: 'always',
}).runMutationTest();
const caught = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
const counted = results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored').length;
console.log(`${caught} of ${counted} changes noticed (${((100 * caught) / counted).toFixed(1)} %)`);
