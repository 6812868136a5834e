import type { YamlValue } from './format-yaml.js';

/** A child of a container: its key or number, and what it was before; undefined where it is new. */
export type Slot = { from: string | number | undefined; to: string | number };

/**
 * What the items of a list were in another: equal ones first, wherever they stand; between them the ones in the same place.
 */
export function alignItems(before: readonly YamlValue[], after: readonly YamlValue[]): Slot[] {
  const free = new Map<string, number[]>();
  before.forEach((value, index) => {
    const key = JSON.stringify(value);
    free.set(key, [...(free.get(key) ?? []), index]);
  });
  const partner = after.map((value) => free.get(JSON.stringify(value))?.shift());
  const taken = new Set(partner);
  const rest = before.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  return after.map((value, to) => {
    const equal = partner[to];
    if (equal !== undefined) return { from: equal, to };
    const alike = rest.findIndex((index) => isAlike(before[index]!, value));
    // Where as many are gone as came, they are the same ones, edited.
    const known = alike >= 0 ? alike : before.length === after.length ? 0 : -1;
    const from = known < 0 ? undefined : rest.splice(known, 1)[0];
    return { from, to };
  });
}

/** An item is known by its title, or by an entry that it kept. */
function isAlike(before: YamlValue, after: YamlValue): boolean {
  if (typeof before !== 'object' || typeof after !== 'object') return false;
  if (Array.isArray(before) || Array.isArray(after)) return false;
  return Object.entries(before).some(([key, value]) => JSON.stringify(value) === JSON.stringify(after[key]));
}
