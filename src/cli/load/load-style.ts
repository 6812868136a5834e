import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFontPresets, readStyle } from '../../layout/read-style.js';
import { applyFontPreset, applyLatinFont, type FontPreset, type Style } from '../../layout/style.js';
import type { Host } from '../host.js';
import { InputError, unusable } from '../input-error.js';
import { packagedFontPresets, packagedStyles, packagedTexts } from './packaged.js';
import { readInputText } from './read-input.js';
import { findOwnFile, isDataName } from './template-folders.js';

const fontsFile = 'fonts.yaml';

/** Which fonts are asked for: a preset (字体方案), and a font of digits and Latin letters. */
export type FontChoice = { fonts?: string; latinFont?: string };

/** Loads the layout (版式) of that name from the first template folder that has it, with the fonts asked for. */
export function loadStyle(
  name: string,
  { fonts, latinFont }: FontChoice,
  folders: readonly string[],
  host: Host,
): Style {
  const style = findStyle(name, folders, host);
  if (!style) throw new InputError(`没有“${name}”这个版式，可用的有：${listStyles(folders).join('、')}`);
  if (latinFont !== undefined && !fontName.test(latinFont))
    throw new InputError(`“${latinFont}”不是字库名，请写成 Times New Roman 的样子`);
  return applyLatinFont(
    fonts === undefined ? style : applyFontPreset(style, findPreset(fonts, loadFontPresets(folders, host))),
    latinFont,
  );
}

/** Word takes no name longer than 31 characters. */
const fontName = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,30}$/u;

function findPreset(fonts: string, presets: readonly FontPreset[]): FontPreset {
  const preset = presets.find((candidate) => candidate.name === fonts);
  if (!preset) {
    const names = presets.map((candidate) => candidate.name).join('、');
    throw new InputError(`没有“${fonts}”这个字体方案，可用的有：${names}`);
  }
  return preset;
}

/** Undefined where there is none of that name. */
export function findStyle(name: string, folders: readonly string[], host: Host): Style | undefined {
  if (!isDataName(name) || name === 'fonts') return undefined;
  const own = findStyleFile(`${name}.yaml`, folders);
  if (own === undefined && findStyleFile(fontsFile, folders) === undefined) {
    const styles = packagedStyles();
    return Object.hasOwn(styles, name) ? styles[name] : undefined;
  }
  const file = own ?? `程序自带的styles/${name}.yaml`;
  const source = readStyleText(name, folders, host);
  if (source === undefined) return undefined;
  const inherited = (base: string) => (isDataName(base) ? readStyleText(base, folders, host) : undefined);
  const presets = loadFontPresets(folders, host);
  const { value, findings } = readStyle(source, { presets, inherited });
  if (!value) throw unusable({ file, source, findings });
  return value;
}

export function loadFontPresets(folders: readonly string[], host: Host): FontPreset[] {
  const file = findStyleFile(fontsFile, folders);
  if (file === undefined) return packagedFontPresets();
  const source = readInputText(file, host);
  const { value, findings } = readFontPresets(source);
  if (!value) throw unusable({ file, source, findings });
  return value;
}

function readStyleText(name: string, folders: readonly string[], host: Host): string | undefined {
  const own = findStyleFile(`${name}.yaml`, folders);
  return own === undefined ? packagedTexts()[`styles/${name}.yaml`] : readInputText(own, host);
}

function findStyleFile(name: string, folders: readonly string[]): string | undefined {
  return findOwnFile(join('styles', name), folders);
}

/** The names of all layouts. */
export function listStyles(folders: readonly string[]): string[] {
  const own = folders
    .map((folder) => join(folder, 'styles'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => file.endsWith('.yaml') && file !== fontsFile)
    .map((file) => file.replace(/\.yaml$/, ''));
  return [...new Set([...own, ...Object.keys(packagedStyles())])].sort();
}
