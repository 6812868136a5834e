import { addUp } from '../quantity.js';
import type { Claim } from './claim.js';
import type { Mention, Statement } from './mention.js';
import { readCount } from './parts.js';

/** 四类案件分别占: the list that follows is all of them. */
const announced =
  /([两二三四五六七八九]|[2-9])(?:类|种|项|个|方面|大类|者|部分|级)[^，。；]{0,12}(?:分别占[^占]{0,12}|占比分别[为是达]?)$/u;

/** 调解占30%、撤回占45%、其他占25%; only 其余, 其他 or a number of kinds says that nothing is left out. */
export function findShareLists({ mentions }: Statement): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < mentions.length; at++) {
    if (!/占/.test(mentions[at]!.label) || mentions[at]!.kind !== 'percentage') continue;
    const list = [mentions[at]!];
    const isRespective = /分别占|占比分别/.test(mentions[at]!.label);
    for (const mention of mentions.slice(at + 1, at + 15)) {
      if (mention.kind !== 'percentage' || !/^[、，]$|^$/.test(mention.link)) break;
      if (!isRespective && !/占/.test(mention.label)) break;
      if (isRespective && !/^[和及与]?$/.test(mention.label)) break;
      list.push(mention);
    }
    // 一审占49%；二审占41%，其他占10%: what a semicolon parts off is not the whole of it.
    const isContinued = mentions[at - 1]?.kind === 'percentage' && /[；;]/.test(list[0]!.link);
    if (list.length >= 2) claims.push(judgeShares(list, isContinued));
    at += list.length - 1;
  }
  return claims;
}

function judgeShares(percentages: readonly Mention[], isContinued: boolean): Claim {
  const claim = { kind: 'shares' as const, percentages, judged: percentages.at(-1)! };
  const sum = addUp(percentages);
  if (sum.low <= 100 + 1e-9 && sum.high >= 100 - 1e-9) return { ...claim, verdict: 'holds' };
  if (isContinued) return { ...claim, verdict: 'open' };
  if (percentages.some(({ label }) => /^(?:其余|其他|剩余|余下)/.test(label)) || isAnnounced(percentages))
    return { ...claim, verdict: 'fails' };
  const gap = Math.abs(percentages.reduce((total, { value }) => total + value, 0) - 100);
  return { ...claim, verdict: percentages.length >= 3 && gap <= 2 ? 'asks' : 'open' };
}

function isAnnounced(percentages: readonly Mention[]): boolean {
  const first = percentages[0]!;
  const [, count] = announced.exec(first.lead + first.label) ?? [];
  const isSome = /中[，,]?(?:[两二三四五六七八九]|[2-9])\p{Script=Han}{1,3}[^，。；]{0,12}分别占/u.test(
    first.lead + first.label,
  );
  return count !== undefined && !isSome && readCount(count) === percentages.length;
}
