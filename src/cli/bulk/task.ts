import type { Host } from '../host.js';

/** What is done to one item of a long list; items and outcomes are plain data, since they pass between threads. */
export type Task<Item, Outcome> = (item: Item) => Promise<Outcome>;

export type PrepareTask<Options, Item, Outcome> = (
  options: Options,
  host: Host,
) => Promise<Task<Item, Outcome>>;

/** The work that threads can share, as they are told of it. */
export type TaskName = 'lint' | 'render' | 'review';

export type RunTasksOptions<Item, Outcome> = {
  name: TaskName;
  /** What the task was prepared with, for the threads to prepare it again. */
  options: unknown;
  task: Task<Item, Outcome>;
  /** So many threads; where absent, more than one only where that saves time. */
  jobs?: number | undefined;
  host: Host;
  /** What is said of an item that our own error, or a lack of memory, has prevented. */
  lose: (item: Item, reason: string) => Outcome;
  /** No further item is begun once it says so; those begun are finished. */
  isStopped: () => boolean;
};
