import { joinPath } from '../data/source-map.js';
import { type Mapping, valueAt, withValue } from './edit-value.js';
import type { YamlValue } from './format-yaml.js';

export type FigureField = '值' | '单位' | '来源' | '口径' | '去年';

/** Changes one thing about a figure; a plain number becomes a mapping only where it has to. */
export function setFigure(
  value: YamlValue,
  figure: { group: string; name: string },
  field: FigureField,
  text: string,
): YamlValue {
  const path = joinPath(joinPath('数据', figure.group), figure.name);
  const held = valueAt(value, path);
  const words = text.trim();
  if (field === '值') {
    const written = words === '' ? '待填' : words;
    return typeof held === 'object'
      ? withValue(value, joinPath(path, '值'), written)
      : withValue(value, path, written);
  }
  const full: Mapping = typeof held === 'object' ? (held as Mapping) : { 值: held ?? '待填' };
  const { [field]: _, ...others } = full;
  const order: FigureField[] = ['值', '单位', '来源', '口径', '去年'];
  const entries = words === '' ? others : { ...full, [field]: words };
  const ordered = Object.fromEntries(
    order.flatMap((key) => (entries[key] === undefined ? [] : [[key, entries[key]] as const])),
  );
  const isPlain = Object.keys(ordered).length === 1 && typeof held !== 'object';
  return withValue(value, path, isPlain ? ordered.值 : ordered);
}

/** Takes a figure out, and its group where that is empty then. */
export function removeFigure(value: YamlValue, { group, name }: { group: string; name: string }): YamlValue {
  const without = withValue(value, joinPath(joinPath('数据', group), name), undefined);
  const rest = valueAt(without, joinPath('数据', group));
  return Object.keys((rest ?? {}) as Mapping).length > 0
    ? without
    : withValue(without, joinPath('数据', group), undefined);
}
