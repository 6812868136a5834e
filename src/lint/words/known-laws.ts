import { type CalendarDate, compareDates } from '../../text/calendar-date.js';
import { countEdits } from '../../text/nearest-name.js';
import { oncePer } from '../../text/once-per.js';
import type { KnownLaw, Lexicon } from './lexicon.js';

/** A law or regulation, and the day up to which nothing later of it is unknown. */
export type LawEntry = KnownLaw & { known: CalendarDate };

type LawIndex = {
  byName: ReadonlyMap<string, LawEntry>;
  byLength: ReadonlyMap<number, readonly string[]>;
  /** Documents of the other list, near-misses of which have a rule of their own. */
  others: ReadonlySet<string>;
};

/** The laws of a lexicon by name, the newest entry of each. */
export const lawsOf = oncePer(({ laws, documents }: Lexicon): LawIndex => {
  const byName = new Map<string, LawEntry>();
  for (const { laws: list, known } of laws)
    for (const law of list) {
      const other = byName.get(law.name);
      if (!other || compareDates(known, other.known) >= 0) byName.set(law.name, { ...law, known });
    }
  const byLength = new Map<number, string[]>();
  const names = new Set([
    ...byName.keys(),
    ...documents.filter(({ years }) => !years).map(({ name }) => name),
  ]);
  for (const name of names) byLength.set(name.length, [...(byLength.get(name.length) ?? []), name]);
  return { byName, byLength, others: new Set(documents.map(({ name }) => name)) };
});

/** What a title names: 《中华人民共和国行政处罚法（2021年修订）》. */
export type LawTitle = { name: string; isNational: boolean; revisedIn?: number };

export function parseLawTitle(title: string): LawTitle {
  const match =
    /^(中华人民共和国)?(.*?)(?:[（(〔](20\d\d|19\d\d)年?(?:修[订正改]|[^（）()]{0,6})[）)〕])?$/.exec(title)!;
  return {
    name: match[2]!,
    isNational: match[1] !== undefined,
    revisedIn: match[3] ? Number(match[3]) : undefined,
  };
}

/** The one law that a name can only be a slip for; undefined where it names a law, or may be another document. */
export function findMeantLaw({ name, isNational }: LawTitle, lexicon: Lexicon): string | undefined {
  const { byName, byLength, others } = lawsOf(lexicon);
  if (byName.size === 0 || !/(?:[法发]|条.|规定|办法|细则|决定)$/.test(name)) return undefined;
  const isKnown = (wanted: string) => byName.has(wanted) || others.has(wanted);
  if (isKnown(name) || name.length < 4 || isLocal(name)) return undefined;
  // No document is a 条列, be it known here or not.
  if (name.endsWith('条列')) return name.replace(/条列$/, '条例');
  const swapped = swapKind(name);
  if (swapped && isKnown(swapped) && (isNational || /法实施(?:条例|细则)$/.test(name))) return swapped;
  const near = [-1, 0, 1]
    .flatMap((more) => byLength.get(name.length + more) ?? [])
    .filter((known) => isSlip(name, known, isNational));
  return near.length === 1 && !others.has(near[0]!) ? near[0] : undefined;
}

/** A national act of the same name but another kind (条例 for 法, 暂行条例 for 暂行规定), where the name as given is not known. */
export function findOtherKind({ name, isNational }: LawTitle, lexicon: Lexicon): LawEntry | undefined {
  const { byName, others } = lawsOf(lexicon);
  if (isNational || byName.has(name) || others.has(name) || isLocal(name)) return undefined;
  const kind = /(?:条例|规定|办法|细则|法)$/.exec(name)?.[0];
  const subject = name.slice(0, name.length - (kind?.length ?? 0));
  if (!kind || subject.length < 5) return undefined;
  // 《乡村振兴促进条例》 is what a province makes of a law.
  const candidates =
    kind === '法' ? ['条例'] : ['条例', '规定', '办法', '细则'].filter((other) => other !== kind);
  const known = candidates.flatMap((other) => byName.get(subject + other) ?? []);
  return known.length === 1 ? known[0] : undefined;
}

/** 《云岭县…》, 《云江省…》: documents of their own places. */
function isLocal(name: string): boolean {
  return /^[\p{Script=Han}]{2,8}?(?:省|自治区|市|县|区|州|盟|旗|镇|乡)(?!场|政|民)/u.test(name);
}

function swapKind(name: string): string | undefined {
  if (name.endsWith('实施细则')) return name.replace(/实施细则$/, '实施条例');
  if (name.endsWith('实施条例')) return name.replace(/实施条例$/, '实施细则');
  // Once an ordinance has become a law; the other way round it may do so after what is known here.
  if (name.endsWith('条例')) return name.replace(/条例$/, '法');
  if (name.endsWith('办法')) return name.replace(/办法$/, '条例');
  if (name.endsWith('规定')) return name.replace(/规定$/, '条例');
  return undefined;
}

/**
 * Two neighbours exchanged, one character lost or added inside a long name, or one replaced; but not at the ends, where
 * another word makes another law. A short name has too many neighbours, unless it is said to be national.
 */
function isSlip(given: string, known: string, isNational: boolean): boolean {
  if (given.length === known.length) {
    const differing = [...given].flatMap((character, at) => (character === known[at] ? [] : [at]));
    const [first, second] = differing;
    if (differing.length === 2 && second === first! + 1)
      return given[first!] === known[second] && given[second] === known[first!];
    // 《行政诉讼发》
    if (differing.length === 1 && given.endsWith('发')) return known.endsWith('法');
    return (
      differing.length === 1 && known.length >= (isNational ? 5 : 7) && first! > 0 && isSameKind(given, known)
    );
  }
  if (Math.min(given.length, known.length) < (isNational ? 4 : 6) || countEdits(given, known) !== 1)
    return false;
  const [shorter, longer] = given.length < known.length ? [given, known] : [known, given];
  return shorter[0] === longer[0] && shorter.at(-2) === longer.at(-2) && isSameKind(given, known);
}

/** Both are a 法 or a 条例; 条列 is meant for the latter. */
function isSameKind(given: string, known: string): boolean {
  return given.at(-1) === known.at(-1) || (given.at(-2) === '条' && known.endsWith('条例'));
}
