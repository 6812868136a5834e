// Measures many reports at once: npm run build && node bench/many.js [part …]
// Parts: growth, jobs, pandoc, load, chart; all of them where none is named. What takes a minute is run three times,
// and says so. Ratios of memory are of the peak of the whole process (resourceUsage().maxRSS), threads included.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawGrowth } from './many/draw-growth.js';
import { readMemory, runLawreport, runMeasured } from './many/run-measured.js';
import { composeLong, writeMarkdown, writeReports } from './many/write-reports.js';
import { median } from './measure-run.js';

/** So many show whether memory goes on growing, and are done in a minute. */
const most = 2000;
const parts = { growth, jobs, pandoc, load, chart };
const folder = mkdtempSync(join(tmpdir(), 'lawreport-many-'));
const { names, characters } = writeReports(folder, most);
mkdirSync(join(folder, '.out'));
const lint = (count, ...more) => runLawreport(['lint', ...names.slice(0, count), ...more], folder);
const render = (count, ...more) =>
  runLawreport(['render', ...names.slice(0, count), '-o', '.out', '--force', ...more], folder);

try {
  console.log(
    `reports of ${characters} characters, ${availableParallelism()} processors, Node ${process.version}`,
  );
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts))
    await parts[name]();
} finally {
  rmSync(folder, { recursive: true });
}

async function growth() {
  const pairs = [];
  for (let run = 0; run < 3; run++) pairs.push([await lint(100), await lint(1000)]);
  const ratio = (what) => median(pairs.map(([few, many]) => many[what] / few[what]));
  const [few, many] = [0, 1].map((at) => median(pairs.map((pair) => pair[at].time)));
  console.log(
    `1,000 reports linted against 100, median of 3 pairs: ${seconds(many)} against ${seconds(few)}, × ${ratio('time').toFixed(1)}${over(ratio('time'), 11)}, of the processors' time × ${ratio('cpu').toFixed(1)}; peak memory × ${ratio('peak').toFixed(2)}${over(ratio('peak'), 1.5)}`,
  );
}

async function jobs() {
  for (const [name, work] of Object.entries({ lint, render })) {
    const pairs = [];
    for (let run = 0; run < 3; run++)
      pairs.push([await work(200, '--jobs', '1'), await work(200, '--jobs', '2')]);
    const [one, two] = [0, 1].map((at) => median(pairs.map((pair) => pair[at].time)));
    const ratio = median(pairs.map(([a, b]) => a.time / b.time));
    console.log(
      `200 reports, ${name}, median of 3 pairs: ${seconds(one)} with --jobs 1, ${seconds(two)} with --jobs 2, ${ratio.toFixed(2)} times as fast`,
    );
  }
}

async function pandoc() {
  if (spawnSync('pandoc', ['--version']).status !== 0) {
    console.log('100 reports against pandoc: skipped, pandoc not found');
    return;
  }
  const few = names.slice(0, 100);
  for (const name of few) writeMarkdown(folder, name, `${name}.md`);
  const pairs = [];
  for (let run = 0; run < 3; run++) {
    const ours = await render(few.length);
    let theirs = 0;
    for (const name of few)
      theirs += (await runMeasured(['pandoc', `${name}.md`, '-o', join('.out', `${name}.docx`)], folder))
        .time;
    pairs.push([ours.time, theirs]);
  }
  const [ours, theirs] = [0, 1].map((at) => median(pairs.map((pair) => pair[at])));
  const ratio = median(pairs.map(([a, b]) => b / a));
  console.log(
    `100 reports rendered in one run, median of 3 pairs: ${seconds(ours)}; 100 runs of pandoc on the same text: ${seconds(theirs)}, ${ratio.toFixed(1)} times as long${ratio < 5 ? ': UNDER 5' : ''}`,
  );
}

/** Memory each time a tenth more are done; what is said of each report tells how many are. */
async function load() {
  const works = {
    lint: { words: ['lint', '.', '--format', 'json'], mark: '"file": ' },
    render: { words: ['render', '*.yaml', '-o', '.out', '--force'], mark: '已写出' },
  };
  for (const [name, { words, mark }] of Object.entries(works)) {
    const samples = [];
    let done = 0;
    const { time, cpu, peak } = await runLawreport(words, folder, (data, pid) => {
      done += data.split(mark).length - 1;
      if (done >= ((samples.length + 1) * most) / 10) samples.push(readMemory(pid));
    });
    console.log(
      `${most} reports, ${name}, one run: ${seconds(time)}, ${((1000 * most) / time).toFixed(0)} reports a second; ${(cpu / most).toFixed(1)} ms of a processor for each`,
    );
    if (samples.some((sample) => sample === undefined)) console.log(`  peak ${peak.toFixed(0)} MB`);
    else
      console.log(
        `  MB after each tenth: ${samples.map((sample) => sample.toFixed(0)).join(' ')}; the later half × ${(median(samples.slice(5)) / median(samples.slice(0, 5))).toFixed(2)} of the earlier; peak ${peak.toFixed(0)}`,
      );
  }
}

async function chart() {
  const counts = [1, 10, 100, 1000];
  const lengths = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];
  for (const length of lengths) writeFileSync(join(folder, `${length}.long.yaml`), composeLong(length));
  const byCount = { lint: (count) => lint(count), render: (count) => render(count) };
  const byLength = {
    lint: (length) => runLawreport(['lint', `${length}.long.yaml`], folder),
    render: (length) => runLawreport(['render', `${length}.long.yaml`, '-o', '.out', '--force'], folder),
  };
  const panels = [
    {
      title: `Reports of ${Math.round(characters / 1000)}k characters in one run`,
      points: await track(byCount, counts),
    },
    { title: 'Characters of one report', points: await track(byLength, lengths) },
  ];
  const picture = new URL('../docs/images/performance.svg', import.meta.url);
  writeFileSync(picture, drawGrowth(panels));
  console.log(`drawn: ${picture.pathname}`);
}

async function track(works, values) {
  const points = {};
  for (const [name, work] of Object.entries(works)) {
    points[name] = [];
    for (const value of values) {
      const times = [];
      for (let run = 0; run < 3; run++) times.push((await work(value)).time);
      points[name].push([value, median(times)]);
    }
    console.log(`${name}: ${points[name].map(([value, time]) => `${value}: ${seconds(time)}`).join(', ')}`);
  }
  return points;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function over(ratio, most) {
  return `, at most ${most}${ratio > most ? ': OVER' : ''}`;
}
