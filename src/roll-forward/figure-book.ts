import type { Indicators } from '../report/indicators.js';
import type { Figure, Figures } from '../report/model.js';
import type { Mention } from '../text/claims/mention.js';
import { findIndicator, nameGroup, type Surroundings } from './find-indicator.js';
import { nameFigure } from './name-figure.js';

/** A number of last year's text that this year's report refers to; the first place makes it an entry of 数据. */
export type Entry = { group: string; name: string; isKnown: boolean; isNew: boolean };

/** A number of a table, named by its row and its column. */
export type CellFigure = { text: string; unit: string; name: string };

/** `15` with 万元 of `损失15万元`. */
type PlainNumber = { text: string; unit: string; mention: Mention };

export type FigureBook = {
  /** The entry of a number; the same words with the same number are one entry. */
  enter(number: PlainNumber, at: Surroundings): Entry;
  /** The entry of a number that its row and column name; none where the name stands for another number already. */
  enterCell(figure: CellFigure, at: Pick<Surroundings, 'heading' | 'part'>): Entry | undefined;
  /** What a number was in the year before the report, where its text says so. */
  knowEarlier(entry: Entry, value: number): void;
  /** 数据 to fill in, each with last year's value. */
  toFill(): Figures;
  /** 数据 as last year's text has them. */
  asLastYear(): Figures;
};

export function createFigureBook(existing: Figures, indicators: Indicators): FigureBook {
  const values = new Map<string, Map<string, Figure>>();
  for (const [group, figures] of Object.entries(existing))
    values.set(group, new Map(Object.entries(figures).map(([name, figure]) => [name, figure])));

  const groupOf = (group: string) => {
    if (!values.has(group)) values.set(group, new Map());
    return values.get(group)!;
  };

  return {
    enter({ text, unit, mention }, at) {
      const known = findIndicator({ ...mention, unit }, at, indicators);
      const group = known?.group ?? nameGroup(at, indicators);
      const figures = groupOf(group);
      const own = nameFigure({ ...mention, unit }, at.before);
      // A name of the catalogue would say that it counts what the catalogue means.
      const isTaken = Object.hasOwn(indicators[group]?.figures ?? {}, own);
      const wanted = known?.name ?? (isTaken ? `${own}${unit}数` : own);
      for (let number = 1; ; number++) {
        const name = number === 1 ? wanted : `${wanted}${number}`;
        const held = figures.get(name);
        if (held && !(held.text === text && held.unit === (unit || undefined))) continue;
        if (!held)
          figures.set(name, {
            value: Number(text),
            text,
            unit: unit || undefined,
            form: 'full',
          });
        return { group, name, isKnown: known !== undefined && number === 1, isNew: !held };
      }
    },
    enterCell({ text, unit, name }, at) {
      const said = { label: name, noun: '', unit, start: name.length };
      const place = { ...at, sentence: { start: 0, text: name } };
      const known = findIndicator(said, place, indicators);
      const group = known?.group ?? nameGroup(at, indicators);
      const isTaken = known === undefined && Object.hasOwn(indicators[group]?.figures ?? {}, name);
      const wanted = known?.name ?? (isTaken ? `${name}${unit}数` : name);
      const figures = groupOf(group);
      const held = figures.get(wanted);
      if (held && !(held.text === text && held.unit === (unit || undefined))) return undefined;
      if (!held) figures.set(wanted, { value: Number(text), text, unit: unit || undefined, form: 'full' });
      return { group, name: wanted, isKnown: known !== undefined, isNew: !held };
    },
    knowEarlier({ group, name }, value) {
      const figure = values.get(group)!.get(name)!;
      values.get(group)!.set(name, { ...figure, lastYear: value });
    },
    toFill: () =>
      mapFigures(values, ({ value, text: _, ...rest }) => {
        return { ...rest, text: '待填', lastYear: value, form: 'full' };
      }),
    asLastYear: () => mapFigures(values, (figure) => figure),
  };
}

function mapFigures(
  values: ReadonlyMap<string, ReadonlyMap<string, Figure>>,
  change: (figure: Figure) => Figure,
): Figures {
  return Object.fromEntries(
    [...values].map(([group, figures]) => [
      group,
      Object.fromEntries([...figures].map(([name, figure]) => [name, change(figure)])),
    ]),
  );
}
