import { collectFigures } from '../../figures/collect-figures.js';
import { compareYears, type YearComparison } from '../../figures/compare-years.js';
import type { CheckResult, FigureRow } from '../../figures/figure-row.js';
import type { Config } from '../../lint/config.js';
import type { Indicators } from '../../report/indicators.js';
import type { CalendarDate } from '../../text/calendar-date.js';
import type { Analysis } from './analyse.js';
import type { LastYearReport } from './page-state.js';

/** One row of the grid of figures. */
export type GridRow = {
  group: string;
  name: string;
  text: string;
  lastYear: string;
  /** Of last year's value, in per cent, as it is shown. */
  change: string;
  unit: string;
  source: string;
  scope: string;
  result: CheckResult;
  note: string;
  /** How often the report cites it. */
  citations: number;
};

/** The figures of 数据 with last year's beside them and what the check says of each. */
export function listFigures(
  { readable, text }: Analysis,
  lastYear: LastYearReport | undefined,
  { today, config, indicators }: { today: CalendarDate; config: Config; indicators: Indicators },
): GridRow[] {
  if (!readable) return [];
  const { document, report, yaml } = readable;
  const lint = { today, config, indicators, sourceText: text, report, source: yaml.source };
  const citations = indexCitations(collectFigures(document, lint));
  const years = new Map(
    compareYears({ document, report }, lastYear, { lint, indicators, jump: 50 }).map((year) => [
      year.item,
      year,
    ]),
  );
  return Object.entries(report.figures).flatMap(([group, figures]) =>
    Object.entries(figures).map(([name, figure]): GridRow => {
      const item = `${group}.${name}`;
      const cited = citations.get(item) ?? [];
      const printed = cited.filter(({ sentence }) => sentence !== '');
      const worst =
        cited.find(({ result }) => result === 'fails') ??
        cited.find(({ result }) => result === 'asks') ??
        cited.find(({ result }) => result === 'holds') ??
        cited[0];
      const year = years.get(item);
      return {
        group,
        name,
        text: figure.text,
        lastYear: String(figure.lastYear ?? year?.lastYear ?? ''),
        change: formatChange(year),
        unit: figure.unit ?? indicators[group]?.figures[name]?.unit ?? '',
        source: figure.source ?? '',
        scope: figure.scope ?? '',
        result: worst?.result ?? 'unchecked',
        note: [worst?.note, year?.note].filter((words) => words).join('；'),
        citations: printed.length,
      };
    }),
  );
}

/** The rows that cite each figure, by 组.名. */
function indexCitations(rows: readonly FigureRow[]): ReadonlyMap<string, FigureRow[]> {
  const citations = new Map<string, FigureRow[]>();
  for (const row of rows)
    for (const item of new Set(row.reference?.split(/\s+/))) {
      const known = citations.get(item);
      if (known) known.push(row);
      else citations.set(item, [row]);
    }
  return citations;
}

function formatChange(year: YearComparison | undefined): string {
  if (year?.change === undefined) return '';
  const rounded = Math.round(Math.abs(year.change) * 10) / 10;
  // What rounds to nothing is not called nothing where the figures differ.
  if (rounded === 0) return year.thisYear === year.lastYear ? '持平' : '不到0.1%';
  return `${year.change > 0 ? '+' : '－'}${rounded}%`;
}
