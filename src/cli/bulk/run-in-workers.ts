import type { Worker } from 'node:worker_threads';
import { optimise } from '../machine/optimising.js';
import { openWorker } from './open-worker.js';
import type { WorkerMessage, WorkerSetup } from './start-worker.js';
import type { RunTasksOptions } from './task.js';

/** How many outcomes may wait for one that takes its time, for each thread. */
const waiting = 16;

/** What comes of each item, in the order of the items; a thread that dies loses the item that it worked on. */
export async function* runInWorkers<Item, Outcome>(
  items: readonly Item[],
  { threads, host, lose, isStopped, ...work }: RunTasksOptions<Item, Outcome> & { threads: number },
): AsyncGenerator<Outcome> {
  const setup: WorkerSetup = {
    name: work.name,
    options: work.options,
    folder: host.folder,
    environment: { ...host.environment },
    today: host.today(),
  };
  const outcomes = new Map<number, Outcome>();
  /** The item that each worker is at; none while it starts or waits. */
  const workers = new Map<Worker, number | undefined>();
  const idle = new Set<Worker>();
  let begun = 0;
  let yielded = 0;
  let failure: Error | undefined;
  let wake = () => {};

  const feed = (worker: Worker) => {
    const isDone = begun >= items.length || isStopped();
    if (isDone || begun >= yielded + waiting * threads) {
      idle.add(worker);
      workers.set(worker, undefined);
      return;
    }
    idle.delete(worker);
    workers.set(worker, begun);
    worker.postMessage(items[begun++]);
  };
  const settle = (worker: Worker, toOutcome: (item: Item) => Outcome) => {
    const index = workers.get(worker)!;
    outcomes.set(index, toOutcome(items[index]!));
  };
  const open = () => {
    const worker = openWorker(setup);
    let reason: Error | undefined;
    let isReady = false;
    workers.set(worker, undefined);
    worker.on('message', (message: WorkerMessage) => {
      isReady = true;
      // It has loaded the program, with the code cache of the flags until now, and does much from here on.
      optimise();
      if (message.kind === 'done') settle(worker, () => message.outcome as Outcome);
      if (message.kind === 'lost') settle(worker, (item) => lose(item, message.reason));
      feed(worker);
      wake();
    });
    worker.on('error', (error) => {
      reason = error;
    });
    worker.on('exit', () => {
      if (!workers.has(worker)) return;
      if (workers.get(worker) !== undefined) settle(worker, (item) => lose(item, explainDeath(reason)));
      if (!isReady) failure = reason ?? new Error('a worker has ended before it was ready');
      workers.delete(worker);
      idle.delete(worker);
      if (!failure && begun < items.length && !isStopped()) open();
      wake();
    });
  };

  try {
    for (let count = 0; count < threads; count++) open();
    while (yielded < items.length) {
      if (failure) throw failure;
      const outcome = outcomes.get(yielded);
      if (outcome !== undefined) {
        outcomes.delete(yielded++);
        for (const worker of idle) feed(worker);
        yield outcome;
      } else if (isStopped() && yielded >= begun) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    const left = [...workers.keys()];
    workers.clear();
    await Promise.all(left.map((worker) => worker.terminate()));
  }
}

function explainDeath(reason: Error | undefined): string {
  return (reason as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? '内存不够，没有做成；请关掉别的程序，单独再做一次'
    : '处理它的线程意外结束，没有做成；请单独再做一次';
}
