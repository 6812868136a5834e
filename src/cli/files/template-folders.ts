import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { packagedTemplates } from './packaged.js';

const manifest = 'template.yaml';

/**
 * Folders that may hold an office's own templates, the nearest first: the one named, and the one beside the
 * report. The packaged templates come after them.
 */
export function templateFolders(host: Host, options: { directory?: string; report?: string }): string[] {
  const { directory } = options;
  if (directory !== undefined && !existsSync(resolve(host.folder, directory)))
    throw new InputError('没有这个文件夹，请检查名称', { file: directory });
  const beside = options.report === undefined ? host.folder : dirname(resolve(host.folder, options.report));
  return [
    ...(directory === undefined ? [] : [resolve(host.folder, directory)]),
    join(beside, 'templates'),
  ].filter((folder, index, all) => all.indexOf(folder) === index && existsSync(folder));
}

/** Ids of all templates; an office's own one hides the packaged one of the same name. */
export function listTemplates(folders: readonly string[]): string[] {
  return [...new Set([...listOwnTemplates(folders), ...Object.keys(packagedTemplates())])].sort();
}

export function listOwnTemplates(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, manifest)))
      .map((entry) => entry.name),
  );
}

/** The manifest of an office's own template in the nearest folder that has it. */
export function findManifest(id: string, folders: readonly string[]): string | undefined {
  if (!/^[\w-]+$/.test(id)) return undefined;
  return findOwnFile(join(id, manifest), folders);
}

/** The nearest file of that name, relative to a template folder. */
export function findOwnFile(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
