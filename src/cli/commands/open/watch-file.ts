import { statSync } from 'node:fs';
import { readRegularFile } from '../../disk/read-regular-file.js';

/** Looked at as often: changes on shared drives send no notice. */
const interval = 500;

/** Tells what a file holds whenever it has changed, until the returned function is called. */
export function watchFile(path: string, onChange: (bytes: Uint8Array) => void): () => void {
  const identify = () => {
    try {
      const { mtimeMs, size, ino } = statSync(path);
      return `${mtimeMs} ${size} ${ino}`;
    } catch {
      // Between the old and the new there may be none.
      return undefined;
    }
  };
  let last = identify();
  const timer = setInterval(() => {
    const now = identify();
    if (now === undefined || now === last) return;
    try {
      onChange(readRegularFile(path));
      last = now;
    } catch {
      // Still being written: looked at again.
    }
  }, interval);
  return () => clearInterval(timer);
}
