import { Worker } from 'node:worker_threads';
import type { WorkerSetup } from './start-worker.js';

/** Starts a thread with the program in it. `scripts/bundle-options.js` puts another way to start it into the bundles. */
export function openWorker(workerData: WorkerSetup): Worker {
  return new Worker(new URL('./worker.js', import.meta.url), { workerData });
}
