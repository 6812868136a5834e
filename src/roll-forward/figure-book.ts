import { keyOf, nameIndicator } from '../lint/indicator-name.js';
import type { Indicators } from '../report/indicators.js';
import type { Figure, Figures } from '../report/model.js';
import type { Mention } from '../text/claims/mention.js';

/** A number of last year's text that this year's report refers to. */
export type Entry = { group: string; name: string; isKnown: boolean };

/** `15` with 万元 of `损失15万元`. */
type PlainNumber = { text: string; unit: string; mention: Mention };

/** Where a number stands. */
export type Surroundings = { sentence: string; heading: string; part: string };

export type FigureBook = {
  /** The entry of a number; the same words with the same number are one entry. */
  enter(number: PlainNumber, at: Surroundings): Entry;
  /** What a number was in the year before the report, where its text says so. */
  knowEarlier(entry: Entry, value: number): void;
  /** 数据 to fill in, each with last year's value. */
  toFill(): Figures;
  /** 数据 as last year's text has them. */
  asLastYear(): Figures;
};

/** Letters of a name, at most. */
const longest = 14;

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
      const wanted = known?.name ?? nameFigure(mention);
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
        return { group, name, isKnown: known !== undefined && number === 1 };
      }
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

/** The catalogue's name of a number whose words are its words, in a sentence or under a heading that names its group. */
function findIndicator(
  { label, noun, unit }: Mention,
  { sentence, heading }: Surroundings,
  indicators: Indicators,
): { group: string; name: string } | undefined {
  const keys = new Set([keyOf(plain(label)), keyOf(plain(label + noun))]);
  for (const [group, { figures }] of Object.entries(indicators)) {
    if (!sentence.includes(group) && !heading.includes(group)) continue;
    for (const [name, indicator] of Object.entries(figures)) {
      if (indicator.unit !== unit) continue;
      const names = [
        name,
        group + name,
        ...indicator.aliases,
        ...indicator.aliases.map((alias) => group + alias),
      ];
      if (names.some((candidate) => keys.has(keyOf(plain(candidate))))) return { group, name };
    }
  }
  return undefined;
}

function plain(words: string): string {
  return nameIndicator(words).replace(/案件|申请|的/g, '');
}

/** A group of the catalogue that the words name, else the heading's first words. */
function nameGroup({ sentence, heading, part }: Surroundings, indicators: Indicators): string {
  const groups = Object.keys(indicators).toSorted((a, b) => b.length - a.length);
  const known =
    groups.find((group) => heading.includes(group)) ?? groups.find((group) => sentence.includes(group));
  if (known !== undefined) return known;
  return cutName(heading.split(/[，、；。：—\s]/u)[0] ?? '', longest) || part;
}

/** 受理案件 of 全年共受理案件46件; the words behind the number where those before it say too little. */
function nameFigure({ label, noun, unit }: Mention): string {
  const words = nameIndicator(label);
  const clause =
    words.length > longest
      ? (words.match(/(?<=[的等对为将在由])[^的等对为将在由]{3,14}$/u)?.[0] ?? words)
      : words;
  const before = cutName(clause, longest, 'end');
  const after = cutName(nameIndicator(noun), longest);
  if (before.length >= 4) return before;
  return cutName(before + after, longest) || `${cutName(unit, 4)}数`;
}

/** Letters that a name may hold; it begins with one that is no digit. */
function cutName(words: string, most: number, keep: 'start' | 'end' = 'start'): string {
  const letters = words.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  const cut = keep === 'end' ? letters.slice(-most) : letters.slice(0, most);
  return cut.replace(/^[0-9]+/, '');
}
