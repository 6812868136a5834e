// Leaves V8's code cache of each bundle in dist/, for this very build of Node: what the functions that ordinary runs call were compiled to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const { loadUncached } = createRequire(import.meta.url)('../bin/load-program.js');
const example = fileURLToPath(new URL('../examples/yunling-county-2025.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-build-'));
const silent = { write: () => true };

const { program, scripts } = loadUncached('main.cjs');
await run('--version');
const early = new Set(scripts().map(({ path }) => path));
await run('lint', example);
await run('lint', example, '--format', 'json');
await run('render', example, '-o', 'report.docx');
await run('lint', 'report.docx');
await run('import', 'report.docx', '-o', 'imported.yaml');
await run('figures', example);
await run('new', '--level', 'county', '--place', '云岭县', '--year', '2025', '-o', 'new.yaml');
await run('templates', 'county');
rmSync(folder, { recursive: true });
// V8 takes a cache only under the flags that it was made with: src/cli/machine/optimising.ts sets one for commands.
keepCaches(scripts().filter(({ path }) => early.has(path)));
setFlagsFromString('--no-opt');
keepCaches(scripts().filter(({ path }) => !early.has(path)));

async function run(...words) {
  const code = await program.main(words, {
    folder,
    stdin: process.stdin,
    stdout: silent,
    stderr: silent,
    environment: {},
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  if (code === 2) throw new Error(`lawreport ${words.join(' ')} failed`);
}

function keepCaches(kept) {
  for (const { cache, script } of kept) {
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(cache, script.createCachedData());
  }
}
