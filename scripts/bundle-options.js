import { fileURLToPath } from 'node:url';
import * as packaged from '../build/cli/load/packaged.js';

const source = fileURLToPath(new URL('../src/cli/load/packaged.ts', import.meta.url));
const once = fileURLToPath(new URL('../src/cli/load/once.ts', import.meta.url));
const openWorker = fileURLToPath(new URL('../src/cli/bulk/open-worker.ts', import.meta.url));
const page = fileURLToPath(new URL('../src/cli/load/packaged-page.ts', import.meta.url));
const prefix = 'packaged:';

/**
 * How the program is bundled: every package inside, as CommonJS, which starts some ten milliseconds sooner than
 * ES modules do; and the packaged data in the place of the module that reads its sources.
 */
export function bundleOptions(input) {
  return {
    input,
    platform: 'node',
    logLevel: 'warn',
    plugins: [packagedData, packagedPage, worker, childProcesses],
    output: {
      format: 'cjs',
      minify: { compress: true, mangle: { keepNames: true }, codegen: true },
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
    },
  };
}

/** One module for each function of `packaged.ts`, so that a bundle holds only what it uses, parsed when it is asked for. */
const packagedData = {
  name: 'packaged-data',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (id === source) return { code: reexports, moduleSideEffects: false };
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const name = id.slice(prefix.length + 1);
    const json = JSON.stringify(JSON.stringify(functions.get(name)()));
    return {
      code: `import { once } from '${once}'; export const ${name} = once(() => JSON.parse(${json}));`,
      moduleSideEffects: false,
    };
  },
};

/** commander can run commands that are programs of their own. Here there are none, and loading what they take costs time. */
const childProcesses = {
  name: 'no-child-processes-of-commander',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('/commander/') ? '\0no-child-processes' : undefined,
  load: (id) => (id === '\0no-child-processes' ? 'export default {};' : undefined),
};

/** The page lies beside the bundles, or within the single executable. */
const packagedPage = {
  name: 'packaged-page',
  load(id) {
    if (id !== page) return undefined;
    return `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAsset, isSea } from 'node:sea';
export const packagedPage = () =>
  isSea() ? getAsset('lawreport.html', 'utf8') : readFileSync(join(__dirname, 'lawreport.html'), 'utf8');`;
  },
};

const worker = {
  name: 'worker',
  load(id) {
    if (id !== openWorker) return undefined;
    return `import { join } from 'node:path';
import { getAsset, isSea } from 'node:sea';
import { Worker } from 'node:worker_threads';
export const openWorker = (workerData) =>
  isSea()
    ? new Worker(getAsset('worker.js', 'utf8'), { eval: true, workerData })
    : new Worker(join(__dirname, '..', 'bin', 'worker.js'), { workerData });`;
  },
};

const functions = new Map(Object.entries(packaged));

const reexports = [...functions.keys()]
  .map((name) => `export { ${name} } from '${prefix}${name}';`)
  .join('\n');
