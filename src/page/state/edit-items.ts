import { insertKey, type Mapping, valueAt, withValue } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { joinPath } from '../../data/source-map.js';
import { partNames } from '../../report/part-names.js';

/** A report file's value after an edit, and the place that is worked at then. */
export type Edited = { value: YamlValue; focus: string };

const parts: readonly string[] = Object.values(partNames);

/** What a new item holds until somebody writes it. */
export const freshItem = { 标题: '【待填：小标题】', 正文: '【待填：正文】' };

export function addAttachment(value: YamlValue): Edited {
  const held = valueAt(value, '附件');
  const path = `附件[${Array.isArray(held) ? held.length : 0}]`;
  return {
    value: withValue(value, path, { 标题: '【待填：附件名称】', 正文: '【待填：正文】' }),
    focus: path,
  };
}

/** Where the items of a part or of an item stand; `成效` or `成效.条目` for a part, `….要点` for an item. */
export function listPathOf(value: YamlValue, path: string): string {
  if (!parts.includes(path)) return joinPath(path, '要点');
  const part = valueAt(value, path);
  return part === undefined || Array.isArray(part) ? path : joinPath(path, '条目');
}

export function isItemPath(path: string): boolean {
  return /\[\d+\]$/.test(path);
}

/** `成效[3].要点[1]` stands in `成效[3].要点`, at 1. */
export function placeOfItem(path: string): { list: string; index: number } | undefined {
  const match = /^(.*)\[(\d+)\]$/.exec(path);
  return match ? { list: match[1]!, index: Number(match[2]) } : undefined;
}

/** The part or item that an item belongs to. */
function ownerOf(path: string): string {
  return (placeOfItem(path)?.list ?? path).replace(/\.(?:要点|条目)$/, '');
}

/** Adds an item to what `owner` holds; at the end where no place is given. */
export function addItem(value: YamlValue, owner: string, item: YamlValue, at?: number): Edited {
  const prepared = asOwner(value, owner);
  const list = listPathOf(prepared, owner);
  const items = (valueAt(prepared, list) ?? []) as YamlValue[];
  const index = at ?? items.length;
  const next = [...items.slice(0, index), item, ...items.slice(index)];
  return { value: setList(prepared, list, next), focus: `${list}[${index}]` };
}

/** A part or an item that is one text becomes one that can hold items. */
function asOwner(value: YamlValue, owner: string): YamlValue {
  const held = valueAt(value, owner);
  if (typeof held !== 'string' || held === '') return value;
  return withValue(value, owner, { [parts.includes(owner) ? '导语' : '正文']: held });
}

function setList(value: YamlValue, list: string, items: YamlValue[]): YamlValue {
  if (items.length > 0) {
    if (parts.includes(list) && !Object.hasOwn(value as Mapping, list))
      return insertKey(value as Mapping, list, items);
    return withValue(value, list, items);
  }
  return withValue(value, list, undefined);
}

/** Takes an item out; an empty list goes with it, and the work goes on at the item beside it. */
export function removeItem(value: YamlValue, path: string): Edited {
  const { list, index } = placeOfItem(path)!;
  const items = (valueAt(value, list) as YamlValue[]).filter((_, at) => at !== index);
  const focus = items.length === 0 ? ownerOf(path) : `${list}[${Math.min(index, items.length - 1)}]`;
  return { value: dropEmpty(setList(value, list, items), ownerOf(path)), focus };
}

/** A part that holds nothing any more would be a mapping without entries. */
function dropEmpty(value: YamlValue, owner: string): YamlValue {
  const held = valueAt(value, owner);
  return typeof held === 'object' && Object.keys(held).length === 0
    ? withValue(value, owner, undefined)
    : value;
}

/** Up or down among its neighbours; undefined at the ends. */
export function moveItem(value: YamlValue, path: string, by: -1 | 1): Edited | undefined {
  const { list, index } = placeOfItem(path)!;
  const items = [...(valueAt(value, list) as YamlValue[])];
  const target = index + by;
  if (target < 0 || target >= items.length) return undefined;
  const [item] = items.splice(index, 1);
  items.splice(target, 0, item!);
  return { value: withValue(value, list, items), focus: `${list}[${target}]` };
}

/** Below the item above it, as its last 要点; undefined where there is none, or where levels end. */
export function indentItem(value: YamlValue, path: string): Edited | undefined {
  const { list, index } = placeOfItem(path)!;
  if (index === 0 || depthOf(path) + heightOf(valueAt(value, path)) >= 3) return undefined;
  const item = valueAt(value, path)!;
  const removed = withValue(value, path, undefined);
  return addItem(removed, `${list}[${index - 1}]`, item);
}

/** After the item that holds it. */
export function outdentItem(value: YamlValue, path: string): Edited | undefined {
  const owner = placeOfItem(ownerOf(path));
  if (!owner) return undefined;
  const item = valueAt(value, path)!;
  const removed = removeItem(value, path).value;
  const items = [...(valueAt(removed, owner.list) as YamlValue[])];
  items.splice(owner.index + 1, 0, item);
  return { value: withValue(removed, owner.list, items), focus: `${owner.list}[${owner.index + 1}]` };
}

/** 1 for the items of a part; 3 is the last level, （1）. */
function depthOf(path: string): number {
  return path.match(/\[\d+\]/g)?.length ?? 0;
}

function heightOf(item: YamlValue | undefined): number {
  const inner = typeof item === 'object' && !Array.isArray(item) ? item.要点 : undefined;
  return Array.isArray(inner) ? 1 + Math.max(0, ...inner.map(heightOf)) : 0;
}

/** Parts the text of an item at an offset; what follows becomes an item of its own below it. */
export function splitItem(value: YamlValue, path: string, offset: number): Edited | undefined {
  const { list, index } = placeOfItem(path)!;
  const item = valueAt(value, path)!;
  const body = textOf(item);
  const [first, rest] = [body.slice(0, offset).trimEnd(), body.slice(offset).trimStart()];
  if (first === '' || rest === '') return undefined;
  const { 标题: _, ...kept } = typeof item === 'string' ? ({} as Mapping) : (item as Mapping);
  const above = typeof item === 'string' ? first : { ...(item as Mapping), 正文: first };
  const below = typeof item === 'string' ? rest : { 标题: '【待填：小标题】', ...kept, 正文: rest };
  // What stands behind the text, its cause, table and items, goes on with its second half.
  const lead = typeof above === 'string' ? above : pick(above, ['标题', '正文', '排式']);
  const items = [...(valueAt(value, list) as YamlValue[])];
  items.splice(index, 1, lead, below);
  return { value: withValue(value, list, items), focus: `${list}[${index + 1}]` };
}

/** Joins an item to the one above it: its title and text become that one's last paragraph. */
export function joinItem(value: YamlValue, path: string): Edited | undefined {
  const { list, index } = placeOfItem(path)!;
  const items = [...(valueAt(value, list) as YamlValue[])];
  const [above, below] = [items[index - 1], items[index]];
  if (above === undefined || below === undefined) return undefined;
  const own = typeof below === 'string' ? {} : (below as Mapping);
  const title = typeof own.标题 === 'string' ? `${own.标题.replace(/[。；]$/, '')}。` : '';
  const body = [textOf(above), `${title}${textOf(below)}`].filter((text) => text !== '').join('\n');
  const start = typeof above === 'string' ? above : { ...(above as Mapping), 正文: body };
  const joined = typeof start === 'string' ? body : joinRest(start, own);
  if (joined === undefined) return undefined;
  items.splice(index - 1, 2, orderItem(joined));
  return { value: withValue(value, list, items), focus: `${list}[${index - 1}]` };
}

/** Causes and items of both; undefined where both have a table. */
function joinRest(above: Mapping, below: Mapping): Mapping | undefined {
  if (above.表格 !== undefined && below.表格 !== undefined) return undefined;
  const cause = [above.原因, below.原因].filter((text) => typeof text === 'string').join('');
  const inner = [above.要点, below.要点].flatMap((list) => (Array.isArray(list) ? list : []));
  return {
    ...above,
    ...(cause !== '' && { 原因: cause }),
    ...(below.表格 !== undefined && { 表格: below.表格 }),
    ...(inner.length > 0 && { 要点: inner }),
  };
}

function orderItem(item: YamlValue): YamlValue {
  return typeof item === 'object' && !Array.isArray(item)
    ? Object.entries(item).reduce<Mapping>((made, [key, value]) => insertKey(made, key, value), {})
    : item;
}

function textOf(item: YamlValue): string {
  if (typeof item === 'string') return item;
  const body = (item as Mapping).正文;
  return typeof body === 'string' ? body : '';
}

function pick(mapping: Mapping, keys: readonly string[]): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => keys.includes(key)));
}
