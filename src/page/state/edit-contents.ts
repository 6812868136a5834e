import { insertKey, type Mapping, valueAt, withValue } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { joinPath } from '../../data/source-map.js';
import { partNames } from '../../report/part-names.js';

/** Paragraphs and tables of a place as one list, however the file writes them: short keys, or 内容. */
export type Contents = {
  /** The path of each entry: `成效[0].正文`, `成效[0].内容[2]`. */
  paths: string[];
  entries: YamlValue[];
  isList: boolean;
};

const parts: readonly string[] = Object.values(partNames);

/** The short key of the text of a place: 导语 of the report and of its parts, 正文 of all else. */
export function textKeyOf(place: string): '导语' | '正文' {
  return place === '' || parts.includes(place) ? '导语' : '正文';
}

export function contentsAt(value: YamlValue, place: string): Contents {
  const whole = place === '' ? value : valueAt(value, place);
  if (typeof whole === 'string') return { paths: [place], entries: [whole], isList: false };
  const list = valueAt(value, joinPath(place, '内容'));
  if (Array.isArray(list)) {
    const paths = list.map((_, index) => joinPath(joinPath(place, '内容'), index));
    return { paths, entries: list, isList: true };
  }
  const keys = [textKeyOf(place), ...(textKeyOf(place) === '正文' ? ['表格'] : [])];
  const held = keys.flatMap((key) => {
    const path = joinPath(place, key);
    const entry = valueAt(value, path);
    return entry === undefined || entry === '' ? [] : [{ path, entry }];
  });
  return { paths: held.map(({ path }) => path), entries: held.map(({ entry }) => entry), isList: false };
}

const gap = '【待填：正文】';
const freshTable = { 表头: ['名称', '数量'], 行: [['', '']] };

/** Adds a paragraph or a table below what stands there; 内容 takes over where short keys cannot say it. */
export function addContent(value: YamlValue, place: string, kind: 'text' | 'table'): YamlValue {
  const { entries } = contentsAt(value, place);
  return setContents(value, place, [...entries, kind === 'text' ? gap : freshTable]);
}

export function removeContent(value: YamlValue, place: string, index: number): YamlValue {
  const { entries } = contentsAt(value, place);
  return setContents(
    value,
    place,
    entries.filter((_, at) => at !== index),
  );
}

/** Up or down among its neighbours; undefined at the ends. */
export function moveContent(
  value: YamlValue,
  place: string,
  { index, by }: { index: number; by: -1 | 1 },
): YamlValue | undefined {
  const entries = [...contentsAt(value, place).entries];
  const target = index + by;
  if (target < 0 || target >= entries.length) return undefined;
  const [entry] = entries.splice(index, 1);
  entries.splice(target, 0, entry!);
  return setContents(value, place, entries);
}

/** In the shortest way that the file has for it. */
function setContents(value: YamlValue, place: string, entries: readonly YamlValue[]): YamlValue {
  const textKey = textKeyOf(place);
  const keys = [textKey, '内容', ...(textKey === '正文' ? ['表格'] : [])];
  const [first, second] = entries;
  const isShort =
    entries.length === 0 ||
    (entries.length === 1 && (typeof first === 'string' || textKey === '正文')) ||
    (entries.length === 2 && typeof first === 'string' && typeof second === 'object' && textKey === '正文');
  const wanted: (readonly [string, YamlValue])[] = isShort
    ? entries.map((entry) => [typeof entry === 'string' ? textKey : '表格', entry] as const)
    : [['内容', [...entries]] as const];
  const held = place === '' ? value : valueAt(value, place);
  const isPlain = typeof held === 'string' || Array.isArray(held);
  // A text or a list that stands for a whole part or item becomes an entry of it first.
  const owner = isPlain ? (valueAt(withValue(value, joinPath(place, textKey), ''), place) as Mapping) : held;
  const others = Object.fromEntries(
    Object.entries((owner ?? {}) as Mapping).filter(([key]) => !keys.includes(key)),
  );
  const made = wanted.reduce<Mapping>((mapping, [key, entry]) => insertKey(mapping, key, entry), others);
  // An item without entries would be none.
  const next = Object.keys(made).length === 0 ? { [textKey]: gap } : made;
  return place === '' ? next : withValue(value, place, next);
}
