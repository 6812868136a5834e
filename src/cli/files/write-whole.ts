import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';

export type WriteOptions = { force: boolean };

/** Refuses an output that exists, so that a command can say so before it works. */
export function checkOutput(file: string, host: Host, { force }: WriteOptions): void {
  const path = resolve(host.folder, file);
  if (!existsSync(path)) {
    if (!existsSync(dirname(path)))
      throw new InputError('要写到的文件夹不存在，请先建立文件夹，或者改写 -o 后面的路径', { file });
    return;
  }
  if (statSync(path).isDirectory()) throw new InputError('这是一个文件夹，请写出文件名', { file });
  if (!force)
    throw new InputError('文件已经存在，没有覆盖；要覆盖请加 --force，或者用 -o 另写一个文件名', { file });
}

/** Writes a file whole or not at all: a temporary file in the same folder, flushed, then renamed. */
export function writeWhole(
  file: string,
  content: string | Uint8Array,
  host: Host,
  options: WriteOptions,
): void {
  checkOutput(file, host, options);
  const path = resolve(host.folder, file);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new InputError(explainWriteFailure(error), { file });
  }
}

function explainWriteFailure(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '没有写入的权限，没有写出文件；请检查文件夹的权限，或者这个文件是否正在Word、WPS里打开';
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘空间不够，没有写出文件';
    case 'EBUSY':
      return '文件正在被别的程序使用，没有写出；请先在Word、WPS里关闭它';
    case 'ENAMETOOLONG':
      return '文件名太长，没有写出文件';
    default:
      return `文件写不出来（${code ?? '原因不明'}）`;
  }
}
