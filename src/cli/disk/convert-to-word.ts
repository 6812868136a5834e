import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileKind } from '../../text/file-kind.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { findLibreOffice } from './find-libreoffice.js';
import { readRegularFile } from './read-regular-file.js';
import { writeWhole } from './write-whole.js';

/** Opening an old file and saving it anew takes LibreOffice seconds; a minute is a hang. */
const longestWait = 60_000;

/**
 * The bytes of an old office document or a PDF as LibreOffice saves it as a .docx. The file itself is not touched:
 * LibreOffice works on a copy in a folder of its own.
 */
export function convertToWord(file: string, bytes: Uint8Array, kind: FileKind, host: Host): Uint8Array {
  const program = findLibreOffice(host);
  if (program === undefined)
    throw new InputError(`这台机器上没有LibreOffice，不能转换${kind.name}；${kind.advice}`, { file });
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
  try {
    const copy = join(folder, `document${extname(file) || '.doc'}`);
    writeWhole(copy, bytes, host, { kind: 'own' });
    const target = join(folder, 'converted');
    spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        ...(kind.convertible === 'pdf' ? ['--infilter=writer_pdf_import'] : []),
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        target,
        copy,
      ],
      { stdio: 'ignore', timeout: longestWait, shell: false },
    );
    return readConverted(target) ?? fail(file, `LibreOffice没有转换成这份${kind.name}；${kind.advice}`);
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

function fail(file: string, message: string): never {
  throw new InputError(message, { file });
}
