import type { Scoring } from '../lint/config.js';
import { compareIndicators, type IndicatorComparison } from './compare-indicators.js';
import { findLikeness, type Likeness } from './likeness/find-likeness.js';
import type { ReportReview, UnreadReport } from './report-review.js';
import type { ReviewRow } from './review-row.js';
import { scoreReport } from './score-report.js';

/** All reports of a city in their natural order. */
export type CityReview = {
  rows: ReviewRow[];
  unread: UnreadReport[];
  pairs: Likeness['pairs'];
  indicators: IndicatorComparison[];
  scoring?: Scoring;
};

export function reviewCity(
  reports: readonly ReportReview[],
  {
    lastYear,
    unread,
    scoring,
  }: { lastYear: readonly ReportReview[]; unread: readonly UnreadReport[]; scoring?: Scoring },
): CityReview {
  const ordered = [...reports].sort(
    (a, b) => compareNaturally(a.label, b.label) || compareNaturally(a.file, b.file),
  );
  const before = new Map(lastYear.map((report) => [report.label, report]));
  const { shares, pairs, reuse } = findLikeness(
    ordered,
    ordered.map(({ label }) => before.get(label)),
  );
  const names = nameApart(ordered);
  const rows = ordered.map((report, at): ReviewRow => {
    const row = {
      ...report,
      label: names[at]!,
      reuse: reuse[at],
      alike: shares[at]!,
      alikeMost: mostAlike(at, pairs, names),
    };
    return scoring ? { ...row, score: scoreReport(row, scoring) } : row;
  });
  return {
    rows,
    unread: [...unread].sort((a, b) => compareNaturally(a.file, b.file)),
    pairs,
    indicators: compareIndicators(rows),
    scoring,
  };
}

/** 县2 before 县10: runs of digits by their value, all else by the codes of the characters. */
function compareNaturally(a: string, b: string): number {
  const [left, right] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (const [at, piece] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (piece === other) continue;
    const bothNumbers = /^\d/.test(piece) && /^\d/.test(other);
    if (bothNumbers && Number(piece) !== Number(other)) return Number(piece) - Number(other);
    return piece < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** Two reports of one place are told apart by a number, since their opinions are files of that name. */
function nameApart(reports: readonly ReportReview[]): string[] {
  const counts = new Map<string, number>();
  return reports.map(({ label }) => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count === 1 ? label : `${label}（${count}）`;
  });
}

function mostAlike(at: number, pairs: Likeness['pairs'], names: readonly string[]): string | undefined {
  const own = pairs.filter(({ first, second }) => first === at || second === at);
  const most = own.reduce<Likeness['pairs'][number] | undefined>(
    (best, pair) => (best && best.characters >= pair.characters ? best : pair),
    undefined,
  );
  return most && names[most.first === at ? most.second : most.first];
}
