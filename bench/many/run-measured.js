// Runs a program and tells how long it took, what memory it had at most, and what it had on the way.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from '../measure-run.js';

const program = fileURLToPath(new URL('../../bin/lawreport.js', import.meta.url));
/** Writes the processors' time, in microseconds, and the peak memory, in kB, to a pipe of its own at the end. */
const tellUse = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, userCPUTime + systemCPUTime + ' ' + maxRSS);
  });
`)}`;

/** Runs `lawreport`; milliseconds, those of the processors, and peak megabytes. `sample` is given the output as it comes, and the process's id. */
export function runLawreport(words, folder, sample) {
  return runMeasured([process.execPath, '--import', tellUse, program, ...words], folder, sample);
}

export function runMeasured([command, ...words], folder, sample) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, words, {
      cwd: folder,
      env: cleanEnvironment,
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    let use = '';
    child.stdout.setEncoding('utf8').on('data', (data) => sample?.(data, child.pid));
    child.stdio[3].setEncoding('utf8').on('data', (data) => {
      use += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${words.join(' ')} has ended with ${code}`));
      else {
        const [cpu, peak] = use.split(' ').map(Number);
        resolve({ time: performance.now() - start, cpu: cpu / 1000, peak: peak / 1024 });
      }
    });
  });
}

/** Megabytes that a process has now; undefined where only the peak can be known. */
export function readMemory(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}
