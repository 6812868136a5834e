import type { ExitCode, Host } from '../host.js';
import { createProgress, type Progress } from '../terminal/progress.js';
import { runTasks } from './run-tasks.js';
import type { RunTasksOptions } from './task.js';
import { watchSignals } from './watch-signals.js';

export type WorkThroughOptions<Item, Outcome> = Omit<RunTasksOptions<Item, Outcome>, 'isStopped'> & {
  host: Host;
  /** Takes what came of each item, in the order of the items. */
  take: (outcome: Outcome, print: Progress['print']) => void;
};

/**
 * Works through a list, with a progress bar where somebody looks on. Ctrl-C or a scheduler may stop it: what has
 * been begun is finished, and the exit code for that is returned; undefined where everything was done.
 */
export async function workThrough<Item, Outcome>(
  items: readonly Item[],
  { take, ...options }: WorkThroughOptions<Item, Outcome>,
): Promise<ExitCode | undefined> {
  const { host } = options;
  // Whoever waits for one file only wants it to end at once.
  if (items.length < 2) {
    const print = (stream: 'stdout' | 'stderr', text: string) => void host[stream].write(text);
    for await (const outcome of runTasks(items, { ...options, isStopped: () => false })) take(outcome, print);
    return undefined;
  }
  const progress = await createProgress(items.length, host);
  const signals = watchSignals(() => progress.print('stderr', '正在停止：手头的做完就结束\n'));
  let done = 0;
  try {
    const isStopped = () => signals.exitCode() !== undefined;
    for await (const outcome of runTasks(items, { ...options, isStopped })) {
      done++;
      take(outcome, progress.print);
      progress.advance();
    }
  } finally {
    progress.stop();
    signals.end();
  }
  const exitCode = signals.exitCode();
  if (exitCode === undefined || done === items.length) return undefined;
  host.stderr.write(`已停止：共${items.length}份，做完${done}份，其余${items.length - done}份没有做\n`);
  return exitCode;
}
