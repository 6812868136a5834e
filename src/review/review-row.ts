import type { Reuse } from './likeness/find-likeness.js';
import type { ReportReview } from './report-review.js';

/** One line of the table: a report with what can only be said beside the others. */
export type ReviewRow = ReportReview & {
  /** Absent where no report of last year is from the same organ. */
  reuse?: Reuse;
  /** Share of its own words that some other report has, in per cent. */
  alike: number;
  /** The report that it shares most with. */
  alikeMost?: string;
  score?: Score;
};

export type Score = {
  total: number;
  deductions: Deduction[];
  /** Criteria whose column says nothing of this report; they take nothing off. */
  unjudged: string[];
};

/** Points taken off by one criterion, why, and where that stands. */
export type Deduction = { criterion: string; points: number; reason: string; places: string[] };
