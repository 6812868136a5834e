import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeText } from '../../text/file/decode-text.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { readInputBytes } from '../load/read-input.js';
import { keepBackup } from './keep-backup.js';
import { checkOutput, writeWhole } from './write-whole.js';

export type SaveOptions = {
  force: boolean;
  /** Keeps what the author had written beside it. */
  backup: boolean;
  /** The file that it was made from, whose readers alone may read it. */
  madeFrom?: string;
  /** The text that the new one was made from: the file must still hold it. */
  from?: string;
};

/**
 * Writes a report file, which an author writes too, unlike what is rendered from it; who calls holds the report.
 * The name of the backup, where there was something to keep.
 */
export function saveReport(file: string, text: string, host: Host, options: SaveOptions): string | undefined {
  if (options.from !== undefined) checkUnchanged(file, options.from, host);
  const written = { kind: 'report' as const, from: options.madeFrom, rewrites: options.from !== undefined };
  checkOutput(file, host, { ...written, force: options.force });
  const path = resolve(host.folder, file);
  const kept = options.backup && existsSync(path) ? keepBackup(path, file) : undefined;
  try {
    writeWhole(file, text, host, { ...written, force: kept !== undefined || options.force });
  } catch (error) {
    kept?.drop();
    throw error;
  }
  return kept && join(dirname(file), basename(kept.path));
}

function checkUnchanged(file: string, from: string, host: Host): void {
  if (decodeText(readInputBytes(file, host)).value?.text === from) return;
  throw new InputError('这份文件在运行期间被别的程序改过，没有写入；请保存好别处的修改，再运行一次', {
    file,
  });
}
