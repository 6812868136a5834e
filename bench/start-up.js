// Measures what a user waits for, each as a fresh process beside a bare `node -e 0`: npm run build && node bench/start-up.js
// Medians of the ratios of paired runs, which depend little on the machine; a busy machine lengthens long runs the most.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { countBody } from '../build/cli/commands/render/render-summary.js';
import { packagedTemplates } from '../build/cli/load/packaged.js';
import { readReport } from '../build/report/read-report.js';
import { composeDocument } from '../build/template/compose-document.js';

const runs = 25;
const program = fileURLToPath(new URL('../bin/lawreport.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-bench-'));
const node = process.execPath;
const { text, characters } = composeReport(8000);
writeFileSync(join(folder, 'report.yaml'), text);

/** What is run, and the bound of its ratio. */
const works = {
  'lawreport --version': { words: ['--version'], most: 1.2 },
  'lawreport --help': { words: ['--help'], most: 1.2 },
  [`lint of ${characters} characters`]: { words: ['lint', 'report.yaml'], most: 1.8 },
  [`render of ${characters} characters`]: { words: ['render', 'report.yaml', '--force'], most: 2.2 },
  "the wizard's first question": {
    words: ['new', '--level', 'county', '-o', 'new.yaml'],
    until: '用哪个模板',
    most: 2.2,
  },
};

const times = new Map(Object.keys(works).map((name) => [name, []]));
const floor = [];
for (let run = 0; run < runs; run++) {
  floor.push(await measure([node, '-e', '0']));
  for (const [name, { words, until }] of Object.entries(works))
    times.get(name).push(await measure([node, program, ...words], until));
}

console.log(`| work | median of ${runs} | × node -e 0 | at most |`);
console.log('|---|---|---|---|');
console.log(`| node -e 0 | ${median(floor).toFixed(0)} ms | 1 | |`);
for (const [name, measured] of times) {
  const ratio = median(measured.map((time, run) => time / floor[run]));
  const { most } = works[name];
  console.log(
    `| ${name} | ${median(measured).toFixed(0)} ms | ${ratio.toFixed(2)}${ratio > most ? ' (over)' : ''} | ${most} |`,
  );
}
rmSync(folder, { recursive: true });

/** The county example with so many more items that its text has at least so many characters. */
function composeReport(least) {
  const example = readFileSync(new URL('../examples/yunling-county-2025.yaml', import.meta.url), 'utf8');
  for (let items = 0; ; items++) {
    const more = Array.from(
      { length: items },
      (_, index) =>
        `  - 标题: 推进第${index + 1}片区依法治理\n    正文: 全年在第${index + 1}片区受理群众诉求${index * 7 + 31}件，办结{{行政复议.审结}}件，片区内的村（社区）都有法律顾问，群众办事更加方便。\n`,
    ).join('');
    const text = example.replace('\n问题:', `\n${more}问题:`);
    const { report, source } = readReport(text).value;
    const { document } = composeDocument(report, packagedTemplates()[report.template], source);
    const characters = countBody(document);
    if (characters >= least) return { text, characters };
  }
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
