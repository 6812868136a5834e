import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { explainWriteFailure } from './explain-write-failure.js';
import { isFolder } from './find-reports.js';

/** The folders that the reports came in: those named, and those of the files named. */
export function listSources(words: readonly string[], files: readonly string[], host: Host): string[] {
  const folders = words.filter((word) => isFolder(word, host));
  const isBelow = (file: string) =>
    folders.some((folder) => isInside(resolve(host.folder, file), resolve(host.folder, folder)));
  const loose = files.filter((file) => !isBelow(file)).map((file) => dirname(file));
  return [...new Set([...folders, ...loose])];
}

/** Results never lie among the reports, where the next run would take them for some. */
export function refuseInside(output: string, sources: readonly string[], host: Host): void {
  const path = realPathOf(resolve(host.folder, output));
  for (const source of sources) {
    const folder = realPathOf(resolve(host.folder, source));
    // A folder below the current one is the usual place for the results of files that lie there.
    if (path === folder || (isInside(path, folder) && folder !== realPathOf(host.folder)))
      throw new InputError(
        `结果不能写在报送的文件夹“${source}”里面，下一次会把它们当成报告；没有写出，请另写一个文件夹`,
        { file: output },
      );
  }
}

/** Makes the folder where there is none yet, for those who may look into the folders of the reports. */
export function makeOutputFolder(output: string, sources: readonly string[], host: Host): void {
  const path = resolve(host.folder, output);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory()) return;
  if (status)
    throw new InputError('这里要写一个文件夹，已经有的不是文件夹；请另写一个名字', { file: output });
  const modes = sources.map((source) => statSync(resolve(host.folder, source)).mode & 0o777);
  try {
    mkdirSync(path, { mode: modes.reduce((all, mode) => all & mode, 0o777) | 0o700 });
  } catch (error) {
    // Another share may have made it a moment ago.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new InputError(explainWriteFailure(error), { file: output });
  }
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(join(folder, sep));
}

/** Behind all links, also of a path whose end is not there yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path === parse(path).root ? path : join(realPathOf(dirname(path)), parse(path).base);
  }
}
