import { keyOf, nameIndicator } from '../lint/indicator-name.js';
import type { Indicators } from '../report/indicators.js';
import type { Mention, Statement } from '../text/claims/mention.js';
import { nameThings, tidyLabel } from './name-figure.js';

/** Where a number stands. */
export type Surroundings = {
  sentence: Pick<Statement, 'start' | 'text'>;
  heading: string;
  part: string;
  /** The name of the number before it in its sentence. */
  before?: string;
};

/** The words around a number, and where it stands. */
type Words = Pick<Mention, 'label' | 'noun' | 'unit' | 'start'>;

/** By which else a sentence speaks of a group. */
const otherWords: Record<string, readonly string[]> = {
  行政应诉: ['行政诉讼'],
  政务公开: ['政府信息', '信息公开'],
  建议提案: ['人大代表', '政协委员', '人大', '政协'],
  审计监督: ['审计'],
};
/** Different words for the same step. */
const sameSteps = [
  ['审结', '办结', '结案', '办理完毕'],
  ['受理', '立案'],
];

/** The catalogue's name of a number whose words say that and no more, in a sentence or under a heading of its group. */
export function findIndicator(
  { label, noun, unit, start }: Words,
  { sentence, heading }: Surroundings,
  indicators: Indicators,
): { group: string; name: string } | undefined {
  const before = sentence.text.slice(0, start - sentence.start) + noun;
  const words = [tidyLabel(label), tidyLabel(label) + nameThings(noun)];
  for (const group of orderGroups(Object.keys(indicators), before, heading)) {
    const keys = new Set(words.flatMap((said) => [said, withoutGroup(said, group)]).map(keyOfStep));
    for (const [name, indicator] of Object.entries(indicators[group]!.figures)) {
      if (countsOf(indicator.unit) !== countsOf(unit)) continue;
      const names = [name, ...indicator.aliases, ...stepsLike(name)];
      const candidates = names.flatMap((own) => [own, group + own, joinOnce(group, own)]);
      if (candidates.map(keyOfStep).some((key) => key !== '' && keys.has(key))) return { group, name };
    }
  }
  return undefined;
}

/** Groups that the sentence speaks of, the last before the number first, then those of the heading. */
function orderGroups(groups: readonly string[], before: string, heading: string): string[] {
  const wordsOf = (group: string) => [group, ...(otherWords[group] ?? [])];
  const said = groups
    .map((group) => ({ group, at: Math.max(...wordsOf(group).map((word) => before.lastIndexOf(word))) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)
    .map(({ group }) => group);
  return [...said, ...groups.filter((group) => wordsOf(group).some((word) => heading.includes(word)))];
}

function withoutGroup(words: string, group: string): string {
  return [group, ...(otherWords[group] ?? [])].reduce((rest, word) => rest.replace(word, ''), words);
}

/** 人民调解员 of 人民调解 and 调解员. */
function joinOnce(group: string, name: string): string {
  for (let length = Math.min(group.length, name.length) - 1; length > 1; length--)
    if (group.endsWith(name.slice(0, length))) return group + name.slice(length);
  return group + name;
}

function stepsLike(name: string): string[] {
  return sameSteps.filter((steps) => steps.includes(name)).flat();
}

function keyOfStep(words: string): string {
  const step = nameIndicator(words).replace(/^(?:办理|承办|开展|提出|完成)(?=.)/, '');
  return keyOf(step.replace(/案件|申请|事项|一审|直接|行政机关|的/g, ''));
}

/** 名 and 人 count the same. */
function countsOf(unit: string): string {
  return unit === '人' ? '名' : unit;
}

/** A group of the catalogue that the heading names, else the heading's first words: what stands together stays so. */
export function nameGroup(
  { heading, part }: Pick<Surroundings, 'heading' | 'part'>,
  indicators: Indicators,
): string {
  const groups = Object.keys(indicators).toSorted((a, b) => b.length - a.length);
  return groups.find((group) => heading.includes(group)) ?? (cutHeading(heading) || part);
}

const longestGroup = 14;

function cutHeading(heading: string): string {
  const words = heading.split(/[，、；。：—\s]/u)[0] ?? '';
  return words
    .replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '')
    .replace(/^[0-9]+/, '')
    .slice(0, longestGroup);
}
