import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicators } from '../../report/indicators.js';
import type { Library } from '../../template/library.js';
import type { Template } from '../../template/model.js';
import { readIndicators } from '../../template/read-indicators.js';
import { type LibraryFile, readLibrary } from '../../template/read-library.js';
import { readTemplate } from '../../template/read-template.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { readInputText } from './read-input.js';
import { packagedTemplates } from './resources.js';
import { listTemplates, manifestPath } from './template-folders.js';

/**
 * The shared data of the template folders, nearest first. An office's own `levels.yaml`, `indicators.yaml` or
 * `documents.yaml` stands in for the packaged one; topics of its own come in addition, an equal id before ours.
 */
export function loadLibrary(folders: readonly string[], host: Host): Library {
  const sources = new Map<string, string>();
  const read = (file: string): LibraryFile => {
    const text = readInputText(file, host);
    sources.set(file, text);
    return { file, text };
  };
  const nearest = (name: string) =>
    read(join(folders.find((folder) => existsSync(join(folder, name))) ?? packagedTemplates, name));
  const { value, findings } = readLibrary({
    levels: nearest('levels.yaml'),
    indicators: nearest(catalogue),
    documents: nearest('documents.yaml'),
    topics: listTopicFiles(folders).map(read),
  });
  if (value) return value;
  const file = findings[0]!.file;
  throw new InputError('', {
    file,
    source: sources.get(file)!,
    findings: findings.filter((finding) => finding.file === file),
  });
}

/** The nearest catalogue of indicators, without the rest of the library. */
export function loadIndicators(folders: readonly string[], host: Host): Indicators {
  const file = join(
    folders.find((folder) => existsSync(join(folder, catalogue))) ?? packagedTemplates,
    catalogue,
  );
  const source = readInputText(file, host);
  const { value, findings } = readIndicators(source);
  if (!value) throw new InputError('', { file, source, findings });
  return value;
}

const catalogue = 'indicators.yaml';

/** Every template with what it refers to checked. */
export function loadTemplates(folders: readonly string[], library: Library, host: Host): Template[] {
  return listTemplates(folders).map((id) => {
    const file = manifestPath(id, folders)!;
    const source = readInputText(file, host);
    const { value, findings } = readTemplate(source, library);
    if (!value) throw new InputError('', { file, source, findings });
    if (value.id !== id)
      throw new InputError(`模板的编号是“${value.id}”，与文件夹“${id}”不同，请改成一样`, { file });
    return value;
  });
}

function listTopicFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const topics = join(folder, 'topics');
    if (!existsSync(topics)) return [];
    return readdirSync(topics)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(topics, name));
  });
}
