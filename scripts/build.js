// Builds the program afresh: build/ holds the compiled modules, for the other scripts and the benchmarks;
// dist/ holds what is shipped: bundles, of which a command loads only its own, and V8's code cache of each.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const typescript = dirname(require.resolve('typescript/package.json'));

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', root], { stdio: 'inherit' });
for (const name of ['lexicon', 'knowledge'])
  cpSync(join(root, 'src', 'lint', name), join(root, 'build', 'lint', name), { recursive: true });

const { bundleOptions } = await import('./bundle-options.js');
const { output, ...input } = bundleOptions({
  main: join(root, 'src', 'cli', 'main.ts'),
  worker: join(root, 'src', 'cli', 'bulk', 'worker.ts'),
});
const bundle = await rolldown(input);
const { output: chunks } = await bundle.write({ ...output, dir: join(root, 'dist') });
const { buildPage } = await import('./build-page.js');
const modules = await buildPage(join(root, 'dist'));
const bundles = [...chunks, { fileName: 'lawreport.html', modules }];
writeFileSync(join(root, 'build', 'bundles.json'), JSON.stringify(describeBundles(bundles)));
execFileSync(process.execPath, [join(root, 'scripts', 'cache-code.js')], { stdio: 'inherit' });

/** The folders of the packages that each bundle is made of, by the bundle's name. */
function describeBundles(chunks) {
  const packageOf = (id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];
  return Object.fromEntries(
    chunks.map(({ fileName, modules }) => {
      const folders = Object.keys(modules).map(packageOf);
      return [fileName, [...new Set(folders.filter((folder) => folder !== undefined))].sort()];
    }),
  );
}
