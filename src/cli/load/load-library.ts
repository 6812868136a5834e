import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../template/library.js';
import type { Template } from '../../template/model.js';
import { type LibraryFile, readLibrary } from '../../template/read-library.js';
import { readTemplate } from '../../template/read-template.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { catalogue } from './load-indicators.js';
import { readOwnTemplate } from './load-template.js';
import { packagedLibrary, packagedTemplates, packagedTexts } from './packaged.js';
import { readInputText } from './read-input.js';
import { findManifest, findOwnFile, keepInside, listTemplates } from './template-folders.js';

/**
 * The shared data of the template folders, nearest first. An office's own `levels.yaml`, `indicators.yaml` or
 * `documents.yaml` stands in for the packaged one; topics of its own come in addition, an equal id before ours.
 */
export function loadLibrary(folders: readonly string[], host: Host): Library {
  if (!hasOwnLibrary(folders)) return packagedLibrary();
  const packaged = packagedTexts();
  const readPackaged = (name: string): LibraryFile => ({ file: `程序自带的${name}`, text: packaged[name]! });
  const readOwn = (file: string): LibraryFile => ({ file, text: readInputText(file, host) });
  const nearest = (name: string) => {
    const file = findOwnFile(name, folders);
    return file === undefined ? readPackaged(name) : readOwn(file);
  };
  const files = {
    levels: nearest('levels.yaml'),
    indicators: nearest(catalogue),
    documents: nearest('documents.yaml'),
    topics: [
      ...listTopicFiles(folders).map(readOwn),
      ...Object.keys(packaged)
        .filter((name) => name.startsWith('topics/'))
        .map(readPackaged),
    ],
  };
  const { value, findings } = readLibrary(files);
  if (value) return value;
  const { topics, ...shared } = files;
  const faulty = [...Object.values(shared), ...topics].find(({ file }) => file === findings[0]!.file)!;
  throw unusable({
    file: faulty.file,
    source: faulty.text,
    findings: findings.filter(({ file }) => file === faulty.file),
  });
}

/** Every template with what it refers to checked. */
export function loadTemplates(folders: readonly string[], library: Library, host: Host): Template[] {
  const packaged = packagedTemplates();
  return listTemplates(folders).map((id) => {
    const file = findManifest(id, folders);
    if (file !== undefined) return readOwnTemplate(id, file, host, library);
    return hasOwnLibrary(folders) ? checkPackagedTemplate(id, library) : packaged[id]!;
  });
}

/** An office's own levels or topics may lack what a packaged template names. */
function checkPackagedTemplate(id: string, library: Library): Template {
  const name = `${id}/template.yaml`;
  const source = packagedTexts()[name]!;
  const { value, findings } = readTemplate(source, library);
  if (!value) throw unusable({ file: `程序自带的${name}`, source, findings });
  return value;
}

const shared = ['levels.yaml', catalogue, 'documents.yaml'];

function hasOwnLibrary(folders: readonly string[]): boolean {
  return shared.some((name) => findOwnFile(name, folders)) || listTopicFiles(folders).length > 0;
}

function listTopicFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const topics = join(folder, 'topics');
    if (!existsSync(topics)) return [];
    return readdirSync(topics)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => keepInside(folder, join(topics, name)));
  });
}
