import type { Criterion, Scoring } from '../lint/config.js';
import { findColumn } from './columns.js';
import type { Deduction, ReviewRow, Score } from './review-row.js';

/** The office's own scoring, and nothing beside it. */
export function scoreReport(row: ReviewRow, { full, criteria }: Scoring): Score {
  const deductions: Deduction[] = [];
  const unjudged: string[] = [];
  for (const criterion of criteria) {
    const column = findColumn(criterion.column);
    const value = column?.value(row);
    if (!column || value === undefined) {
      unjudged.push(criterion.name);
      continue;
    }
    const points = deduct(criterion, value);
    if (points === 0) continue;
    const places = row.findings
      .filter((finding) => column.isBehind?.(finding))
      .map(({ place, message }) => `${place}：${message}`);
    const unit = column.kind === 'percent' ? '%' : '';
    deductions.push({
      criterion: criterion.name,
      points,
      reason: `“${column.title}”为${value}${unit}${explainThreshold(criterion, unit)}`,
      places,
    });
  }
  const lost = deductions.reduce((sum, { points }) => sum + points, 0);
  return { total: Math.max(0, round(full - lost)), deductions, unjudged };
}

function deduct({ points, is, isNot, above, below, per, most }: Criterion, value: string | number): number {
  const excess = measureExcess({ is, isNot, above, below }, value);
  if (excess === undefined) return 0;
  const times = per === undefined ? 1 : Math.floor(round(excess / per));
  return round(Math.min(points * times, most ?? Number.POSITIVE_INFINITY));
}

/** How far a value lies beyond the threshold; undefined where it keeps it. */
function measureExcess(
  { is, isNot, above, below }: Pick<Criterion, 'is' | 'isNot' | 'above' | 'below'>,
  value: string | number,
): number | undefined {
  if (is !== undefined) return String(value) === is ? 1 : undefined;
  if (isNot !== undefined) return String(value) === isNot ? undefined : 1;
  if (above !== undefined) return Number(value) > above ? Number(value) - above : undefined;
  return below !== undefined && Number(value) < below ? below - Number(value) : undefined;
}

function explainThreshold({ isNot, above, below }: Criterion, unit: string): string {
  if (isNot !== undefined) return `，不是“${isNot}”`;
  if (above !== undefined) return `，超过${above}${unit}`;
  return below === undefined ? '' : `，不足${below}${unit}`;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
