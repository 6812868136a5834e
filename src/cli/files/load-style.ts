import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFontPresets, readStyle } from '../../writers/docx/read-style.js';
import { applyFontPreset, type FontPreset, type Style } from '../../writers/docx/style.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { readInputText } from './read-input.js';

const fontsFile = 'fonts.yaml';

/** Loads the layout (版式) of that name from the first template folder that has it, with the fonts asked for. */
export function loadStyle(
  name: string,
  fonts: string | undefined,
  folders: readonly string[],
  host: Host,
): Style {
  const presets = loadFontPresets(folders, host);
  const file = findStyleFile(`${name}.yaml`, folders);
  if (!file || name === 'fonts')
    throw new InputError(`没有“${name}”这个版式，可用的有：${listStyles(folders).join('、')}`);
  const source = readInputText(file, host);
  const { value, findings } = readStyle(source, {
    presets,
    inherited: (base) => {
      const path = /^[\w-]+$/.test(base) ? findStyleFile(`${base}.yaml`, folders) : undefined;
      return path && readInputText(path, host);
    },
  });
  if (!value) throw new InputError('', { file, source, findings });
  if (fonts === undefined) return value;
  const preset = presets.find((candidate) => candidate.name === fonts);
  if (!preset) {
    const names = presets.map((candidate) => candidate.name).join('、');
    throw new InputError(`没有“${fonts}”这个字体方案，可用的有：${names}`);
  }
  return applyFontPreset(value, preset);
}

export function loadFontPresets(folders: readonly string[], host: Host): FontPreset[] {
  const file = findStyleFile(fontsFile, folders);
  if (!file) throw new InputError('找不到字体方案，程序没有装全，请重新安装');
  const source = readInputText(file, host);
  const { value, findings } = readFontPresets(source);
  if (!value) throw new InputError('', { file, source, findings });
  return value;
}

function findStyleFile(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, 'styles', name)).find((path) => existsSync(path));
}

/** The names of the layouts in the template folders. */
export function listStyles(folders: readonly string[]): string[] {
  const names = folders
    .map((folder) => join(folder, 'styles'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => file.endsWith('.yaml') && file !== fontsFile)
    .map((file) => file.replace(/\.yaml$/, ''));
  return [...new Set(names)].sort();
}
