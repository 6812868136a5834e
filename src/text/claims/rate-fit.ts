import { addUp, haveSameUnit, overlap, percentageOf, type Quantity } from '../quantity.js';
import type { Verdict } from './claim.js';
import { countsBefore, type Mention } from './mention.js';

type Interval = { low: number; high: number };
export type Surroundings = { mentions: readonly Mention[]; earlier: readonly Mention[]; hasCounts: boolean };

export function fits(judged: Quantity, part: Interval, whole: Interval): boolean {
  return overlap(judged, percentageOf(part, whole));
}

/** The whole is any count of the same kind nearby; only where none fits is the nearest one named as not fitting. */
export function judgeAgainst(
  judged: Mention,
  part: Mention,
  position: number,
  { mentions, earlier }: Surroundings,
): { verdict: Verdict; whole?: Mention } {
  const before = countsBefore(mentions, position, part);
  const after = mentions.slice(position + 1, position + 6).filter((other) => haveSameUnit(other, part));
  const distant = earlier.filter((other) => haveSameUnit(other, part)).toReversed();
  const candidates = [...before, ...after, ...distant];
  const found = [...candidates, ...withCarriedOver(candidates)].find((whole) => fits(judged, part, whole));
  if (found) return { verdict: 'holds', whole: found };
  const nearest = part.isPart
    ? before[0]
    : [...before, ...withCarriedOver(before)].find(({ high }) => high >= part.low);
  if (!nearest || nearest.high < part.low) return { verdict: 'open' };
  // 应出庭48件，实际出庭50件: more than should be is what is wrong, and no other number is the base.
  const isDue = before[0] && before[0] !== nearest && /应(?:当|由负责人)?[^应]{1,6}$/u.test(before[0].label);
  if (isDue) return { verdict: 'open' };
  const isWrong = isSlip(judged, part, nearest) && !someSumFits(judged, position, candidates, mentions);
  return { verdict: isWrong ? 'fails' : 'open', whole: nearest };
}

/**
 * Whether a wrong rate is a slip of the pen: near to the right one, or written with its digits. What is further off
 * has been computed from other counts.
 */
export function isSlip(judged: Quantity, part: Quantity, whole: Quantity): boolean {
  const computed = (100 * part.value) / whole.value;
  const ratio = Math.max(judged.value, computed) / Math.min(judged.value, computed);
  return ratio <= 1.5 || areDigitsOf(judged, computed) || Math.abs(ratio - 10) < 0.2;
}

/** 纠错率62.7% for 26.7%, 94.7% for 97.4%: the digits changed places, or one of three was mistyped. */
export function areDigitsOf({ value, figure }: Quantity, computed: number): boolean {
  const places = /\.(\d+)/.exec(figure)?.[1]?.length ?? 0;
  const [written, right] = [value.toFixed(places), computed.toFixed(places)].map((text) =>
    text.replace('.', ''),
  ) as [string, string];
  if (written.length !== right.length || written.length < 2) return false;
  const sorted = (digits: string) => [...digits].sort().join('');
  const mistyped = [...written].filter((digit, index) => digit !== right[index]).length;
  return sorted(written) === sorted(right) || (written.length >= 3 && mistyped === 1);
}

/** 优秀21卷、合格38卷、不合格1卷，合格率98.3%: in a list the part may be two counts together, the whole all of them. */
function someSumFits(
  judged: Mention,
  position: number,
  candidates: readonly Mention[],
  mentions: readonly Mention[],
): boolean {
  const list = listAround(mentions, position).filter((item) => haveSameUnit(item, mentions[position]!));
  const others = list.filter((item) => item !== mentions[position]).slice(0, 6);
  const wholes = candidates.filter((item) => !list.includes(item)).slice(0, 6);
  for (let choice = 0; choice < 2 ** others.length; choice++) {
    const chosen = others.filter((_, index) => choice & (1 << index));
    const sum = addUp([mentions[position]!, ...chosen]);
    const all = chosen.length < others.length ? [addUp(list)] : [];
    if ([...wholes, ...all].some((whole) => sum.low <= whole.high && fits(judged, sum, whole))) return true;
  }
  return false;
}

/** The counts that 、 joins with the one at `position`. */
function listAround(mentions: readonly Mention[], position: number): Mention[] {
  let [start, end] = [position, position + 1];
  while (start > 0 && position - start < 8 && mentions[start]!.link === '、') start--;
  while (end < mentions.length && end - position < 8 && mentions[end]!.link === '、') end++;
  return mentions.slice(start, end).filter(({ kind }) => kind === 'count');
}

/** 上年结转5件，新收41件 are 46 to be dealt with. */
function withCarriedOver(counts: readonly Mention[]): Mention[] {
  const carried = counts.find(({ label }) => /结转|旧存/.test(label));
  if (!carried) return [];
  return counts
    .filter((count) => count !== carried)
    .map((count) => ({
      ...count,
      value: count.value + carried.value,
      low: count.low + carried.low,
      high: count.high + carried.high,
      figure: `(${carried.figure} + ${count.figure})`,
    }));
}
