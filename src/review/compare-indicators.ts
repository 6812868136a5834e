import { formatNumber } from '../text/format-number.js';
import { quoteWords } from '../text/quote-words.js';
import type { ReportReview } from './report-review.js';

/** One indicator side by side; reports that do not name it have no value. */
export type IndicatorComparison = {
  name: string;
  unit: string;
  /** By the order of the reports. */
  values: (number | undefined)[];
  median: number;
  /** What stands out, as questions: it may well be right. */
  questions: string[];
};

/** With fewer values a median says little. */
const leastValues = 5;
/** So many times the median, or its fraction, asks for a look. */
const outlier = 10;

export function compareIndicators(
  reports: readonly Pick<ReportReview, 'label' | 'indicators'>[],
): IndicatorComparison[] {
  const names = [...new Set(reports.flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
  return names.map((name) => {
    const own = reports.map(({ indicators }) => indicators.find((value) => value.name === name));
    const { unit } = own.find((value) => value !== undefined)!;
    const values = own.map((value) => value?.value);
    const known = values.filter((value) => value !== undefined);
    const median = medianOf(known);
    const questions = [
      ...askEverywhereWhole(name, unit, known),
      ...reports.flatMap(({ label }, at) => askOutlier(label, name, own[at], { median, known })),
    ];
    return { name, unit, values, median, questions };
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function askEverywhereWhole(name: string, unit: string, known: readonly number[]): string[] {
  if (unit !== '%' || known.length < leastValues || known.some((value) => value !== 100)) return [];
  return [`${quoteWords(name)}写到的${known.length}份报告都是100%，统计口径是否一致、有没有漏计，请抽查核对`];
}

function askOutlier(
  label: string,
  name: string,
  value: ReportReview['indicators'][number] | undefined,
  { median, known }: { median: number; known: readonly number[] },
): string[] {
  if (!value || known.length < leastValues || median <= 0) return [];
  const isHigh = value.value >= median * outlier;
  const isLow = value.value * outlier <= median;
  if (!isHigh && !isLow) return [];
  const shown = `${formatNumber(value.value, 2)}${value.unit}`;
  const times = isHigh
    ? `是中位数${formatNumber(median, 2)}${value.unit}的${formatNumber(value.value / median, 1)}倍`
    : `不到中位数${formatNumber(median, 2)}${value.unit}的十分之一`;
  return [`${label}的${quoteWords(name)}为${shown}，${times}，单位、口径和数位是否无误，请核实`];
}
