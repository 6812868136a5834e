import type { TextEdit } from '../finding/finding.js';
import { findWholeYears, readYear, writeYear, yearForm } from './written-year.js';

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

type YearsOfText = {
  year: number;
  by: number;
  /** The months of a plan move with its year. */
  isPlan?: boolean;
  /** Stands beside the year reported on, to be compared with: the head of a column. */
  isCompared?: boolean;
};

export type MovedYears = {
  edits: TextEdit[];
  decisions: YearDecision[];
  /** Years to be looked at again, which are edits, too, but no moves. */
  marks: number;
};

/** Before 年; an indication of the source such as 〔2025〕 has none. */
const yearPattern = new RegExp(`(?<![\\d〔[０-９〇○零一二三四五六七八九])(${yearForm})(?= ?年)`, 'g');

/**
 * Moves the year reported on and the one after it where they stand for themselves: 2024年, 二〇二四年度, 2025年工作打算.
 * Spans (2021—2025年, 2021年以来), days, and years in names of documents and in quotation marks stay; what the next year
 * was to bring, and what makes a year the one that it is, are marked.
 */
export function moveYears(
  text: string,
  { year, by, isPlan = false, isCompared = false }: YearsOfText,
): MovedYears {
  const edits: TextEdit[] = [];
  const decisions: YearDecision[] = [];
  let marks = 0;
  const names = [...text.matchAll(/《[^《》\n]{1,80}》|“[^“”\n]{1,80}”/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const years = findWholeYears(text);
  for (const { index, 1: written = '' } of text.matchAll(yearPattern)) {
    const from = readYear(written);
    const end = index + written.length;
    const place: Place = {
      before: text.slice(Math.max(0, index - 8), index),
      after: text.slice(end, end + 90),
      isWholeYear: years.some((span) => span.start <= index && index < span.end),
      isNamed: names.some((name) => name.start < index && index < name.end),
      isPlan,
      isCompared,
      from,
      year,
    };
    const fate = decide(place);
    if (fate === 'move') edits.push({ start: index, end, text: writeYear(from + by, written) });
    if (fate === 'mark') edits.push({ start: index, end, text: `【待更新：${written}】` });
    if (fate === 'mark') marks += 1;
    else
      decisions.push({
        index,
        from,
        to: fate === 'move' ? from + by : from,
        reason: fate === 'move' ? undefined : fate,
      });
  }
  return { edits, decisions, marks };
}

type Place = {
  before: string;
  after: string;
  /** 截至2025年12月31日, 2025年1—12月. */
  isWholeYear: boolean;
  /** Within the name of a document or quotation marks. */
  isNamed: boolean;
  isPlan: boolean;
  isCompared: boolean;
  from: number;
  year: number;
};

/** `move`, `mark`, or why it stays. */
function decide({ before, after, isWholeYear, isNamed, isPlan, isCompared, from, year }: Place): string {
  if (isNamed) return '在文件或者专门的名称里';
  if (
    /[\d０-９〇○零一二三四五六七八九] ?年?[—–\-－～~至到]{1,2}$/.test(before) ||
    /^ ?年?(?:[—–\-－～~]|[至到] ?[\d二２])/.test(after)
  )
    return '是一段时间的起止';
  if (from === year - 1 && (isCompared || isBase(before, after))) return 'move';
  if (/[自从]$/.test(before) || /^ ?年(?:度)?(?:以来|起|开始)/.test(after)) return '是一段时间的起点';
  if (from !== year && from !== year + 1) return '不是报告年度，也不是下一年';
  // 2025年是规划的收官之年: said of that year alone.
  if (/^ ?年(?:度)?(?:，|既)?是[^。；\n]{2,80}之年/.test(after)) return 'mark';
  if (isPlan) return 'move';
  if (from === year + 1 && /(?:拟于?|将于|预计|计划于?|力争|争取|确保|[到至于在])$/.test(before))
    return 'mark';
  if (/^ ?年 ?(?:\d{1,2}|[０-９]{1,2}|十?[一二三四五六七八九十])月/.test(after))
    return isWholeYear ? 'move' : '是某一天或者某个月';
  return 'move';
}

/** The year before, to compare with: 比2024年的40件, （2024年为40件）, 从2024年的20件下降到2025年的15件. */
function isBase(before: string, after: string): boolean {
  if (/(?:[比较与同]|相较于?|对比)$/.test(before)) return true;
  if (/[（(]$/.test(before)) return /^ ?年(?:度|同期|全年)?(?:为|是)? ?\d/.test(after);
  return /[从由]$/.test(before) && /^ ?年的? ?\d[^，。；\n]{0,20}(?:至|到|为)20\d\d ?年/.test(after);
}
