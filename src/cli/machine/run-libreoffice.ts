import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readRegularFile } from '../disk/read-regular-file.js';
import { writeWhole } from '../disk/write-whole.js';
import type { Host } from '../host.js';

/** Opening a file and saving it anew takes LibreOffice seconds; a minute is a hang. */
const longestWait = 60_000;

export type Conversion = {
  bytes: Uint8Array;
  /** With the dot, by which LibreOffice knows what it opens. */
  extension: string;
  /** What LibreOffice calls the format that is wanted: `pdf`, `docx:MS Word 2007 XML`. */
  format: string;
  options?: readonly string[];
};

/**
 * What LibreOffice makes of a file; undefined where it makes nothing. No file of the user's is touched: LibreOffice
 * works on a copy in a folder of its own.
 */
export function runLibreOffice(program: string, conversion: Conversion, host: Host): Uint8Array | undefined {
  const { bytes, extension, format, options = [] } = conversion;
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
  try {
    const copy = join(folder, `document${extension}`);
    writeWhole(copy, bytes, host, { kind: 'own' });
    const target = join(folder, 'converted');
    spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        ...options,
        '--convert-to',
        format,
        '--outdir',
        target,
        copy,
      ],
      { stdio: 'ignore', timeout: longestWait, shell: false },
    );
    return readConverted(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readConverted(folder: string): Uint8Array | undefined {
  try {
    const [name] = readdirSync(folder);
    return name === undefined ? undefined : readRegularFile(join(folder, name));
  } catch {
    // LibreOffice makes the folder only where it has something to put into it.
    return undefined;
  }
}
