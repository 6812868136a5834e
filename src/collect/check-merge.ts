import { explainJump } from '../figures/compare-years.js';
import { findBrokenIdentities } from '../report/broken-identities.js';
import type { Indicators } from '../report/indicators.js';
import type { Figures, Report } from '../report/model.js';
import type { Merge } from './merge-returns.js';

/** What the figures that came in leave to be asked: relations that do not hold, and jumps since last year. */
export function checkMerge(
  report: Report,
  { changes }: Pick<Merge, 'changes'>,
  { indicators, jump }: { indicators: Indicators; jump: number },
): string[] {
  const figures = withChanges(report.figures, changes);
  const touched = new Set(changes.map(({ id }) => id.split('.')[0]!));
  const broken = [...touched].flatMap((group) =>
    findBrokenIdentities(group, figures[group] ?? {}, indicators).map(
      ({ broken }) => `${broken}，请核对“${group}”的数据`,
    ),
  );
  const jumps = changes.flatMap(({ id, after }) => {
    const [group, name] = id.split('.') as [string, string];
    const lastYear = figures[group]?.[name]?.lastYear;
    if (lastYear === undefined) return [];
    const value = Number(after);
    const change = lastYear === 0 ? undefined : (100 * (value - lastYear)) / lastYear;
    const note = explainJump(value, lastYear, change, jump);
    return note === '' ? [] : [`“${id}”今年${after}，去年${lastYear}，${note}`];
  });
  return [...broken, ...jumps];
}

function withChanges(figures: Figures, changes: Merge['changes']): Figures {
  const result: Figures = { ...figures };
  for (const { id, after, lastYear } of changes) {
    const [group, name] = id.split('.') as [string, string];
    const held = result[group]?.[name] ?? {
      form: 'full' as const,
      lastYear: lastYear === undefined ? undefined : Number(lastYear),
    };
    result[group] = { ...result[group], [name]: { ...held, text: after, value: Number(after) } };
  }
  return result;
}
