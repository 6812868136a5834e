import { addUp, haveSameUnit, overlap } from '../quantity.js';
import { readChange } from './change-words.js';
import type { Claim } from './claim.js';
import type { Mention, Statement } from './mention.js';

const totalPattern =
  /(?:^|[^一])(?:合计|总计|共计|总共|共|总数|总量)(?:为|达|达到|是|有)?$|^(?:合计|总计|共计)[^，。]{1,4}$/u;
/** 全年共审查文件32件: a sum, if what stands before it are all the classes of a family. */
const looseTotal = /(?:合计|总计|共计|共)[^，。]{0,8}$/u;
/** 个, 项 and the like count anything, so that what is counted has to be the same too. */
const generic = /^(?:个|项|处|次|份|条|家|所)$/;

/** 建议110件、提案149件，合计259件. */
export function findTotals({ mentions }: Statement): Claim[] {
  return mentions.flatMap((total, at): Claim[] => {
    if (total.kind !== 'count') return [];
    const items = collectItems(mentions, at);
    const isTotal = totalPattern.test(total.label) || (isCumulative(total) && isRespective(items));
    const isOfYear = isYear(items) && isTotalOfYear(total, items);
    if (hidesNumber([total, ...items.slice(0, -1)])) return [];
    if (items.length < 2 || !(isTotal || isOfYear || looseTotal.test(total.label))) return [];
    const claim = { kind: 'total' as const, judged: total, total };
    if (isOfYear)
      return [
        { ...claim, items: [...items].reverse(), verdict: overlap(addUp(items), total) ? 'holds' : 'fails' },
      ];
    for (let count = 2; count <= items.length; count++) {
      const chosen = items.slice(0, count);
      if (overlap(addUp(chosen), total)) return [{ ...claim, items: chosen.reverse(), verdict: 'holds' }];
    }
    const list = items.slice(0, countJoined(items));
    const isOne = isWholeSentence(mentions, at, items);
    const joined = isOne ? [...items] : list;
    if (joined.length < 2) return [{ ...claim, items: [...items].reverse(), verdict: 'open' }];
    const isSure =
      isTotal && /^[，,]?$/.test(total.link) && countTheSame(total, joined) && !isStock(total, joined);
    return [{ ...claim, items: joined.reverse(), verdict: isSure ? 'fails' : 'open' }];
  });
}

/** 建议36件、来信128封，合计164件: a number whose measure word is not known stands between them. */
export function hidesNumber(mentions: readonly Mention[]): boolean {
  return mentions.some(({ lead }) => /\d/.test(lead));
}

/** 较去年120名减少15名，总数达105名: what there is after a change, and no sum of it. */
function isStock({ label }: Mention, items: readonly Mention[]): boolean {
  if (!items.some((item) => readChange(item.label) || item.label.startsWith('新增'))) return false;
  return /总[数量]/.test(label) || items.some((item) => /[比较由从在]/.test(item.label));
}

/** 制定8件，修改3件，废止11件，共计22件: a sentence that counts one kind of thing and then sums up. */
function isWholeSentence(mentions: readonly Mention[], at: number, items: readonly Mention[]): boolean {
  const { label } = mentions[at]!;
  const areFree = items.every(({ isPart, label: words }) => !isPart && !/共|累计|新增|比|较/.test(words));
  return /^(?:合计|总计|共计)(?:为|达)?$/.test(label) && items.length === at && items.length <= 6 && areFree;
}

/** 上半年20件，下半年26件, or four quarters, the later first: what stands before 全年. */
function isYear(items: readonly Mention[]): boolean {
  const labels = items.map(({ label }) => label);
  const halves = /^7/.test(labels[0] ?? '') ? [/^7月?.12月/, /^1月?.6月/] : [/^下半年/, /^上半年/];
  const parts = labels.length === 2 ? halves : quarters;
  return labels.length === parts.length && parts.every((part, at) => part.test(labels[at]!));
}

/** 一季度查处8件……全年查处39件: the year, and the same word as its parts. */
function isTotalOfYear({ label }: Mention, items: readonly Mention[]): boolean {
  const word = /^全年(?:共|合计|共计|总计|累计)?(.*)$/u.exec(label)?.[1];
  if (word === undefined) return false;
  const areSame = items.every((item) => item.label.replace(partOfYear, '') === word);
  return areSame || /^(?:办理|受理|审结|开展|举办)?$/.test(word);
}

const quarters = [/^第?四季度/, /^第?三季度/, /^第?二季度/, /^第?一季度/];
const partOfYear = /^(?:第?[一二三四]季度|[上下]半年|1月?[至到—-]6月|7月?[至到—-]12月)/;

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
