import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder that everybody shares: each project runs this, and one that had taken another's would be nested in it. */
const shared = process.env.LAWREPORT_SHARED_TMPDIR ?? tmpdir();
process.env.LAWREPORT_SHARED_TMPDIR = shared;

/**
 * All that the tests leave in the folder for temporary files is in one of their own, which goes when they end. Its name is
 * short: Chromium puts a socket below it, and the path of a socket has 108 bytes at most.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(shared, 'lr-'));
  // Some tests run the program as another user.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
