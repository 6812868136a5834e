import { joinPath } from '../data/source-map.js';
import { partNames } from '../report/part-names.js';
import type { YamlValue } from './format-yaml.js';

export type Mapping = { [key: string]: YamlValue };

/** `成效[3].正文` → 成效, 3, 正文 */
export function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );
}

export function valueAt(value: YamlValue | undefined, path: string): YamlValue | undefined {
  return stepsOf(path).reduce<YamlValue | undefined>(
    (inner, step) =>
      typeof inner === 'object' ? (inner as Record<string | number, YamlValue>)[step] : undefined,
    value,
  );
}

/** The value with another one at `path`; without the entry there where it is undefined. */
export function withValue(value: YamlValue, path: string, wanted: YamlValue | undefined): YamlValue {
  return put(value, stepsOf(path), wanted, 0);
}

/** The value with other texts at some of the places that hold a text, by their paths. */
export function withTexts(value: YamlValue, texts: ReadonlyMap<string, string>, path = ''): YamlValue {
  if (typeof value === 'string') return texts.get(path) ?? value;
  if (Array.isArray(value)) return value.map((item, index) => withTexts(item, texts, joinPath(path, index)));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withTexts(inner, texts, joinPath(path, key))]),
  );
}

function put(
  value: YamlValue | undefined,
  [step, ...rest]: readonly (string | number)[],
  wanted: YamlValue | undefined,
  depth: number,
): YamlValue {
  if (step === undefined) return wanted ?? {};
  const isLast = rest.length === 0;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : [];
    if (isLast && wanted === undefined) return list.filter((_, index) => index !== step);
    const next = isLast ? wanted! : put(list[step], rest, wanted, depth + 1);
    return step >= list.length
      ? [...list, next]
      : list.map((inner, index) => (index === step ? next : inner));
  }
  const mapping = asMapping(value, depth);
  if (isLast && wanted === undefined) {
    const { [step]: _, ...others } = mapping;
    return others;
  }
  const next = isLast ? wanted! : put(mapping[step], rest, wanted, depth + 1);
  return Object.hasOwn(mapping, step) ? { ...mapping, [step]: next } : insertKey(mapping, step, next);
}

/** A text that stands for a part is its 导语, a list its 条目; a text that stands for an item is its 正文. */
function asMapping(value: YamlValue | undefined, depth: number): Mapping {
  if (Array.isArray(value)) return { 条目: value };
  if (typeof value === 'object') return value;
  return value === undefined || value === '' ? {} : { [depth === 1 ? '导语' : '正文']: value };
}

/** The entries of a report file and of what it holds, in their usual order. */
const usualOrder = [
  ...['格式', '模板', '年度', '地区', '发文机关', '标题', '成文日期', '主送机关', '署名', '用印'],
  ...[
    '版头',
    '版记',
    '公开信息',
    '层次',
    '数据',
    '报送单位',
    '素材',
    '导语',
    '正文',
    '原因',
    '内容',
    '表格',
    '要点',
    '条目',
    '排式',
  ],
  ...Object.values(partNames),
  ...['结语', '附件', '附注'],
];

/** Puts a new entry where its kind usually stands; the order of the others is their author's. */
export function insertKey(
  mapping: Mapping,
  key: string,
  value: YamlValue,
  order: readonly string[] = usualOrder,
): Mapping {
  const rank = (name: string) => order.indexOf(name);
  const keys = Object.keys(mapping);
  const before = rank(key) < 0 ? keys : keys.filter((name) => rank(name) >= 0 && rank(name) < rank(key));
  const at = before.length === 0 ? 0 : keys.indexOf(before.at(-1)!) + 1;
  const entries = Object.entries(mapping);
  return Object.fromEntries([...entries.slice(0, at), [key, value], ...entries.slice(at)]);
}
