import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../bin/lawreport.js', import.meta.url));
/** See there what KILL_AT and COUNT_INTO do. */
export const killAtEvent = fileURLToPath(new URL('kill-at-event.cjs', import.meta.url));
export const pretendTerminal = fileURLToPath(new URL('pretend-terminal.cjs', import.meta.url));

export const dawdle = fileURLToPath(new URL('dawdle.cjs', import.meta.url));
export const pause = fileURLToPath(new URL('pause.cjs', import.meta.url));
export const withoutLinks = fileURLToPath(new URL('without-links.cjs', import.meta.url));

export type ProgramRun = {
  /** Null where a signal has ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
};

export type ProgramOptions = {
  preload?: string;
  environment?: Record<string, string>;
  /** Milliseconds until it is ended by SIGKILL. */
  killAfter?: number;
  /** A command that is given the program's, such as `setpriv …`. */
  under?: readonly string[];
};

/** Runs the built program as a process of its own. */
export function runProgram(
  words: readonly string[],
  folder: string,
  { preload, environment = {}, killAfter, under = [] }: ProgramOptions = {},
): Promise<ProgramRun> {
  const [command, ...given] = [
    ...under,
    process.execPath,
    ...(preload === undefined ? [] : ['--require', preload]),
    bin,
    ...words,
  ] as [string, ...string[]];
  const started = performance.now();
  const child = spawn(command, given, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, ...output, milliseconds: performance.now() - started });
    });
  });
}
