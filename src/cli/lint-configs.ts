import { dirname, resolve } from 'node:path';
import type { Finding } from '../finding/finding.js';
import { listReports } from './files/find-reports.js';
import type { LoadedConfig } from './files/load-config.js';
import type { Host } from './host.js';
import type { FileFindings } from './reporters/reporter.js';

export type LintConfigsOptions = {
  loadConfig: (file: string) => LoadedConfig;
  host: Host;
  /** Whether all rules have run. */
  isWhole: boolean;
};

/** A report that could be checked, and which entries of its configuration silenced something in it. */
export type Governed = { report: string; used: readonly number[] };

/**
 * What is wrong with the configurations of the files that were linted. That an entry silences nothing
 * can only be said once every report in reach of the configuration has been linted.
 */
export function lintConfigs(
  linted: readonly Governed[],
  { loadConfig, host, isWhole }: LintConfigsOptions,
): FileFindings[] {
  const byConfig = new Map<LoadedConfig, { checked: Set<string>; used: Set<number> }>();
  for (const { report, used } of linted) {
    const config = loadConfig(report);
    if (!config.origin) continue;
    const reach = byConfig.get(config) ?? { checked: new Set(), used: new Set() };
    byConfig.set(config, reach);
    reach.checked.add(resolve(host.folder, report));
    for (const index of used) reach.used.add(index);
  }
  return [...byConfig].flatMap(([{ config, origin }, { checked, used }]) => {
    if (!origin) return [];
    const isCovered = isWhole && coversFolder(dirname(resolve(host.folder, origin.file)), checked, host);
    const unused = config.suppressions.flatMap((suppression, index): Finding[] => {
      if (!isCovered || used.has(index)) return [];
      const path = `忽略[${index}]`;
      return [
        {
          rule: 'lint/unused-suppression',
          severity: 'warning',
          message: `没有“${suppression.rule}”的问题可以忽略，请删去这一项`,
          path,
          range: origin.source.valueRange(`${path}.规则`),
        },
      ];
    });
    const findings = [...origin.findings, ...unused];
    return findings.length > 0 ? [{ file: origin.file, source: origin.text, findings, isShared: true }] : [];
  });
}

function coversFolder(folder: string, checked: ReadonlySet<string>, host: Host): boolean {
  return listReports(folder, host, true).every((file) => checked.has(resolve(host.folder, file)));
}
