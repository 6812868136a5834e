// Measures a folder of reports: npm run build && node bench/folder.js
// Forty Word files, checked into a table, against one of them; the bound is 12 times the time.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './measure-run.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-folder-'));
const run = (...words) =>
  execFileSync(process.execPath, [join(root, 'bin', 'lawreport.js'), ...words], {
    cwd: folder,
    env: cleanEnvironment,
    stdio: 'ignore',
  });

run('render', join(root, 'examples', 'yunling-county-2025.yaml'), '-o', 'one.docx');
mkdirSync(join(folder, 'forty'));
for (let number = 1; number <= 40; number++)
  copyFileSync(join(folder, 'one.docx'), join(folder, 'forty', `${number}.docx`));

const lint = (what) => run('lint', what, '--summary', 'table.csv', '--force', '--fail-on', 'error');
const [one, forty] = ['one.docx', 'forty'].map((what) => measure(() => lint(what)));
rmSync(folder, { recursive: true });
console.log(
  `one report ${one.toFixed(0)} ms, forty ${forty.toFixed(0)} ms, ratio ${(forty / one).toFixed(1)}${forty / one > 12 ? '  over 12' : ''}`,
);

/** The shortest of five runs, in milliseconds: the one that other work disturbed least. */
function measure(work) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
