import { renameSync, unlinkSync } from 'node:fs';
import { describeSelf, type FoundLock, isAbandoned, readLock } from './lock-owner.js';
import { placeFile } from './place-file.js';

export type LockFile = {
  /** Whoever holds the lock instead, where it was taken over or removed by hand. */
  findLoss(): FoundLock | 'removed' | undefined;
  release(): void;
};

export type TakenLock = { kind: 'taken'; lock: LockFile } | { kind: 'held'; by: FoundLock };

/**
 * Takes a lock: a file that is created exclusively and says who holds it.
 *
 * An abandoned lock with the token X is taken over by whoever creates `<lock>.X`, exclusively again and by these same
 * rules, then still finds X in the lock, and renames the one onto the other. Two cannot both succeed: as long as
 * `<lock>.X` is there the second is refused; once it was renamed, the lock no longer says X.
 */
export function takeLock(path: string, command: string): TakenLock {
  for (;;) {
    const self = describeSelf(command);
    if (create(path, JSON.stringify(self))) return { kind: 'taken', lock: holdLock(path, self.token) };
    const found = readLock(path);
    if (!found) continue;
    if (!isAbandoned(found)) return { kind: 'held', by: found };
    const successor = `${path}.${tokenOf(found)}`;
    const taken = takeLock(successor, command);
    if (taken.kind === 'held') return taken;
    const now = readLock(path);
    if (now && tokenOf(now) === tokenOf(found)) {
      const token = tokenOf(readLock(successor)!);
      renameSync(successor, path);
      return { kind: 'taken', lock: holdLock(path, token) };
    }
    taken.lock.release();
  }
}

function create(path: string, text: string): boolean {
  try {
    placeFile(path, new TextEncoder().encode(text), { replace: false });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock that cannot be read is known by its age. */
function tokenOf({ owner, changed }: FoundLock): string {
  return owner?.token ?? changed.getTime().toString(36);
}

function holdLock(path: string, token: string): LockFile {
  const findLoss = () => {
    const found = readLock(path);
    if (!found) return 'removed';
    return tokenOf(found) === token ? undefined : found;
  };
  return {
    findLoss,
    release: () => {
      if (findLoss() === undefined) unlinkSync(path);
    },
  };
}
