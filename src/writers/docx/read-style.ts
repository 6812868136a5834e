import type { z } from 'zod';
import type { Finding, Result } from '../../finding/finding.js';
import { readYaml, type YamlText } from '../../report/read-yaml.js';
import { joinPath, type SourceMap } from '../../report/source-map.js';
import { findNearestName } from '../../text/nearest-name.js';
import type { FontPreset, Style } from './style.js';
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
  const parsed = styleSchema.safeParse(merged.value);
  if (!parsed.success) return { value: undefined, findings: explainIssues(parsed.error.issues, source) };
  const { presetName, ...style } = parsed.data;
  const fonts = sources.presets.find((preset) => preset.name === presetName);
  if (fonts) return { value: { ...style, fonts }, findings: [] };
  const known = sources.presets.map((preset) => preset.name);
  return { value: undefined, findings: [unknownName('字体方案', presetName, known, source)] };
}

/** Reads fonts.yaml: the presets in the order they are written. */
export function readFontPresets(text: string): Result<FontPreset[]> {
  const yaml = readYaml(text);
  if (!yaml.value) return yaml;
  const parsed = fontPresetsSchema.safeParse(yaml.value.value);
  if (parsed.success) return { value: parsed.data, findings: [] };
  return { value: undefined, findings: explainIssues(parsed.error.issues, yaml.value.source) };
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

function explainIssues(issues: readonly z.core.$ZodIssue[], source: SourceMap): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.reduce<string>((parent, key) => joinPath(parent, key as string | number), '');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        report('style/unknown-key', `不认识“${key}”，请删去或者改正`, joinPath(path, key), source),
      );
    const key = issue.path.findLast((part) => typeof part === 'string');
    if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined'))
      return [report('style/missing-key', `缺少“${String(key)}”，请补上`, path, source)];
    return [report('style/invalid-value', `“${String(key)}”${describe(issue)}`, path, source)];
  });
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `只能写${issue.values.map((value) => `“${String(value)}”`).join('、')}`;
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message;
  return '的写法不对，请对照templates/styles/gbt9704-2012.yaml修改';
}

function report(rule: string, message: string, path: string, source: SourceMap): Finding {
  return { rule, severity: 'error', message, path, range: source.keyRange(path) };
}

function unknownName(key: string, name: string, known: readonly string[], source: SourceMap): Finding {
  const nearest = findNearestName(name, [...known]);
  const hint = nearest ? `是否想写“${nearest}”？` : `可以写的有：${known.join('、')}`;
  return report('style/unknown-preset', `“${key}”里没有“${name}”，${hint}`, key, source);
}
