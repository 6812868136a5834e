import { alignColumns } from '../text/align-columns.js';
import { addDecimals } from '../text/decimal.js';
import { writeCsv } from '../text/file/write-csv.js';
import { formatNumber } from '../text/format-number.js';
import type { YearComparison } from './compare-years.js';

export const comparisonHeader = ['数据项', '单位', '今年', '去年', '增减', '增减%', '提示'];

/** This year against last year, as a table for a terminal. */
export function formatComparison(comparisons: readonly YearComparison[]): string {
  if (comparisons.length === 0) return `${nothingToCompare}\n`;
  const rows = comparisons.map(comparisonCells);
  const doubtful = comparisons.filter(({ note }) => note !== '').length;
  const summary = `共对比${comparisons.length}个数，${doubtful}个需要说明或者核对`;
  return `${[...alignColumns([comparisonHeader, ...rows], [2, 3, 4, 5]), '', summary].join('\n')}\n`;
}

export const nothingToCompare =
  '没有找到两年都有的数：请在“数据”里填写“去年”，或者用 --last-year 指定去年的报告';

export function formatComparisonCsv(comparisons: readonly YearComparison[]): string {
  return writeCsv(comparisonHeader, comparisons.map(comparisonCells));
}

/** For programs; the shape is fixed by `version`. */
export function formatComparisonJson(file: string, comparisons: readonly YearComparison[]): string {
  return `${JSON.stringify({ version: 1, file, comparisons }, undefined, 2)}\n`;
}

export function comparisonCells({ item, unit, thisYear, lastYear, change, note }: YearComparison): string[] {
  const gap = addDecimals([thisYear, -lastYear]);
  return [
    item,
    unit,
    formatNumber(thisYear, 6),
    formatNumber(lastYear, 6),
    formatSigned(gap),
    change === undefined ? '' : formatChange(change),
    note,
  ];
}

/** In per cent; a small change does not look like none, nor what is nearly all like all. */
export function formatChange(change: number): string {
  const isOther = (shown: number) => [0, 100, -100].some((other) => shown === other && change !== other);
  let decimals = 1;
  while (decimals < 6 && isOther(Number(formatNumber(change, decimals)))) decimals++;
  return formatSigned(change, decimals);
}

function formatSigned(value: number, decimals = 6): string {
  const text = formatNumber(value, decimals);
  return value > 0 ? `+${text}` : text;
}
