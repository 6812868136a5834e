// Measures a review: npm run build && node bench/review.js
// The likeness of 40 and of 1,000 reports of 8,000 characters, and how its work grows; then the whole command on 40 and
// on 400. The time of the processors is what counts on a machine that does other things as well.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { findLikeness } from '../build/review/likeness/find-likeness.js';
import { runLawreport } from './many/run-measured.js';
import { writeReports } from './many/write-reports.js';

const folder = mkdtempSync(join(tmpdir(), 'lawreport-review-'));
try {
  const { names, characters } = writeReports(folder, 1000);
  console.log(
    `reports of ${characters} characters, ${availableParallelism()} processors, Node ${process.version}`,
  );
  measureLikeness();
  await measureWhole(names);
} finally {
  rmSync(folder, { recursive: true });
}

/** In one thread, on reports that have nothing in common but a tenth of their paragraphs, each shared by some five. */
function measureLikeness() {
  const reports = Array.from({ length: 1000 }, (_, at) => ({
    names: [`云岭${at}县`],
    passages: Array.from({ length: 40 }, (__, line) => {
      const isShared = line % 10 === at % 10;
      return {
        text: compose(isShared ? 1 + (at % 8) + 8 * Math.floor(at / 40) : 1000 + at * 40 + line),
        place: '',
      };
    }),
  }));
  const measured = [40, 1000].map((count) => {
    const start = { time: performance.now(), cpu: process.cpuUsage() };
    const { work, pairs } = findLikeness(reports.slice(0, count));
    const { user, system } = process.cpuUsage(start.cpu);
    return {
      count,
      time: performance.now() - start.time,
      cpu: (user + system) / 1000,
      work,
      pairs: pairs.length,
    };
  });
  for (const [{ count, time, cpu, work, pairs }, most] of [
    [measured[0], 5],
    [measured[1], 60],
  ])
    console.log(
      `likeness of ${count} reports: ${(time / 1000).toFixed(2)} s, ${(cpu / 1000).toFixed(2)} s of the processors, at most ${most} s${time > most * 1000 ? ': OVER' : ''}; ${work.fingerprints} fingerprints, ${work.compared} compared, ${pairs} pairs`,
    );
  const [few, many] = measured;
  const steps = ({ work }) => work.fingerprints + work.compared;
  console.log(
    `likeness grows × ${(steps(many) / steps(few)).toFixed(1)} in work and × ${(many.cpu / few.cpu).toFixed(1)} in the processors' time for × ${many.count / few.count} the reports`,
  );
}

/** A paragraph of 200 characters, the same for the same seed. */
function compose(seed) {
  let state = seed;
  return Array.from({ length: 200 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
  }).join('');
}

async function measureWhole(names) {
  const runs = [];
  for (const count of [40, 400]) {
    const part = join(folder, `${count}`);
    mkdirSync(part);
    for (const name of names.slice(0, count)) cpSync(join(folder, name), join(part, name));
    runs.push({
      count,
      ...(await runLawreport(['review', `${count}`, '-o', `out-${count}`, '--today', '2026-02-20'], folder)),
    });
  }
  for (const { count, time, cpu, peak } of runs)
    console.log(
      `review of ${count} reports, one run: ${(time / 1000).toFixed(1)} s, ${(cpu / count).toFixed(0)} ms of a processor for each; peak ${peak.toFixed(0)} MB`,
    );
}
