import { addUp, overlap } from '../quantity.js';
import type { Claim } from './claim.js';
import type { Mention, Statement } from './mention.js';
import { hidesNumber } from './totals.js';

/** 14个乡镇、32个部门共48个单位; 文件26件、合同83份，共计119件: sums over what is counted by different names. */
export function findMixedTotals({ mentions, text, start }: Statement): Claim[] {
  if (!/共|合计|总计/.test(text)) return [];
  return mentions.flatMap((total, at): Claim[] => {
    const items = joinedBefore(mentions, at);
    if (items.length < 2 || hidesNumber([total, ...items.slice(1)])) return [];
    const before = text.slice(0, items[0]!.start - start);
    const isSum = isSumOfOrgans(total, items, before) || isSumOfPapers(total, items, before);
    if (!isSum) return [];
    const verdict = overlap(addUp(items), total) ? 'holds' : 'fails';
    return [{ kind: 'total', judged: total, total, items, verdict }];
  });
}

const organ = /^(?:县直|区直|市直|县级|区级|市级)?(?:部门|机关|乡镇|镇街|街道|镇|乡|街道办事处|园区|开发区)$/;
const anyOrgan = /^(?:成员|责任|参评|参赛|被考核|述法)?单位|^乡级行政区/;
/** Of many more than are named, the organs named have units of their own: 32个部门共120个预算单位. */
const nearly = 0.1;

/** Whoever is named before the first number (县纪委、5个部门) may be counted in. */
function isSumOfOrgans(total: Mention, items: readonly Mention[], before: string): boolean {
  if (!/^[个家]$/.test(total.unit) || !anyOrgan.test(total.noun)) return false;
  if (!/^(?:部门|乡镇|镇街|街道|镇|乡)?(?:合计|总计|共计|共)$/.test(total.label)) return false;
  const areOrgans = items.every(
    ({ unit, noun }) => /^[个家]$/.test(unit) && organ.test(noun.replace(/(?:合计|总计|共计|共)$/, '')),
  );
  const clause = before.split(/[，。；：]/).at(-1)!;
  const gap = Math.abs(addUp(items).low - total.value);
  return areOrgans && !/[、和与及等]/.test(clause) && gap <= nearly * total.value;
}

/** Documents are 件, contracts 份: 共计119件 counts both. */
function isSumOfPapers(total: Mention, items: readonly Mention[], before: string): boolean {
  const units = new Set(items.map(({ unit }) => unit));
  return (
    /^(?:合计|总计|共计|共)(?:为|达)?$/.test(total.label) &&
    total.link === '，' &&
    total.noun === '' &&
    units.size === 2 &&
    [...units, total.unit].every((unit) => /^[件份]$/.test(unit)) &&
    items.every(({ isPart }) => !isPart) &&
    !/[\d]/.test(before)
  );
}

/** The counts before a total that 、 joins, in their order. */
function joinedBefore(mentions: readonly Mention[], at: number): Mention[] {
  const total = mentions[at]!;
  if (total.kind !== 'count' || !/^(?:（）)?[，,]?$/.test(total.link)) return [];
  let first = at - 1;
  while (first > 0 && /^(?:（）)?、$/.test(mentions[first]!.link)) first--;
  const items = mentions.slice(Math.max(0, first), at);
  return items.every(({ kind }) => kind === 'count') ? items : [];
}
