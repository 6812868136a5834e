import { availableParallelism, loadavg } from 'node:os';
import type { CalendarDate } from '../text/calendar-date.js';

/** Everything of the outer world that a command may touch, so that a test can stand in for it. */
export type Host = {
  /** Folder against which the file names of the command line are resolved. */
  folder: string;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Output;
  stderr: Output;
  environment: Readonly<Record<string, string | undefined>>;
  today(): CalendarDate;
  /** How many threads can work at once beside what the machine does already; one where it is not known. */
  freeProcessors?: number;
};

type Output = { write(text: string): unknown; isTTY?: boolean; columns?: number };

/** 0 done and clean; 1 done, with findings at or over the threshold; 2 not done; over 128 ended by a signal. */
export type ExitCode = 0 | 1 | 2 | 129 | 130 | 143;

/** Whether the terminal can neither show colours nor move its cursor. */
export function isDumb({ environment }: Host): boolean {
  return environment.TERM === 'dumb';
}

export function createProcessHost(): Host {
  return {
    folder: process.cwd(),
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    get freeProcessors() {
      return Math.max(1, Math.round(availableParallelism() - loadavg()[0]!));
    },
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
  };
}
