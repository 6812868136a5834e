import { readdirSync, readFileSync } from 'node:fs';
import { readFontPresets, readStyle } from '../../../src/layout/read-style.js';
import { applyFontPreset, type FontPreset, type Style } from '../../../src/layout/style.js';

const folder = new URL('../../../templates/styles/', import.meta.url);

export function styleText(name: string): string | undefined {
  return styleNames().includes(name) ? readFileSync(new URL(`${name}.yaml`, folder), 'utf8') : undefined;
}

/** Every layout in templates/styles. */
export function styleNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'fonts.yaml')
    .map((file) => file.replace('.yaml', ''));
}

export function fontPresets(): FontPreset[] {
  const presets = readFontPresets(readFileSync(new URL('fonts.yaml', folder), 'utf8'));
  if (!presets.value) throw new Error(JSON.stringify(presets.findings));
  return presets.value;
}

export function packagedStyle(name = 'gbt9704-2012', preset = 'gb2312'): Style {
  const style = readStyle(styleText(name) ?? '', { presets: fontPresets(), inherited: styleText });
  const fonts = fontPresets().find((candidate) => candidate.name === preset);
  if (!style.value || !fonts)
    throw new Error(`no style ${name} with fonts ${preset}: ${JSON.stringify(style.findings)}`);
  return applyFontPreset(style.value, fonts);
}
