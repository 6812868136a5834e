import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../input-error.js';

/** Larger than any report by far; a bigger file is not one. */
export const mostFileBytes = 20 * 1024 * 1024;

export type ReadFileOptions = {
  /** Only so many bytes are read. */
  most?: number;
  /** A file of more bytes is refused. */
  limit?: number;
};

/**
 * The bytes of a file, or the first of them. Links are followed, but what they lead to has to be a regular file:
 * a named pipe would keep us waiting, and a device never ends.
 */
export function readRegularFile(
  path: string,
  { most, limit = mostFileBytes }: ReadFileOptions = {},
): Uint8Array {
  // Opening a pipe waits for its other end unless told not to; Windows has no such flag and no such pipes.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(handle);
    if (status.isDirectory()) throw new InputError('这是一个文件夹，请写文件名');
    if (!status.isFile()) throw new InputError('这不是普通的文件，是管道或者设备，没有读取');
    if (most === undefined && status.size > limit) throw tooLarge(status.size, limit);
    return readAll(handle, limit, most);
  } finally {
    closeSync(handle);
  }
}

/** The size in the directory is not believed: the file may grow, and files of /proc name none. */
function readAll(handle: number, limit: number, most = Number.POSITIVE_INFINITY): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < most) {
    const chunk = Buffer.allocUnsafe(Math.min(most - size, 1024 * 1024));
    const length = readSync(handle, chunk);
    if (length === 0) break;
    size += length;
    if (size > limit) throw tooLarge(size, limit);
    chunks.push(chunk.subarray(0, length));
  }
  return Buffer.concat(chunks);
}

export function tooLarge(size: number, limit = mostFileBytes): InputError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return new InputError(`文件有${megabytes(size)}兆，超过了${megabytes(limit)}兆，不像是报告`);
}
