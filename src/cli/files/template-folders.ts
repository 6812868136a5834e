import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { packagedTemplates } from './resources.js';

const manifest = 'template.yaml';

/** Folders that may hold templates, the nearest first: the one named, beside the report, the packaged one. */
export function templateFolders(host: Host, options: { directory?: string; report?: string }): string[] {
  const { directory } = options;
  if (directory !== undefined && !existsSync(resolve(host.folder, directory)))
    throw new InputError('没有这个文件夹，请检查名称', { file: directory });
  const beside = options.report === undefined ? host.folder : dirname(resolve(host.folder, options.report));
  return [
    ...(directory === undefined ? [] : [resolve(host.folder, directory)]),
    join(beside, 'templates'),
    packagedTemplates,
  ].filter((folder, index, all) => all.indexOf(folder) === index && existsSync(folder));
}

/** Ids of all templates in the folders; an office's own one hides the packaged one of the same name. */
export function listTemplates(folders: readonly string[]): string[] {
  const ids = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, manifest)))
      .map((entry) => entry.name),
  );
  return [...new Set(ids)].sort();
}

/** The manifest of a template in the nearest folder that has it. */
export function manifestPath(id: string, folders: readonly string[]): string | undefined {
  if (!/^[\w-]+$/.test(id)) return undefined;
  return folders.map((folder) => join(folder, id, manifest)).find((file) => existsSync(file));
}
