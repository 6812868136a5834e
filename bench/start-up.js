// Measures what a user waits for, each as a fresh process beside a bare `node -e 0`: npm run build && node bench/start-up.js
// Medians over paired runs; the ratios are what counts, since they depend little on the machine.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const runs = 15;
const program = fileURLToPath(new URL('../bin/lawreport.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/yunling-county-2025.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-bench-'));
const node = process.execPath;

/** What is run, and the bound of its ratio where an issue names one. */
const works = {
  'lawreport --version': { words: ['--version'] },
  'lint of the county example': { words: ['lint', example] },
  'render of the county example': { words: ['render', example, '--force', '-o', 'a.docx'] },
  "the wizard's first question": { words: ['new', '--level', 'county'], until: '用哪个模板', most: 2.5 },
};

const times = new Map(Object.keys(works).map((name) => [name, []]));
const floor = [];
for (let run = 0; run < runs; run++) {
  floor.push(await measure([node, '-e', '0']));
  for (const [name, { words, until }] of Object.entries(works))
    times.get(name).push(await measure([node, program, ...words], until));
}

console.log(`node -e 0: ${median(floor).toFixed(0)} ms (median of ${runs})`);
for (const [name, measured] of times) {
  const ratio = median(measured.map((time, run) => time / floor[run]));
  const { most } = works[name];
  const bound = most ? `, at most ${most}${ratio > most ? ': OVER' : ''}` : '';
  console.log(`${name}: ${median(measured).toFixed(0)} ms, × ${ratio.toFixed(2)}${bound}`);
}

/** Milliseconds until the process ends, or until its pseudo-terminal shows `until`. */
function measure(command, until) {
  const [file, ...words] = until ? ['script', '-qfec', command.map(quote).join(' '), '/dev/null'] : command;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(file, words, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    let shown = '';
    child.stdout.on('data', (data) => {
      shown += data;
      if (!until || !shown.includes(until)) return;
      resolve(performance.now() - start);
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => {
      if (!until) resolve(performance.now() - start);
      else if (!shown.includes(until)) reject(new Error(`never asked: ${shown}`));
    });
  });
}

function quote(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
