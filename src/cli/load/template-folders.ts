import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
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

function listOwnTemplates(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, manifest)))
      .map((entry) => entry.name),
  );
}

/** The manifest of an office's own template in the nearest folder that has it. */
export function findManifest(id: string, folders: readonly string[]): string | undefined {
  return isDataName(id) ? findOwnFile(join(id, manifest), folders) : undefined;
}

/** Whether a name in data may be made into that of a file: no folder, no drive, no ending. */
export function isDataName(name: string): boolean {
  return /^[\w-]+$/.test(name);
}

/** The nearest file of that name, relative to a template folder. */
export function findOwnFile(name: string, folders: readonly string[]): string | undefined {
  const folder = folders.find((candidate) => existsSync(join(candidate, name)));
  return folder && keepInside(folder, join(folder, name));
}

/** Refuses a link that leads out of its folder: whoever sent the folder would choose what is read. */
export function keepInside(folder: string, path: string): string {
  if (realpathSync(path).startsWith(join(realpathSync(folder), sep))) return path;
  throw new InputError('这是指向模板文件夹以外的链接，没有读取；请把文件本身放进文件夹', { file: path });
}
