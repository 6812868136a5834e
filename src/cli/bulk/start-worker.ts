import { parentPort, workerData } from 'node:worker_threads';
import type { CalendarDate } from '../../text/calendar-date.js';
import { createProcessHost } from '../host.js';
import { attempt } from './attempt.js';
import type { PrepareTask, TaskName } from './task.js';
import { tasks } from './tasks.js';

/** What a worker is started with: the task, and what its host is made of. */
export type WorkerSetup = {
  name: TaskName;
  options: unknown;
  folder: string;
  environment: Readonly<Record<string, string | undefined>>;
  today: CalendarDate;
};

/** What a worker says: that it is ready for items, and then what came of each, in the order in which they were sent. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'done'; outcome: unknown }
  | { kind: 'lost'; reason: string };

/** Makes this thread a worker; everything that it needs is in `workerData`, a `WorkerSetup`. */
export async function startWorker(): Promise<void> {
  const { name, options, folder, environment, today } = workerData as WorkerSetup;
  const host = { ...createProcessHost(), folder, environment, today: () => today };
  const prepare = (await tasks[name]()) as PrepareTask<unknown, unknown, unknown>;
  const task = await prepare(options, host);
  const say = (message: WorkerMessage) => parentPort!.postMessage(message);
  parentPort!.on('message', async (item: unknown) => say(await attempt(task, item)));
  say({ kind: 'ready' });
}
