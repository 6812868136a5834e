import type { Library } from '../../template/library.js';
import type { Template } from '../../template/model.js';
import { readTemplate } from '../../template/read-template.js';
import { explainUnknownTemplate } from '../../template/unknown-template.js';
import type { Host } from '../host.js';
import { InputError, unusable } from '../input-error.js';
import { packagedTemplates } from './packaged.js';
import { readInputText } from './read-input.js';
import { findManifest, listTemplates } from './template-folders.js';

export function loadTemplate(id: string, folders: readonly string[], host: Host): Template {
  const template = findTemplate(id, folders, host);
  if (template) return template;
  throw new InputError(explainUnknownTemplate(id, listTemplates(folders)));
}

/** Undefined where there is none of that name. */
export function findTemplate(id: string, folders: readonly string[], host: Host): Template | undefined {
  const file = findManifest(id, folders);
  if (file !== undefined) return readOwnTemplate(id, file, host);
  const templates = packagedTemplates();
  return Object.hasOwn(templates, id) ? templates[id] : undefined;
}

/** With the library, what the template refers to is checked too. */
export function readOwnTemplate(id: string, file: string, host: Host, library?: Library): Template {
  const source = readInputText(file, host);
  const { value, findings } = readTemplate(source, library);
  if (!value) throw unusable({ file, source, findings });
  if (value.id !== id)
    throw new InputError(`模板的编号是“${value.id}”，与文件夹“${id}”不同，请改成一样`, { file });
  return value;
}
