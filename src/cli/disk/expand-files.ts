import { existsSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { actualName } from './actual-name.js';
import { noteInput } from './inputs.js';
import { splitPattern } from './split-pattern.js';

/**
 * The files that the words of a command line name, each once, in a stable order: names, and patterns such as 各镇/*.yaml.
 * A name that exists is taken as it is, also where it looks like a pattern.
 */
export async function expandFiles(words: readonly string[], host: Host): Promise<string[]> {
  const files: string[] = [];
  for (const word of words) {
    const name = actualName(word, host);
    if (existsSync(resolve(host.folder, name)) || !mayBePattern.test(word)) {
      files.push(name);
      continue;
    }
    const { glob, isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(word)) {
      files.push(name);
      continue;
    }
    const { folder, pattern } = splitPattern(sep === '/' ? word.replaceAll('\\', '/') : word, (path) =>
      isFolder(resolve(host.folder, path)),
    );
    const found = await glob(pattern, {
      cwd: resolve(host.folder, folder),
      expandDirectories: false,
      // A link to a folder above would have no end.
      followSymbolicLinks: false,
      // Word keeps such a file beside each that it has open; the others are our backups.
      ignore: ['**/~$*', '**/*.bak', '**/*.bak+([0-9])'],
    });
    if (found.length === 0) throw new InputError(`“${word}”没有找到任何文件，请检查文件夹和文件名`);
    files.push(...found.sort().map((path) => folder + path));
  }
  for (const file of files) noteInput(file, host);
  return [...new Set(files)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Every pattern holds one of these marks; the library that tells is loaded for a name that may be one. */
const mayBePattern = /[*?[\]{}()!+@]/;
