// Changes the sources of a folder line by line and tells which changes no test notices:
// npm run mutate -- document            (any folder of src, or a file)
// Needs an hour for the large folders; what survived is listed at the end and in reports/mutation.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const names = process.argv.slice(2);
const paths = names.map((name) => join('src', name));
const missing = paths.filter((path) => !existsSync(join(root, path)));
if (names.length === 0 || missing.length > 0) {
  console.error(
    `npm run mutate -- <folder or file of src> …${missing.map((path) => `\nno such path: ${path}`).join('')}`,
  );
  process.exit(2);
}

process.chdir(root);
const results = await new Stryker({
  mutate: paths.map((path) => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path)),
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // TypeScript 7 has no programming interface, and nothing of its settings matters here.
  tsconfigFile: 'none',
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  reporters: ['clear-text', 'html', 'progress-append-only'],
  concurrency: 2,
  tempDirName: 'out/mutate',
  ignorePatterns: ['dist', 'out', 'fuzz-failures', 'reports'],
  cleanTempDir: 'always',
}).runMutationTest();
const caught = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
const counted = results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored').length;
console.log(`${caught} of ${counted} changes noticed (${((100 * caught) / counted).toFixed(1)} %)`);
