import { addUp, haveSameUnit, overlap } from '../quantity.js';
import type { Claim } from './claim.js';
import type { Mention, Statement } from './mention.js';

const totalPattern =
  /(?:^|[^一])(?:合计|总计|共计|共)(?:为|达|达到|是|有)?$|^(?:合计|总计|共计)[^，。]{1,4}$/u;
/** 个, 项 and the like count anything, so that what is counted has to be the same too. */
const generic = /^(?:个|项|处|次|份|条|家|所)$/;

/** 建议110件、提案149件，合计259件. */
export function findTotals({ mentions }: Statement): Claim[] {
  return mentions.flatMap((total, at): Claim[] => {
    if (total.kind !== 'count' || !totalPattern.test(total.label)) return [];
    const items = collectItems(mentions, at);
    if (items.length < 2) return [];
    const claim = { kind: 'total' as const, judged: total, total };
    for (let count = 2; count <= items.length; count++) {
      const chosen = items.slice(0, count);
      if (overlap(addUp(chosen), total)) return [{ ...claim, items: chosen.reverse(), verdict: 'holds' }];
    }
    const list = items.slice(0, countJoined(items));
    if (list.length < 2) return [];
    const isSure = /^[，,]?$/.test(total.link) && countTheSame(total, list);
    return [{ ...claim, items: list.reverse(), verdict: isSure ? 'fails' : 'open' }];
  });
}

/** The counts of the same kind before a total, the nearest first. */
function collectItems(mentions: readonly Mention[], at: number): Mention[] {
  const items: Mention[] = [];
  for (let index = at - 1; index >= Math.max(0, at - 25); index--) {
    const mention = mentions[index]!;
    if (mention.kind === 'count' && !haveSameUnit(mention, mentions[at]!)) break;
    if (mention.kind !== 'count') continue;
    items.push(mention);
    if (/[；;]/.test(mention.link)) break;
  }
  return items;
}

/** How many of them are one list, joined by 、 or by a comma. */
function countJoined(items: readonly Mention[]): number {
  let count = 1;
  while (count < items.length && /^[、]?$/.test(items[count - 1]!.link) && !items[count - 1]!.isPart) count++;
  return count;
}

function countTheSame(total: Mention, items: readonly Mention[]): boolean {
  if (!generic.test(total.unit)) return true;
  return items.every(({ noun }) => noun === total.noun || noun === `和` || noun === '');
}
