import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City, SubmittedReport } from './compose-city.js';

/** The reports in 各县报送, which the group may look into and nobody else; those of last year in 去年报送. */
export function writeCity(folder: string, { reports, lastYear }: City): void {
  writeReports(join(folder, '各县报送'), reports);
  writeReports(join(folder, '去年报送'), lastYear);
}

function writeReports(folder: string, reports: readonly SubmittedReport[]): void {
  mkdirSync(folder);
  for (const { file, content } of reports) writeFileSync(join(folder, file), content);
  // Past the mask of the process.
  chmodSync(folder, 0o750);
}
