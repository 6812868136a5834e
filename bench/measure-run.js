// Runs a program in a clean environment and tells how long it took: by the clock, and of the processors.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * The environment without what changes how long Node itself takes to start: certificates to read (they triple the
 * time of `node -e 0`), options, a cache of compiled code. What is measured is the program.
 */
export const cleanEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_|NIX_SSL_|SSL_)/.test(name)),
);

/** A shell that tells what a command took, to a pipe of its own: with its threads and the processes that it started. */
const timed = 'exec 3>&1 >/dev/null 2>&1; TIMEFORMAT="%R %U %S"; { time "$@"; } 2>&3';

/** Milliseconds by the clock and of the processors. A program that finds something ends with 1, and is measured too. */
export async function measureRun(command, folder) {
  const child = spawn('bash', ['-c', timed, 'bash', ...command], {
    cwd: folder,
    env: cleanEnvironment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    told += data;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code > 1) throw new Error(`${command.join(' ')} has ended with ${code}`);
  const [wall, user, system] = told
    .trim()
    .split(' ')
    .map((seconds) => Number(seconds) * 1000);
  return { wall, cpu: user + system };
}

/** The same until a pseudo-terminal shows some words; the processors' time is undefined where the system does not tell it of a running process. */
export function measureUntil(command, folder, words) {
  const shell = `exec ${command.map(quote).join(' ')}`;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn('script', ['-qfec', shell, '/dev/null'], {
      cwd: folder,
      env: cleanEnvironment,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let shown = '';
    let isShown = false;
    child.stdout.on('data', (data) => {
      shown += data;
      if (isShown || !shown.includes(words)) return;
      isShown = true;
      resolve({ wall: performance.now() - start, cpu: readCpu(child.pid) });
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => {
      if (!isShown) reject(new Error(`never shown: ${words}\n${shown}`));
    });
  });
}

/** Milliseconds that the children of a running process have had so far, all their threads counted (Linux). */
function readCpu(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const threads = children.flatMap((child) =>
      readdirSync(`/proc/${child}/task`).map((thread) => `/proc/${child}/task/${thread}/schedstat`),
    );
    return threads.reduce((sum, path) => sum + Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6, 0);
  } catch {
    return undefined;
  }
}

function quote(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
