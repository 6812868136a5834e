import { existsSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { explainWriteFailure } from './explain-write-failure.js';
import { type LockFile, takeLock } from './lock-file.js';
import type { FoundLock } from './lock-owner.js';

export type HeldReport = {
  /** Refuses to go on where somebody else has come to hold the report. */
  check(): void;
};

/**
 * Does work that rewrites a report while no other run may do so. The lock lies beside the report and is given back
 * however the work ends; that of a process that was killed is taken over.
 */
export async function holdReport<T>(
  file: string,
  { command, host }: { command: string; host: Host },
  work: (held: HeldReport) => T | Promise<T>,
): Promise<T> {
  const path = lockPath(resolve(host.folder, file));
  const take = (): LockFile => {
    try {
      const taken = takeLock(path, command);
      if (taken.kind === 'taken') return taken.lock;
      throw refuse(file, taken.by, path);
    } catch (error) {
      throw error instanceof InputError ? error : new InputError(explainWriteFailure(error), { file });
    }
  };
  let lock = take();
  const release = () => lock.release();
  giveBackAtExit(release);
  try {
    return await work({
      check: () => {
        const loss = lock.findLoss();
        if (loss === 'removed') lock = take();
        else if (loss) throw refuse(file, loss, path);
      },
    });
  } finally {
    held.delete(release);
    release();
  }
}

/** Beside the report itself, also where it is reached by a link. */
function lockPath(report: string): string {
  const path = existsSync(report) ? realpathSync(report) : report;
  return join(dirname(path), `.${basename(path)}.lock`);
}

function refuse(file: string, { owner, changed }: FoundLock, lock: string): InputError {
  const who = owner
    ? `${owner.user === '' ? '另一个程序' : owner.user}在“${owner.host}”上用 lawreport ${owner.command}（进程${owner.pid}）`
    : '另一个程序';
  const since = formatLocalTime(owner ? new Date(owner.since) : changed);
  const expiry = owner?.host === hostname() ? '' : '，不删也会在一天以后失效';
  return new InputError(
    `${who}正在改写这份报告，从${since}开始；这里没有改动，请等那边结束再运行（确实没有人在用时，删去 ${basename(lock)} 再运行${expiry}）`,
    { file },
  );
}

function formatLocalTime(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** How many parts of the program bring their work to an end themselves when a signal comes. */
let ending = 0;

/** Says that signals are listened to by who ends the work in good order, until the result is called. */
export function endOnSignals(): () => void {
  ending++;
  return () => void ending--;
}

const held = new Set<() => void>();
let isWatching = false;

/** A process that is told to end gives its locks back first; the signal then does what it would have done. */
function giveBackAtExit(release: () => void): void {
  held.add(release);
  if (isWatching) return;
  isWatching = true;
  const releaseAll = () => {
    for (const each of held) each();
    held.clear();
  };
  process.once('exit', releaseAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const end = () => {
      // A question at the terminal listens as well, and only wants to be taken down.
      if (ending > 0) return;
      releaseAll();
      process.off(signal, end);
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}
