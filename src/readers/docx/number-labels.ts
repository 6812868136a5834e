import { childElements, childValue, findAll, findChild, type XmlElement } from '../../ooxml/parse-xml.js';
import { formatListNumber } from './list-numbers.js';
import type { ParagraphFormat } from './styled/formats.js';
import type { Styles } from './styled/read-styles.js';

/** Gives the numbers that Word generates; paragraphs must be asked about in the order of the document. */
export type Numbering = (format: ParagraphFormat, styleId: string | undefined) => string;

type ListLevel = {
  start: number;
  format: string;
  text: string;
  restart?: number;
  isLegal: boolean;
  styleId?: string;
};
type List = {
  abstractId: string;
  levels: ReadonlyMap<number, ListLevel>;
  startOverrides: ReadonlyMap<number, number>;
};

/**
 * Automatic numbering (ECMA-376-1, 17.9). Lists made from one definition count on together,
 * unless a list starts a level anew; bullets give no label.
 */
export function createNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return ({ numbering }, styleId) => {
    const { id } = numbering ?? {};
    const list = id === undefined || id === '0' ? undefined : lists.get(id);
    if (!list) return '';
    const index = numbering?.level ?? levelOfStyle(list, styleId);
    const level = list.levels.get(index);
    if (!level) return '';
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);

    const override = list.startOverrides.get(index);
    const isFresh = override !== undefined && !started.has(`${id} ${index}`);
    started.add(`${id} ${index}`);
    const last = counts[index];
    counts[index] = isFresh ? override : last === undefined ? (override ?? level.start) : last + 1;
    for (let above = 0; above < index; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
    for (const [below, { restart }] of list.levels)
      if (below > index && (restart === undefined || index < restart)) counts[below] = undefined;
    return level.format === 'bullet' ? '' : formatLabel(level, counts, list);
  };
}

/** `%1.%2` with each level's number in its own format; a legal level turns all into Arabic numerals. */
function formatLabel(level: ListLevel, counts: readonly (number | undefined)[], list: List): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.levels.get(index)?.format ?? 'decimal';
    return formatListNumber(counts[index] ?? 1, level.isLegal ? 'decimal' : format);
  });
}

function levelOfStyle(list: List, styleId: string | undefined): number {
  const linked = [...list.levels].find(([, level]) => styleId !== undefined && level.styleId === styleId);
  return linked?.[0] ?? 0;
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const definitions = new Map(
    findAll(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const instances = new Map(
    findAll(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]),
  );
  /** A definition may only point to a list style, which points to a list of another definition (17.9.21). */
  const define = (instance: XmlElement | undefined, depth = 0): { id: string; element?: XmlElement } => {
    const id = childValue(instance, 'w:abstractNumId') ?? '';
    const element = definitions.get(id);
    const link = childValue(element, 'w:numStyleLink');
    const target = link === undefined ? undefined : styles.style(link)?.paragraph.numbering?.id;
    if (target !== undefined && depth < 5) return define(instances.get(target), depth + 1);
    return { id, element };
  };
  return new Map(
    [...instances].map(([id, instance]): [string, List] => {
      const definition = define(instance);
      const levels = new Map<number, ListLevel>();
      const startOverrides = new Map<number, number>();
      for (const [order, element] of findAll(definition.element, 'w:lvl').entries())
        addLevel(element, order, levels);
      for (const override of childElements(instance)) {
        if (override.name !== 'w:lvlOverride') continue;
        const start = childValue(override, 'w:startOverride');
        const index = Number(override.attributes['w:ilvl'] ?? 0);
        if (start !== undefined) startOverrides.set(index, Number(start));
        const level = findChild(override, 'w:lvl');
        if (level) addLevel(level, index, levels);
      }
      return [id, { abstractId: definition.id, levels, startOverrides }];
    }),
  );
}

/** A level that does not say which it is (w:ilvl) is the one that its place makes it. */
function addLevel(element: XmlElement, order: number, levels: Map<number, ListLevel>): void {
  const restart = childValue(element, 'w:lvlRestart');
  const styleId = childValue(element, 'w:pStyle');
  levels.set(Number(element.attributes['w:ilvl'] ?? order), {
    start: Number(childValue(element, 'w:start') ?? 1),
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    text: childValue(element, 'w:lvlText') ?? '',
    isLegal: findChild(element, 'w:isLgl') !== undefined,
    restart: restart === undefined ? undefined : Number(restart),
    styleId,
  });
}
