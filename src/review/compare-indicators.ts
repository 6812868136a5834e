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
  reports: readonly Pick<ReportReview, 'label' | 'peers' | 'indicators'>[],
): IndicatorComparison[] {
  const own = reports.map(({ indicators }) => new Map(indicators.map((value) => [value.name, value])));
  const names = [...new Set(reports.flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
  return names.map((name) => {
    const found = own.map((values) => values.get(name));
    const known = found.filter((value) => value !== undefined);
    const { unit } = known[0]!;
    // A township has a tenth of what a county has, and nothing is wrong with that.
    const among = new Map<string | undefined, number[]>();
    for (const [at, { peers }] of reports.entries()) {
      const values = among.get(peers) ?? [];
      if (found[at]) values.push(found[at].value);
      among.set(peers, values);
    }
    const questions = reports.flatMap(({ label, peers }, at) =>
      askOutlier(label, found[at], among.get(peers)!),
    );
    return {
      name,
      unit,
      values: found.map((value) => value?.value),
      median: medianOf(known.map(({ value }) => value)),
      questions: [
        ...askEverywhereWhole(
          name,
          unit,
          known.map(({ value }) => value),
        ),
        ...questions,
      ],
    };
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
  value: ReportReview['indicators'][number] | undefined,
  among: readonly number[],
): string[] {
  if (!value || among.length < leastValues) return [];
  const median = medianOf(among);
  const isHigh = value.value >= median * outlier;
  const isLow = value.value * outlier <= median;
  if (median <= 0 || (!isHigh && !isLow)) return [];
  const shown = `${formatNumber(value.value, 2)}${value.unit}`;
  const middle = `同级中位数${formatNumber(median, 2)}${value.unit}`;
  const times = isHigh
    ? `是${middle}的${formatNumber(value.value / median, 1)}倍`
    : `不到${middle}的十分之一`;
  return [`${label}的${quoteWords(value.name)}为${shown}，${times}，单位、口径和数位是否无误，请核实`];
}
