import { addUp, haveSameUnit, overlap } from '../quantity.js';
import type { Claim } from './claim.js';
import type { Mention, Statement } from './mention.js';

const totalPattern =
  /(?:^|[^一])(?:合计|总计|共计|总共|共|总数|总量)(?:为|达|达到|是|有)?$|^(?:合计|总计|共计)[^，。]{1,4}$/u;
/** 个, 项 and the like count anything, so that what is counted has to be the same too. */
const generic = /^(?:个|项|处|次|份|条|家|所)$/;

/** 建议110件、提案149件，合计259件. */
export function findTotals({ mentions }: Statement): Claim[] {
  return mentions.flatMap((total, at): Claim[] => {
    if (total.kind !== 'count') return [];
    const items = collectItems(mentions, at);
    const isTotal = totalPattern.test(total.label) || (isCumulative(total) && isRespective(items));
    if (!isTotal) return [];
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

function isCumulative({ label }: Mention): boolean {
  return /^累计(?:为|达|达到)?$/.test(label);
}

/** 四个季度分别68、72、55、61件，累计256件: 累计 is their sum, and not that of earlier years. */
function isRespective(items: readonly Mention[]): boolean {
  const first = items[countJoined(items) - 1];
  return first !== undefined && items.length >= 2 && /分别(?:为|是|达)?[^，。]{0,8}$/.test(first.label);
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
