import { isGovernment, isPartyOrgan } from '../text/organ-names.js';

/** Everything that is known of levels of government: `templates/levels.yaml`, or an office's own. */
export type Levels = { levels: readonly ReportingLevel[]; above: readonly HigherGovernment[] };

/** A level that reports, with the words and the duties that go with it. */
export type ReportingLevel = {
  id: string;
  name: string;
  aliases: string[];
  /** Its usual template, and that of a report of Party committee and government together. */
  template: string;
  jointTemplate?: string;
  /**
   * How names of its places end → what such a place is called for short (县, 区, 镇). `县…区` is a name that ends with 区
   * and holds 县 before.
   */
  suffixes: Record<string, string>;
  /** How names of its issuing organs end, other than 人民政府; and which names that end so are none of them. */
  organSuffixes: string[];
  otherOrgans: string[];
  placeExample: string;
  addresseeExample: string;
  /** Where the issuer cannot be formed from the place: an example of its name. */
  organExample?: string;
  duties: Duties;
};

/** What reporters of one kind share: texts over {{地区}}, {{简称}}, {{机关}} and each other. */
export type Duties = {
  issuers: string[];
  /** Where Party committee and government report together. */
  jointIssuers?: string[];
  words: Record<string, string>;
  /** Who reports to whom, by when. */
  reporting: string[];
  /** `MM-DD`: reports are due before this day. */
  deadline?: string;
  /** What such a reporter must not write, with the reason. */
  excluded: string[];
  /** Who usually supplies which figures: practice, to propose from. */
  suppliers: Supplier[];
  /** The same, and what else is particular to it, as rules ask for it. */
  limits: Limit[];
};

/** A unit, by a text over the same words, and groups of the catalogue of indicators. */
export type Supplier = { unit: string; groups: string[] };

export const limits = ['不制定规章', '不受理行政复议', '一位主要负责人'] as const;
export type Limit = (typeof limits)[number];

/** Governments above those levels, whose names may end alike: they are told apart, not reported for. */
export type HigherGovernment = { suffixes: string[]; deadline?: string };

/** What the names of issuers and their place say of the level; both absent where they say nothing for certain. */
export type RecognizedLevel = { level?: ReportingLevel; above?: HigherGovernment };

/** The organs come first, since an organ of any level may lie in a place of another; then the place. */
export function recognizeLevel(
  { place, organs }: { place: string; organs: readonly string[] },
  { levels, above }: Levels,
): RecognizedLevel {
  const own = organs.filter((organ) => !isPartyOrgan(organ));
  const byOrgan = own.flatMap((organ) => {
    const level = isGovernment(organ) ? undefined : findByOrgan(organ, levels);
    return level ? [level] : [];
  })[0];
  if (byOrgan) return { level: byOrgan };
  const fitting = levels.filter(({ organExample }) => organExample === undefined);
  const level = longest(fitting, ({ suffixes }) => Object.keys(suffixes), place);
  const higher = longest(above, ({ suffixes }) => suffixes, place);
  return {
    level: level?.item,
    // 自治区 is no 区.
    above: higher && higher.length >= (level?.length ?? 0) ? higher.item : undefined,
  };
}

/** Whether a name ends so; `县…区` asks for a 县 up to six characters before. */
function endsAs(name: string, suffix: string): boolean {
  const [head, tail] = suffix.split('…') as [string, string | undefined];
  if (tail === undefined) return name.length > suffix.length && name.endsWith(suffix);
  const before = name.endsWith(tail) ? name.slice(-(6 + tail.length + head.length), -(tail.length + 1)) : '';
  return before.includes(head);
}

/** The ending of a name, the longest of those that fit: 街道 before 道. */
export function findSuffix({ suffixes }: ReportingLevel, place: string): string | undefined {
  return longest([suffixes], (endings) => Object.keys(endings), place)?.suffix;
}

function findByOrgan(organ: string, levels: readonly ReportingLevel[]): ReportingLevel | undefined {
  const candidates = levels.filter(({ otherOrgans }) => !otherOrgans.some((suffix) => endsAs(organ, suffix)));
  return longest(candidates, ({ organSuffixes }) => organSuffixes, organ)?.item;
}

type Fit<T> = { item: T; suffix: string; length: number };

function longest<T>(
  items: readonly T[],
  suffixesOf: (item: T) => readonly string[],
  name: string,
): Fit<T> | undefined {
  let found: Fit<T> | undefined;
  for (const item of items)
    for (const suffix of suffixesOf(item))
      if (endsAs(name, suffix) && suffix.length > (found?.length ?? 0))
        found = { item, suffix, length: suffix.length };
  return found;
}
