import type { Edit } from './mark-text.js';

/** What was decided about a year that a text names. */
export type YearDecision = {
  /** UTF-16 offset of the year in the text. */
  index: number;
  from: number;
  /** Equal to `from` where it stays. */
  to: number;
  /** Why it stays. */
  reason?: string;
};

const yearPattern = /(?<![\d〔[（(])(20\d\d)(?=年(?!\s?\d{1,2}月))/g;
/** A plan names the months of the year to come: 2026年6月底前. */
const plannedYear = /(?<![\d〔[（(])(20\d\d)(?=年)/g;

/**
 * Moves the year reported on and the one after it where they stand for themselves: 2024年, 2024年度, 2025年工作打算.
 * Spans (2021—2025年, 2021年以来), and years in names of documents and in quotation marks stay.
 */
export function moveYears(
  text: string,
  { year, by, isPlan = false }: { year: number; by: number; isPlan?: boolean },
): { edits: Edit[]; decisions: YearDecision[] } {
  const edits: Edit[] = [];
  const decisions: YearDecision[] = [];
  const names = [...text.matchAll(/《[^《》\n]{1,80}》|“[^“”\n]{1,80}”/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const { index, 1: written = '' } of text.matchAll(isPlan ? plannedYear : yearPattern)) {
    const from = Number(written);
    const stays = reasonToStay(text, { index, from, year, names });
    if (stays === undefined) edits.push({ start: index, end: index + 4, text: String(from + by) });
    decisions.push({ index, from, to: stays === undefined ? from + by : from, reason: stays });
  }
  return { edits, decisions };
}

type Place = {
  index: number;
  from: number;
  year: number;
  names: readonly { start: number; end: number }[];
};

function reasonToStay(text: string, { index, from, year, names }: Place): string | undefined {
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + 4, index + 9);
  if (names.some(({ start, end }) => start < index && index < end)) return '在文件或者专门的名称里';
  if (/[—–\-－～~至到]$/.test(before) || /^年?(?:[—–\-－～~]|至|到)/.test(after)) return '是一段时间的起止';
  if (/[自从]$/.test(before) || /^年(?:度)?(?:以来|起|开始)/.test(after)) return '是一段时间的起点';
  if (from !== year && from !== year + 1) return '不是报告年度，也不是下一年';
  return undefined;
}
