import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests leave in the folder for temporary files is in one of their own, which goes when they end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-tests-'));
  // Some tests run the program as another user.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
