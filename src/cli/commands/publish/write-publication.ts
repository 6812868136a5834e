import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { explainWriteFailure } from '../../disk/explain-write-failure.js';
import { formatKept } from '../../disk/keep-backup.js';
import { readRegularFile } from '../../disk/read-regular-file.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import type { PublicationFiles, PublicFile } from './compose-publication.js';
import type { PublishOptions } from './publish-options.js';

/** Writes the files of a public edition into its folder, after looking at every one; what is said about them. */
export function writePublication(
  { files, missing }: PublicationFiles,
  report: string,
  { output, force }: PublishOptions,
  host: Host,
): string {
  const folder = output ?? join(dirname(report), '公开');
  makeFolder(folder, host);
  const named = files.map((file) => ({ ...file, path: join(folder, file.name) }));
  // What stands there already, byte for byte, is nobody's loss.
  const changed = named.filter((file) => !isThere(file, host));
  for (const { path, kind } of changed) checkOutput(path, host, { kind, force });
  const lines = named.map((file) => {
    const { path, kind, content } = file;
    if (!changed.includes(file)) return `没有变化 ${path}`;
    return `已写出 ${path}${formatKept(writeWhole(path, content, host, { kind, force }))}`;
  });
  if (missing.length > 0)
    lines.push(`  元数据.csv里还空着：${missing.join('、')}；可以写在report.yaml的“公开信息”里`);
  return `${lines.join('\n')}\n`;
}

function makeFolder(folder: string, host: Host): void {
  const path = resolve(host.folder, folder);
  if (existsSync(path)) {
    if (!lstatSync(path).isDirectory())
      throw new InputError('这里要写一个文件夹，已经有的是文件；请另写一个名字', { file: folder });
    return;
  }
  try {
    mkdirSync(path);
  } catch (error) {
    throw new InputError(explainWriteFailure(error), { file: folder });
  }
}

function isThere({ path, content }: PublicFile & { path: string }, host: Host): boolean {
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return Buffer.compare(readRegularFile(resolve(host.folder, path)), bytes) === 0;
  } catch {
    return false;
  }
}
