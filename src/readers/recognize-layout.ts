import type { HeadingLayout } from '../document/model.js';
import type { Item, Part, ReportLayout } from '../report/model.js';
import type { Origins } from './build-sections.js';
import { contentsOf } from './gather-contents.js';
import { labelNumber } from './text/parse-label.js';

/**
 * The layout that most headings of a level have; items that stand otherwise get a layout of their own.
 * A heading without text of its own always takes a line, so it does not count.
 */
export function recognizeLayout(parts: readonly Part[], origins: Origins): ReportLayout {
  const layout: ReportLayout = {};
  for (const [level, items] of levelsOf(parts)) {
    const choosing = items.some(hasChoice)
      ? items.filter(hasChoice)
      : items.filter((item) => item.title !== undefined);
    const layouts = choosing.map((item) => origins.get(item)!.layout);
    const ownLine = layouts.filter((own) => own === 'ownLine').length;
    const usual: HeadingLayout = ownLine * 2 > layouts.length ? 'ownLine' : 'runIn';
    layout[level] = usual;
    for (const item of items)
      if (hasChoice(item) && origins.get(item)!.layout !== usual) item.layout = origins.get(item)!.layout;
  }
  if (layout.level3) layout.level3Numbering = recognizeNumbering(parts, origins);
  return layout;
}

function hasChoice(item: Item): boolean {
  return item.title !== undefined && typeof contentsOf(item)[0] === 'string';
}

function levelsOf(parts: readonly Part[]): [level: 'level2' | 'level3' | 'level4', items: Item[]][] {
  const second = parts.flatMap((part) => part.items);
  const third = second.flatMap((item) => item.items);
  const fourth = third.flatMap((item) => item.items);
  const levels: ReturnType<typeof levelsOf> = [
    ['level2', second],
    ['level3', third],
    ['level4', fourth],
  ];
  return levels.filter(([, items]) => items.length > 0);
}

/** Whether 1. 2. 3. run on through a part: counted over the （一） that follow another one. */
function recognizeNumbering(parts: readonly Part[], origins: Origins): 'restart' | 'continue' {
  let restarted = 0;
  let continued = 0;
  for (const part of parts) {
    let last: number | undefined;
    for (const item of part.items) {
      const [first] = item.items;
      if (!first) continue;
      const number = labelNumber(origins.get(first)?.label ?? '');
      if (last !== undefined && number === 1) restarted++;
      else if (last !== undefined && number === last + 1) continued++;
      last = labelNumber(origins.get(item.items.at(-1)!)?.label ?? '');
    }
  }
  return continued > restarted ? 'continue' : 'restart';
}
