import type { PartsClaim } from '../../../text/claims/claim.js';
import type { Mention } from '../../../text/claims/mention.js';
import { someAddUp } from '../../../text/claims/parts.js';
import { oncePer } from '../../../text/once-per.js';
import { addUp, overlap } from '../../../text/quantity.js';
import type { CountFamily, Lexicon } from '../../words/lexicon.js';

/** `over`: classes that exclude each other exceed the whole; `short`: all classes are there and do not make it up. */
export type FamilyJudgement = { family: CountFamily; items: readonly Mention[]; problem: 'over' | 'short' };

/** A list that falls short by more than this leaves something out, though it does not say so. */
const nearly = 0.15;

/** What a list of parts says when its words are classes of one kind: 维持20件、撤销31件 cannot be of 50. */
export function judgeFamily(
  { whole, list }: Pick<PartsClaim, 'whole' | 'list'>,
  { countFamilies }: Lexicon,
): FamilyJudgement | undefined {
  for (const family of countFamilies) {
    const members = classify(list, family);
    if (
      members.length < 2 ||
      someAddUp(
        members.map(({ item }) => item),
        whole,
      )
    )
      continue;
    const items = members.map(({ item }) => item);
    const sum = addUp(items);
    if (sum.low > whole.high) return { family, items, problem: 'over' };
    const isWhole = members.length === list.length && hasAllClasses(members, family);
    if (isWhole && whole.low - sum.high <= nearly * whole.value && !overlap(sum, whole))
      return { family, items, problem: 'short' };
  }
  return undefined;
}

/** Whether the list names traits that one case or person may have together. */
export function mayOverlap(list: readonly Mention[], { overlapping }: Lexicon): boolean {
  return overlapping.some(
    (words) =>
      list.filter(({ label, noun }) => words.some((word) => `${label}${noun}`.includes(word))).length > 0,
  );
}

type Member = { item: Mention; at: number };

/** The items of a list that are classes of a family; none where a class comes twice, for then the list tells of two things. */
export function classify(list: readonly Mention[], { classes, optional, onlyOf }: CountFamily): Member[] {
  if (onlyOf && list[0]?.unit !== onlyOf) return [];
  const all = [...classes, ...optional];
  const members = list.flatMap((item): Member[] => {
    const at = findClass(item, all);
    return at === undefined ? [] : [{ item, at }];
  });
  return new Set(members.map(({ at }) => at)).size === members.length ? members : [];
}

export function hasAllClasses(members: readonly Member[], { isComplete, classes }: CountFamily): boolean {
  return isComplete && classes.every((_, index) => members.some(({ at }) => at === index));
}

/** The class whose name is the longest that begins or ends the words beside the number. */
function findClass(item: Mention, classes: readonly (readonly string[])[]): number | undefined {
  const { words, noun } = wordsBeside(item);
  const isNamed = (name: string) =>
    words === ''
      ? noun.startsWith(name)
      : words.includes(name) && (words.startsWith(name) || words.endsWith(name) || period.test(name));
  let best: { at: number; length: number } | undefined;
  for (const [at, names] of classes.entries())
    for (const name of names)
      if (name.length > (best?.length ?? 0) && isNamed(name)) best = { at, length: name.length };
  return best?.at;
}

/** Parts of a year stand anywhere in their words: 今年上半年举办. */
const period = /半年|季度/;

/** Every family looks at every list. */
const wordsBeside = oncePer(({ label, noun }: Mention) => ({
  words: label
    .replace(/^其中(?:包括|有)?|^(?:分为|包括|分别为|分别是)/, '')
    .replace(/(?:的|共|为|有|约|达){1,4}$/, ''),
  noun: noun.replace(/^的/, ''),
}));
