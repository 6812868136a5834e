import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { composeJsonSchema } from '../../report/report-json-schema.js';
import type { Host } from '../host.js';
import { readRegularFile } from './read-regular-file.js';
import { writeWhole } from './write-whole.js';

/**
 * Puts `report.schema.json` beside a report, which is what its first line tells editors to complete from.
 * A file of that name that another program wrote is left alone.
 */
export function writeEditorSchema(report: string, host: Host): void {
  const file = join(dirname(report), 'report.schema.json');
  const path = resolve(host.folder, file);
  const text = `${JSON.stringify(composeJsonSchema(), undefined, 2)}\n`;
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status) {
    const present = status.isFile() ? new TextDecoder().decode(readRegularFile(path)) : '';
    if (present === text || !present.includes('lawreport.invalid')) return;
  }
  writeWhole(file, text, host, { kind: 'json', force: true });
}
