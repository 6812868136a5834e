import { lstatSync, readFileSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';

/** Who holds a lock, as it stands in the lock file. */
export type LockOwner = {
  /** Tells this holding of the lock from every other. */
  token: string;
  user: string;
  host: string;
  pid: number;
  /** When the process began and since when its machine runs, where the system tells it. */
  process?: string;
  /** The command, such as `import --into`. */
  command: string;
  /** ISO 8601. */
  since: string;
};

export function describeSelf(command: string): LockOwner {
  const start = readProcessStart(process.pid);
  return {
    token: Math.random().toString(36).slice(2, 14),
    user: nameUser(),
    host: hostname(),
    pid: process.pid,
    process: start,
    command,
    since: new Date().toISOString(),
  };
}

/** What a lock file says; `owner` is absent where it cannot be made out. */
export type FoundLock = { owner?: LockOwner; changed: Date };

/** A lock file may have been put there by anybody. Undefined where there is none. */
export function readLock(path: string): FoundLock | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return undefined;
  const found = { changed: status.mtime };
  if (!status.isFile() || status.size > 4096) return found;
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return isLockOwner(value) ? { ...found, owner: value } : found;
  } catch {
    return found;
  }
}

function isLockOwner(value: unknown): value is LockOwner {
  const owner = value as LockOwner | null;
  return (
    typeof owner === 'object' &&
    owner !== null &&
    [owner.user, owner.host, owner.command].every(isPlainWord) &&
    /^[0-9a-z]{1,20}$/.test(owner.token) &&
    Number.isSafeInteger(owner.pid) &&
    owner.pid > 0 &&
    !Number.isNaN(Date.parse(owner.since))
  );
}

function isPlainWord(word: unknown): boolean {
  return typeof word === 'string' && /^[^\p{C}]{0,100}$/u.test(word);
}

/** What cannot be asked whether it still runs is given a day: longer than anybody sits at an interview. */
const longestUnknown = 24 * 3_600_000;

/** Whether nobody is there any more to give a lock back. */
export function isAbandoned({ owner, changed }: FoundLock): boolean {
  if (owner?.host !== hostname())
    return Date.now() - (owner ? Date.parse(owner.since) : changed.getTime()) > longestUnknown;
  const start = readProcessStart(owner.pid);
  if (start === ended || !isRunning(owner.pid)) return true;
  // Numbers of processes are used again, and all of them after the machine was started anew.
  if (owner.process !== undefined && start !== undefined) return owner.process !== start;
  return Date.parse(owner.since) < Date.now() - uptime() * 1000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Instead of the start of a process that is over, but that its parent has not looked after yet. */
const ended = 'ended';

/** Linux tells when a process began, in ticks since a start of the machine that has an id of its own. */
function readProcessStart(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): behind the name in parentheses, which may hold anything, come the state (3) … the start (22).
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? ended : `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function nameUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
