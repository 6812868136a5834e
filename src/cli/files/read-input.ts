import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeText } from '../../text/decode-text.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';

/** Larger than any report by far; a bigger file is not one. */
const mostBytes = 20 * 1024 * 1024;

export function readInputBytes(file: string, host: Host): Uint8Array {
  const path = resolve(host.folder, file);
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new InputError('这是一个文件夹，请写文件名', { file });
    if (status.size > mostBytes)
      throw new InputError(`文件有${Math.ceil(status.size / 1024 / 1024)}兆，超过了20兆，不像是报告`, {
        file,
      });
    return readFileSync(path);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(explainReadFailure(error), { file });
  }
}

/** The text of a file in UTF-8, UTF-16 or GB18030. */
export function readInputText(file: string, host: Host): string {
  const decoded = decodeText(readInputBytes(file, host));
  if (!decoded.value) throw new InputError('', { file, findings: decoded.findings });
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
