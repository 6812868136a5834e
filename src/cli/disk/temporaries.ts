import { lstatSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names a temporary file: hidden, of no kind that a report has, shorter than any name it may stand for, and free —
 * it is opened exclusively, so that even a name met by chance or laid as a trap is not written through.
 */
export function nameTemporary(): string {
  return `.lawreport-${Math.random().toString(36).slice(2, 14)}.tmp`;
}

/** Writing a report takes less than a second; what is an hour old was left by a process that was killed. */
const staleAfter = 3_600_000;

const swept = new Set<string>();

/**
 * Removes what killed runs left in a folder, once a run. Ages are told against a file written just now, because the
 * clock of a network share is not ours.
 */
export function sweepTemporaries(folder: string, written: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    const now = statSync(written).mtimeMs;
    for (const name of readdirSync(folder)) {
      if (!/^\.lawreport-[0-9a-z]+\.tmp$/.test(name)) continue;
      const path = join(folder, name);
      const status = lstatSync(path);
      if (status.isFile() && now - status.mtimeMs > staleAfter) unlinkSync(path);
    }
  } catch {
    // They are in nobody's way.
  }
}
