import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Host } from '../host.js';

type FindProgramOptions = {
  platform?: string;
  /** Folders that are searched after those of PATH. */
  besides?: readonly string[];
};

/**
 * Where a program lies that the user has named: its path where one was given, else the first of that name in the
 * folders of PATH. Windows itself would look in the current folder first, where reports from elsewhere lie, and a
 * PATH may name the current folder; neither is asked. Undefined where there is none.
 */
export function findProgram(
  name: string,
  { environment }: Host,
  { platform = process.platform, besides = [] }: FindProgramOptions = {},
): string | undefined {
  const isWindows = platform === 'win32';
  if (isAbsolute(name) || /^\.{1,2}[/\\]/.test(name)) return isProgram(name) ? name : undefined;
  if (/[/\\:]/.test(name)) return undefined;
  const named = (environment.PATH ?? environment.Path ?? '').split(isWindows ? ';' : ':').filter(isAbsolute);
  // Without a shell only these can be started; .bat and .cmd cannot.
  const endings = isWindows && !/\.(?:exe|com)$/i.test(name) ? ['.exe', '.com'] : [''];
  return [...named, ...besides]
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find((path) => isProgram(path));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
