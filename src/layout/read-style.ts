import { parseBySchema, readBySchema } from '../data/read-by-schema.js';
import { readYaml, type YamlText } from '../data/read-yaml.js';
import type { SourceMap } from '../data/source-map.js';
import type { Finding, Result } from '../finding/finding.js';
import { suggestName } from '../text/nearest-name.js';
import { applyFontPreset, type FontPreset, type Style } from './style.js';
import { fontPresetsSchema, styleSchema } from './style-schema.js';

export type StyleSources = {
  presets: readonly FontPreset[];
  /** The text of the profile that this one names under 继承. */
  inherited?: (name: string) => string | undefined;
};

/** Reads a page layout (版式); what it does not say it takes from the profile it inherits. */
export function readStyle(text: string, sources: StyleSources): Result<Style> {
  const yaml = readYaml(text);
  if (!yaml.value) return yaml;
  const merged = inherit(yaml.value, sources, []);
  if (!merged.value) return merged;
  const { source } = yaml.value;
  const parsed = parseBySchema({ value: merged.value, source }, styleSchema, { group: 'style' });
  if (!parsed.value) return parsed;
  const { presetName, ...style } = parsed.value;
  const fonts = sources.presets.find((preset) => preset.name === presetName);
  if (fonts) return { value: applyFontPreset({ ...style, fonts }, fonts), findings: [] };
  const known = sources.presets.map((preset) => preset.name);
  return { value: undefined, findings: [unknownName('字体方案', presetName, known, source)] };
}

/** Reads fonts.yaml: the presets in the order they are written. */
export function readFontPresets(text: string): Result<FontPreset[]> {
  const read = readBySchema(text, fontPresetsSchema, { group: 'style' });
  return read.value ? { value: read.value.value, findings: [] } : read;
}

function inherit(profile: YamlText, sources: StyleSources, line: readonly string[]): Result<object> {
  const { 继承: name, ...own } = profile.value as Record<string, unknown>;
  if (name === undefined) return { value: own, findings: [] };
  const refuse = (message: string): Result<object> => ({
    value: undefined,
    findings: [
      {
        rule: 'style/inherit',
        severity: 'error',
        message,
        path: '继承',
        range: profile.source.valueRange('继承'),
      },
    ],
  });
  if (typeof name !== 'string') return refuse('“继承”应当是一个版式的名称，例如gbt9704-2012');
  if (line.includes(name)) return refuse(`版式“${name}”继承了自己，请改“继承”`);
  const text = sources.inherited?.(name);
  if (text === undefined) return refuse(`找不到所继承的版式“${name}”，请改“继承”，或者补上这个版式文件`);
  const base = readYaml(text);
  if (!base.value) return base;
  const inherited = inherit(base.value, sources, [...line, name]);
  return inherited.value === undefined
    ? inherited
    : { value: overlay(inherited.value, own) as object, findings: [] };
}

function overlay(base: unknown, own: unknown): unknown {
  if (!isMapping(base) || !isMapping(own)) return own;
  const keys = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in own ? overlay(base[key], own[key]) : base[key]]),
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownName(key: string, name: string, known: readonly string[], source: SourceMap): Finding {
  const message = `“${key}”里没有“${name}”，${suggestName(name, known)}`;
  return {
    rule: 'style/unknown-preset',
    severity: 'error',
    message,
    path: key,
    range: source.valueRange(key),
  };
}
