import { setImmediate as letEventsIn } from 'node:timers/promises';
import { attempt } from './attempt.js';
import type { RunTasksOptions, TaskName } from './task.js';

/**
 * A thread has to load the program and to warm up. With so many reports for each of two threads they cost at most a
 * tenth more time than none, and with a few hundred they gain.
 */
const itemsPerThread = { lint: 50, render: 120 } satisfies Record<TaskName, number>;

/** What comes of each item, in the order of the items, whatever the number of threads. */
export async function* runTasks<Item, Outcome>(
  items: readonly Item[],
  options: RunTasksOptions<Item, Outcome>,
): AsyncGenerator<Outcome> {
  const { jobs, host, task, lose, isStopped } = options;
  const most =
    jobs ?? Math.min(host.processors ?? 1, Math.floor(items.length / itemsPerThread[options.name]));
  const threads = Math.min(most, items.length);
  if (threads > 1) {
    const { runInWorkers } = await import('./run-in-workers.js');
    yield* runInWorkers(items, { ...options, threads });
    return;
  }
  for (const item of items) {
    await letEventsIn();
    if (isStopped()) return;
    // A single item ends with its own error, and all that is known of it.
    const result =
      items.length === 1 ? { kind: 'done' as const, outcome: await task(item) } : await attempt(task, item);
    yield result.kind === 'done' ? result.outcome : lose(item, result.reason);
  }
}
