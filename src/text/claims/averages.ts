import { haveSameUnit, overlap } from '../quantity.js';
import type { AverageClaim, Claim } from './claim.js';
import type { Mention, Statement } from './mention.js';

/** 10个乡镇平均每个办理20件，共办理200件; 全年开庭250次，月均21次: so many, each with so much, make up the total. */
export function findAverages({ mentions }: Statement): Claim[] {
  return mentions.flatMap((each, at): Claim[] => {
    const share = each.kind === 'count' && /^，?$/.test(each.link) ? readShare(each) : undefined;
    const claim = share && (findTotalAfter(mentions, at, share) ?? findTotalBefore(mentions, at, share));
    return claim && share ? [{ ...claim, verdict: judge(claim, share) }] : [];
  });
}

type Share = {
  how: 'mean' | 'each' | 'about';
  /** What has so much: 个 of 平均每个, 月 of 月均; empty where the words before it tell. */
  of: string;
  /** What is said after it: 办理. */
  words: string;
  /** The words before: 乡镇 of 乡镇平均每个办理. */
  before: string;
};

const sharePattern = /^(.*?)(平均每|平均|每|各|[人月季]均)([\p{Script=Han}]{0,10})$/u;
/** A change, or an average of each day that no number of days goes with. */
const other = /增|减|升|降|新|多|少|超|同比|累计|再|[日天周]|(?<!全)年/;

function readShare({ label }: Mention): Share | undefined {
  const [, before, word, tail] = sharePattern.exec(label) ?? [];
  if (before === undefined || word === undefined || tail === undefined || other.test(label)) return undefined;
  if (/[人月季]均/.test(word)) return { how: 'mean', of: word[0]!, words: tail, before };
  if (word === '平均') return { how: 'mean', of: '', words: tail, before };
  if (word === '各')
    return /^[自类级种项地方界族]/.test(tail) ? undefined : { how: 'each', of: '', words: tail, before };
  return { how: word === '每' ? 'about' : 'mean', of: tail, words: '', before };
}

type Found = AverageClaim & { judged: Mention };

/** 10个乡镇平均每个办理20件，共办理200件. */
function findTotalAfter(mentions: readonly Mention[], at: number, share: Share): Found | undefined {
  const [count, each, total] = [mentions[at - 1], mentions[at]!, mentions[at + 1]];
  if (!count || !total || total.link !== '，' || !isCounted(mentions, at - 1, share)) return undefined;
  const verb = /^(?:全年)?(?:共计|合计|总计|总共|一共|共)([\p{Script=Han}]{0,6})$/u.exec(total.label)?.[1];
  if (verb === undefined || !isAlike(each, total)) return undefined;
  if (!`${count.label}${count.noun}${each.label}`.includes(verb)) return undefined;
  return { kind: 'average', count, each, total, judged: total };
}

/** 10个乡镇共办理200件，平均每个办理20件. */
function findTotalBefore(mentions: readonly Mention[], at: number, share: Share): Found | undefined {
  const [count, total, each] = [mentions[at - 2], mentions[at - 1], mentions[at]!];
  if (!total || share.before !== '' || each.link !== '，' || total.isPart || !isAlike(each, total))
    return undefined;
  const claim = { kind: 'average' as const, each, total, judged: each };
  const months = share.how === 'mean' ? periods[share.of.replace(/^个/, '').slice(0, 1)] : undefined;
  if (months !== undefined)
    return /^(?:全年|全年度)/.test(total.label) ? { ...claim, periods: months } : undefined;
  if (!count || share.how === 'each' || !/共|合计|总计/.test(total.label) || !/^，?$/.test(total.link))
    return undefined;
  const said = share.words || withoutOwner(share.of, count);
  if (!isCounted(mentions, at - 2, share) || !total.label.includes(said)) return undefined;
  return { ...claim, count };
}

const periods: Record<string, number> = { 月: 12, 季: 4 };

/** Whether the number at `index` counts those that have so much each, and nothing else beside it does. */
function isCounted(mentions: readonly Mention[], index: number, share: Share): boolean {
  const count = mentions[index]!;
  const before = mentions[index - 1];
  if (count.kind !== 'count' || count.isPart || /[、；]/.test(count.link)) return false;
  if (before && haveSameUnit(before, count)) return false;
  if (/[月季]/.test(share.of)) return false;
  if (share.of === '') return share.before !== '' || share.how === 'each';
  if (share.of === '人') return /^[人名位]$/.test(count.unit);
  return withoutOwner(share.of, count) !== share.of;
}

/** 办理 of 个办理 and of 镇办理, where 10个乡镇 are counted. */
function withoutOwner(of: string, { unit, noun }: Mention): string {
  const whose = noun.split(/平均|共|各|每|人均/)[0]!;
  const names = [`${unit}${whose}`, whose, `${unit}${whose.slice(-1)}`, unit, whose.slice(-1)];
  const name = names.find((one) => one !== '' && of.startsWith(one)) ?? '';
  return of.slice(name.length);
}

/** The same things counted: no 66名司法助理员 beside 每镇3名调解员. */
function isAlike(each: Mention, total: Mention): boolean {
  // Whoever takes part in one of several is counted each time.
  const isPeople = /^[人名]$/.test(each.unit) && total.unit === '人次';
  if (!haveSameUnit(each, total) && !isPeople) return false;
  return (
    each.noun === '' ||
    total.noun === '' ||
    total.noun === each.noun ||
    total.label.includes(each.noun) ||
    each.label.includes(total.noun)
  );
}

/**
 * An average is rounded. What each has may be said roughly (每期50人), and there may be more than what each has: then
 * only a total that falls far short is wrong.
 */
function judge(
  { count, periods: times, each, total }: AverageClaim,
  { how }: Share,
): 'holds' | 'fails' | 'open' {
  const many = count ?? { low: times!, high: times! };
  const step = 10 ** -(/\.(\d+)/.exec(each.figure)?.[1]?.length ?? 0);
  const isRound = how === 'mean' && each.low === each.high;
  const low = many.low * (isRound ? each.low - step / 2 : each.low);
  const high = many.high * (isRound ? each.high + step : each.high);
  if (overlap({ low, high }, total)) return 'holds';
  if (how === 'mean') return 'fails';
  return total.high < low * (how === 'each' ? 1 : 0.9) ? 'fails' : 'open';
}
