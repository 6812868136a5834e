import { Worker } from 'node:worker_threads';

/** No case takes as long, on any machine: what does hangs. */
const patienceSeconds = 90;

/**
 * Watches the cases from a thread of its own, since one that hangs stops this one: it names the case and ends
 * the process. `begin` tells which case is being run.
 */
export function watchCases(series: string): { begin(index: number): void; close(): void } {
  const beat = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(watcher, {
    eval: true,
    workerData: { beat, series, patience: patienceSeconds * 1000 },
  });
  worker.unref();
  return {
    begin: (index) => Atomics.store(beat, 0, index + 1),
    close: () => void worker.terminate(),
  };
}

const watcher = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { beat, series, patience } = workerData;
let last = -1;
setInterval(() => {
  const now = Atomics.load(beat, 0);
  if (now === last) {
    writeSync(2, 'fuzzing: case ' + series + '/' + (now - 1) + ' does not end\\n');
    process.kill(process.pid, 'SIGKILL');
  }
  last = now;
}, patience);
`;
