import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Template } from '../../template/model.js';
import { readTemplate } from '../../template/read-template.js';
import { findNearestName } from '../../text/nearest-name.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { readInputText } from './read-input.js';
import { packagedTemplates } from './resources.js';

const manifest = 'template.yaml';

/** Folders that may hold templates, the nearest first: the one named, beside the report, the packaged one. */
export function templateFolders(host: Host, options: { directory?: string; report?: string }): string[] {
  const beside = options.report === undefined ? host.folder : dirname(resolve(host.folder, options.report));
  return [
    ...(options.directory === undefined ? [] : [resolve(host.folder, options.directory)]),
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

export function loadTemplate(id: string, folders: readonly string[], host: Host): Template {
  const file = manifestPath(id, folders);
  if (file === undefined) {
    const ids = listTemplates(folders);
    const nearest = findNearestName(id, ids);
    throw new InputError(
      `没有“${id}”这个模板，${nearest ? `是否想写“${nearest}”？` : ''}可用的有：${ids.join('、')}`,
    );
  }
  const source = readInputText(file, host);
  const { value, findings } = readTemplate(source);
  if (!value) throw new InputError('', { file, source, findings });
  if (value.id !== id)
    throw new InputError(`模板的编号是“${value.id}”，与文件夹“${id}”不同，请改成一样`, { file });
  return value;
}
