import { addUp, haveSameUnit, overlap } from '../quantity.js';
import type { Claim } from './claim.js';
import { countsBefore, type Mention, type Statement } from './mention.js';

const newTopic = /^(?:另|此外|同时|全年|共|合计|总计|累计|较|比|同比|上年|去年|目前|现有|截至)/;
const rest = /^(?:其余|其他|剩余|余下|其它)/;

/**
 * 286项，其中甲118项、乙133项、丙28项、丁7项. A list of parts may leave some out, and what looks like parts may
 * overlap, so a wrong sum is certain only where the text says that nothing is left (其余, 其他, 分为).
 */
export function findParts({ mentions }: Statement): Claim[] {
  return mentions.flatMap((first, at): Claim[] => {
    if (first.kind !== 'count') return [];
    const isListed = first.isPart;
    const isDivided = /^(?:分为|包括|分别为|分别是)/.test(first.label) || first.label.includes('分别为');
    const isBare = !isListed && !isDivided && isBareList(mentions, at);
    if (!isListed && !isDivided && !isBare) return [];
    const whole = countsBefore(mentions, at, first, 6)[0];
    if (!whole || (isBare && whole !== mentions[at - 1])) return [];
    const list = collectParts(mentions, at);
    return judgeParts(whole, list, { isListed, isExhaustive: first.label.startsWith('分为') });
  });
}

/** Three or more items joined by 、 right after a count: 75件，继续有效60件、修改5件、废止10件. */
function isBareList(mentions: readonly Mention[], at: number): boolean {
  const [whole, first, second, third] = mentions.slice(Math.max(0, at - 1), at + 3);
  return (
    at > 0 &&
    first === mentions[at] &&
    first?.link === '，' &&
    whole?.link !== '、' &&
    second?.link === '、' &&
    third?.link === '、' &&
    [first, second, third].every((mention) => haveSameUnit(mention!, whole!)) &&
    !newTopic.test(first.label)
  );
}

type PartList = { all: Mention[]; tight: number };

/** The counts of the same kind that follow; `tight` of them are joined by 、 and so belong together. */
function collectParts(mentions: readonly Mention[], at: number): PartList {
  const first = mentions[at]!;
  const all = [first];
  let tight = 1;
  let isTight = true;
  for (const mention of mentions.slice(at + 1, at + 25)) {
    if (mention.kind === 'percentage') continue;
    if (!haveSameUnit(mention, first) || mention.isPart || /[；;。]/.test(mention.link)) break;
    if (newTopic.test(mention.label)) break;
    isTight &&= mention.link === '、' || /^(?:和|及|以及|与)/.test(mention.label);
    if (isTight) tight++;
    all.push(mention);
  }
  return { all, tight };
}

function judgeParts(
  whole: Mention,
  { all, tight }: PartList,
  { isListed, isExhaustive }: { isListed: boolean; isExhaustive: boolean },
): Claim[] {
  const first = all[0]!;
  const claim = { kind: 'parts' as const, whole };
  if (first.low > whole.high)
    return isListed
      ? [{ ...claim, parts: [first], judged: first, verdict: 'fails', problem: 'exceeds' }]
      : [];
  const sumTo = (count: number) => addUp(all.slice(0, count));
  for (let count = all.length; count >= 2; count--)
    if (overlap(sumTo(count), whole))
      return [{ ...claim, parts: all.slice(0, count), judged: whole, verdict: 'holds' }];
  const restAt = all.findIndex(({ label }) => rest.test(label));
  const parts = restAt > 0 ? all.slice(0, restAt + 1) : all.slice(0, tight);
  const judged = { ...claim, parts, judged: whole };
  if (parts.length < 2 || someAddUp(parts, whole)) return [{ ...judged, verdict: 'open' }];
  if (restAt > 0 || isExhaustive) return [{ ...judged, verdict: 'fails', problem: 'sum' }];
  const sum = addUp(parts);
  const gap = Math.max(sum.low - whole.high, whole.low - sum.high);
  const isSlip = parts.length >= 3 && gap <= whole.value * 0.02;
  return [{ ...judged, verdict: isSlip ? 'asks' : 'open', ...(isSlip && { problem: 'sum' as const }) }];
}

/** Parts that make up the whole without some of the list: 立案390件，其中简易110件、普通280件、撤销8件. */
function someAddUp(parts: readonly Mention[], whole: Mention): boolean {
  const few = parts.slice(0, 8);
  for (let choice = 1; choice < 2 ** few.length; choice++) {
    const chosen = few.filter((_, index) => choice & (1 << index));
    if (chosen.length >= 2 && overlap(addUp(chosen), whole)) return true;
  }
  return false;
}
