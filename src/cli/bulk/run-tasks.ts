import { setImmediate as letEventsIn } from 'node:timers/promises';
import { attempt } from './attempt.js';
import { paysToShare } from './pays-to-share.js';
import type { RunTasksOptions } from './task.js';

/** How many of the last items tell what an item takes. */
const recent = 8;

/**
 * What comes of each item, in the order of the items, whatever the number of threads. Unless a number was asked for,
 * the first items are done in this thread, and tell by their own time whether the others are worth more threads.
 */
export async function* runTasks<Item, Outcome>(
  items: readonly Item[],
  options: RunTasksOptions<Item, Outcome>,
): AsyncGenerator<Outcome> {
  const { jobs, host, task, lose, isStopped } = options;
  const most = jobs ?? host.freeProcessors ?? 1;
  const times: number[] = [];
  let first = 0;
  for (const [done, item] of items.entries()) {
    await letEventsIn();
    if (isStopped()) return;
    const left = items.length - done;
    const threads = Math.min(most, left);
    const each = Math.min(...times.slice(-recent));
    if (jobs === undefined ? paysToShare({ done, left, first, each }, threads) : threads > 1 && done === 0) {
      const { runInWorkers } = await import('./run-in-workers.js');
      yield* runInWorkers(items.slice(done), { ...options, threads });
      return;
    }
    // A single item ends with its own error, and all that is known of it.
    if (items.length === 1) {
      yield await task(item);
      return;
    }
    const start = performance.now();
    const result = await attempt(task, item);
    times.push(performance.now() - start);
    if (done === 0) first = performance.now();
    yield result.kind === 'done' ? result.outcome : lose(item, result.reason);
  }
}
