import { dirname, resolve } from 'node:path';
import type { Finding } from '../../../finding/finding.js';
import { listReports } from '../../disk/find-reports.js';
import type { Host } from '../../host.js';
import type { LoadedConfig } from '../../load/load-config.js';
import type { ShownFinding } from '../../terminal/reporters/reporter.js';

export type LintConfigsOptions = {
  loadConfig: (file: string) => LoadedConfig;
  host: Host;
  /** Whether all rules have run. */
  isWhole: boolean;
};

/** A report that could be checked, and which entries of its configuration silenced something in it. */
export type CheckedReport = { report: string; used: readonly number[] };

/** What a run has found out about a configuration. */
export type LintedConfig = {
  file: string;
  source: string;
  findings: readonly Finding[];
  suppressions: SuppressionSurvey;
};

/** Of the `reach` reports below a configuration, `checked` were checked; what silenced nothing in them. */
export type SuppressionSurvey = { reach: number; checked: number; unused: readonly ShownFinding[] };

/** What is wrong with the configurations of the files that were linted. */
export function lintConfigs(
  linted: readonly CheckedReport[],
  { loadConfig, host, isWhole }: LintConfigsOptions,
): LintedConfig[] {
  const byConfig = new Map<LoadedConfig, { reports: Set<string>; used: Set<number> }>();
  for (const { report, used } of linted) {
    const loaded = loadConfig(report);
    const reports = byConfig.get(loaded) ?? { reports: new Set(), used: new Set() };
    byConfig.set(loaded, reports);
    reports.reports.add(resolve(host.folder, report));
    for (const index of used) reports.used.add(index);
  }
  return [...byConfig].flatMap(([loaded, { reports, used }]) => {
    const { config, origin } = loaded;
    if (!origin) return [];
    const { file, text: source, findings } = origin;
    if (!isWhole || config.suppressions.length === 0)
      return [{ file, source, findings, suppressions: { reach: 0, checked: 0, unused: [] } }];
    const inReach = listReports(dirname(resolve(host.folder, file)), host, true);
    const checked = inReach.filter((path) => reports.has(resolve(host.folder, path))).length;
    const unused = config.suppressions.flatMap(({ rule }, index) =>
      used.has(index) ? [] : [describeUnused(rule, index, origin)],
    );
    return [{ file, source, findings, suppressions: { reach: inReach.length, checked, unused } }];
  });
}

/**
 * The entries that silence nothing, by the surveys of one configuration that the shares of a run have made. It can
 * only be said once every report in reach of the configuration has been checked.
 */
export function settleUnused(surveys: readonly SuppressionSurvey[]): ShownFinding[] {
  const checked = surveys.reduce((sum, survey) => sum + survey.checked, 0);
  const [first, ...others] = surveys;
  if (!first || checked < first.reach) return [];
  return first.unused.filter(({ path }) =>
    others.every(({ unused }) => unused.some((finding) => finding.path === path)),
  );
}

function describeUnused(rule: string, index: number, origin: NonNullable<LoadedConfig['origin']>): Finding {
  const path = `忽略[${index}]`;
  return {
    rule: 'lint/unused-suppression',
    severity: 'warning',
    message: `没有“${rule}”的问题可以忽略，请删去这一项`,
    path,
    range: origin.source.valueRange(`${path}.规则`),
  };
}
