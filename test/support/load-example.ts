import { fileURLToPath } from 'node:url';
import { type LoadedReport, loadReport } from '../../src/cli/load/load-report.js';

export const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));

/** An example of this repository, read and composed. */
export function loadExample(name: string): LoadedReport {
  return loadFrom(examplesFolder, name);
}

/** A report file of a folder, read and composed. */
export function loadFrom(folder: string, name: string): LoadedReport {
  return loadReport(name, {
    folder,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: {},
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
}
