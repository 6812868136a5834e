import { basename, resolve } from 'node:path';
import { decodeText } from '../../text/file/decode-text.js';
import { actualName } from '../disk/actual-name.js';
import { noteInput } from '../disk/inputs.js';
import { type ReadFileOptions, readRegularFile } from '../disk/read-regular-file.js';
import type { Host } from '../host.js';
import { InputError, unusable } from '../input-error.js';
import { noteWork } from '../machine/optimising.js';

/** What a file that the user has named holds. */
export function readInputBytes(file: string, host: Host, options?: ReadFileOptions): Uint8Array {
  if (basename(file).startsWith('~$'))
    throw new InputError('这是Word、WPS打开文件时留下的临时文件，不是报告，请写原来的文件名', { file });
  try {
    const name = actualName(file, host);
    noteInput(name, host);
    const bytes = readRegularFile(resolve(host.folder, name), options);
    noteWork(bytes.length);
    return bytes;
  } catch (error) {
    throw new InputError(error instanceof InputError ? error.message : explainReadFailure(error), { file });
  }
}

/** The text of a file in UTF-8, UTF-16 or GB18030. */
export function readInputText(file: string, host: Host): string {
  const decoded = decodeText(readInputBytes(file, host));
  if (!decoded.value) throw unusable({ file, findings: decoded.findings });
  return decoded.value.text;
}

function explainReadFailure(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '没有这个文件，请检查文件名和所在的文件夹';
    case 'EACCES':
    case 'EPERM':
      return '没有读取这个文件的权限，请检查文件的权限，或者文件是否被别的程序占用';
    case 'EISDIR':
      return '这是一个文件夹，请写文件名';
    case 'ENAMETOOLONG':
      return '文件名太长';
    default:
      return `文件读不出来（${(error as NodeJS.ErrnoException).code ?? '原因不明'}）`;
  }
}
