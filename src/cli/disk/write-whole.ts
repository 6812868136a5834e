import { accessSync, constants, existsSync, lstatSync, type Stats } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { describeBadName } from './file-name.js';
import { placeFile } from './place-file.js';

export type WriteOptions = { force: boolean };

/** Refuses what is no name for a file, a link, what is no file, and an output that exists, so that a command can say so before it works. */
export function checkOutput(file: string, host: Host, { force }: WriteOptions): void {
  const path = resolve(host.folder, file);
  const problem = describeBadName(basename(path));
  if (problem !== undefined) throw new InputError(problem, { file });
  const status = lookAt(path, file);
  if (!status) {
    if (!existsSync(dirname(path)))
      throw new InputError('要写到的文件夹不存在，请先建立文件夹，或者改写 -o 后面的路径', { file });
    return;
  }
  if (status.isSymbolicLink())
    throw new InputError('这是一个符号链接，没有写入；请写出它指向的文件，或者另写一个文件名', { file });
  if (status.isDirectory()) throw new InputError('这是一个文件夹，请写出文件名', { file });
  if (!status.isFile())
    throw new InputError('这不是普通的文件，是管道或者设备，没有写入；请另写一个文件名', { file });
  if (!force) throw new InputError(alreadyThere, { file });
  try {
    // A rename would replace a file that is marked as read-only.
    accessSync(path, constants.W_OK);
  } catch {
    throw new InputError('这个文件不让写，没有覆盖；请检查它是否只读', { file });
  }
}

function lookAt(path: string, file: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new InputError(explainWriteFailure(error), { file });
  }
}

/** Writes a file whole or not at all; on failure the old file is as it was. */
export function writeWhole(
  file: string,
  content: string | Uint8Array,
  host: Host,
  options: WriteOptions,
): void {
  checkOutput(file, host, options);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    placeFile(resolve(host.folder, file), bytes, { replace: options.force });
  } catch (error) {
    throw new InputError(explainWriteFailure(error), { file });
  }
}

const alreadyThere = '文件已经存在，没有覆盖；要覆盖请加 --force，或者用 -o 另写一个文件名';

export function explainWriteFailure(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
      return alreadyThere;
    case 'ENOENT':
    case 'ENOTDIR':
      return '所在的文件夹不存在，没有写出文件；请先建立文件夹';
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return syscall === 'rename'
        ? '文件正被别的程序占用，多半是在Word、WPS里打开着，没有写出；请先关闭它，再运行一次'
        : '没有写入的权限，没有写出文件；请检查文件夹的权限，或者换一个文件夹';
    case 'EROFS':
      return '这个磁盘或者共享文件夹只能读，没有写出文件；请换一个文件夹';
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘空间不够，没有写出文件；请腾出空间，再运行一次';
    case 'EFBIG':
      return '文件超过了这里允许的大小，没有写出文件';
    case 'ENAMETOOLONG':
      return '文件名太长，没有写出文件；请换一个短一些的文件名';
    default:
      return `文件写不出来（${code ?? '原因不明'}）`;
  }
}
