import type { Item, Part } from '../../../../report/model.js';
import { findPlaceholders } from '../../../../text/gaps/placeholder.js';

/** An item with a text of its own, and the heading that it stands under. */
export type Leaf = { item: Item; section?: string };

export function listLeaves(part: Part | undefined): Leaf[] {
  return (part?.items ?? []).flatMap((item) => leavesOf(item));
}

function leavesOf(item: Item, section?: string): Leaf[] {
  if (item.items.length === 0) return [{ item, section }];
  const own: Leaf[] = item.body === undefined ? [] : [{ item: { ...item, items: [] }, section }];
  return [...own, ...item.items.flatMap((inner) => leavesOf(inner, item.title))];
}

/** Whether nothing is written but a gap. */
export function isGap(text: string): boolean {
  const [gap] = findPlaceholders(text);
  return text.trim() === '待填' || (gap !== undefined && gap.text === text.trim().replace(/。$/, ''));
}
