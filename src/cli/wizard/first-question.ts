import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../report/read-yaml.js';
import { readInputText } from '../files/read-input.js';
import { listTemplates, manifestPath } from '../files/template-folders.js';
import type { Host } from '../host.js';
import type { KeptOptions } from './options.js';
import type { Question } from './question.js';
import { findNamedLevel, levelQuestion } from './steps/level-question.js';
import { templateQuestion } from './steps/template-question.js';

/**
 * The question that an interview begins with, which level or which of its templates, from the names in the
 * files alone: it stands on the screen before the schemas are loaded. Undefined where the options answer it,
 * or where the files need the closer look that explains what is wrong with them.
 */
export function formFirstQuestion(
  options: KeptOptions,
  folders: readonly string[],
  host: Host,
): Question | undefined {
  if (options.template !== undefined || options.from !== undefined) return undefined;
  const levels = readLevelNames(folders, host);
  if (!levels || options.level === undefined) return levels && levelQuestion(levels);
  const level = findNamedLevel(levels, options.level);
  if (!level) return undefined;
  const fitting = readTemplateNames(folders, host).filter((template) => template.levels.includes(level.name));
  const usual = fitting.find(({ id }) => id === level.template) ?? fitting[0];
  return usual && fitting.length > 1 ? templateQuestion(fitting, usual) : undefined;
}

type Mapping = Record<string, unknown>;

function readLevelNames(folders: readonly string[], host: Host) {
  const file = folders.map((folder) => join(folder, 'levels.yaml')).find((path) => existsSync(path));
  const levels = file && readMapping(file, host)?.级别;
  if (!Array.isArray(levels)) return undefined;
  return levels.map((level: Mapping) => ({
    id: String(level.编号),
    name: String(level.名称),
    template: String(level.模板),
    aliases: texts(level.别名),
  }));
}

function readTemplateNames(folders: readonly string[], host: Host) {
  return listTemplates(folders).flatMap((id) => {
    const manifest = readMapping(manifestPath(id, folders)!, host);
    if (!manifest) return [];
    return [
      { id, name: String(manifest.名称), modelledOn: String(manifest.仿照), levels: texts(manifest.适用) },
    ];
  });
}

function readMapping(file: string, host: Host): Mapping | undefined {
  return readYaml(readInputText(file, host)).value?.value as Mapping | undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
