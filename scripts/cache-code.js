// Leaves V8's code cache of each bundle in dist/, for this very build of Node: what the functions that ordinary runs call were compiled to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { loadUncached } = createRequire(import.meta.url)('../bin/load-program.js');
const example = fileURLToPath(new URL('../examples/yunling-county-2025.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-build-'));
const silent = { write: () => true };

const { program, scripts } = loadUncached('main.cjs');
for (const words of [
  ['--version'],
  ['lint', example],
  ['lint', example, '--format', 'json'],
  ['render', example, '-o', 'report.docx'],
  ['lint', 'report.docx'],
  ['import', 'report.docx', '-o', 'imported.yaml'],
  ['figures', example],
  ['new', '--level', 'county', '--place', '云岭县', '--year', '2025', '-o', 'new.yaml'],
  ['templates', 'county'],
]) {
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
rmSync(folder, { recursive: true });
for (const { cache, script } of scripts()) {
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, script.createCachedData());
}
