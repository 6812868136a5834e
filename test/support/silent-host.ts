import { Readable } from 'node:stream';
import type { Host } from '../../src/cli/host.js';

/** A host in a folder, on 20 February 2026, that nobody listens to and nothing comes from. */
export function silentHost(folder: string): Host {
  return {
    folder,
    stdin: Readable.from(['']),
    stdout: { write: () => true },
    stderr: { write: () => true },
    environment: {},
    today: () => ({ year: 2026, month: 2, day: 20 }),
  };
}
