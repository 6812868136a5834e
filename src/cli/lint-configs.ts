import { dirname, resolve } from 'node:path';
import type { Finding } from '../finding/finding.js';
import { listReports } from './files/find-reports.js';
import type { LoadedConfig } from './files/load-config.js';
import type { Host } from './host.js';
import type { LintedFile } from './lint-file.js';
import type { FileFindings } from './reporters/reporter.js';

export type LintConfigsOptions = {
  loadConfig: (file: string) => LoadedConfig;
  host: Host;
  /** Whether all rules have run. */
  isWhole: boolean;
};

/**
 * What is wrong with the configurations of the files that were linted. That an entry silences nothing
 * can only be said once every report in reach of the configuration has been linted.
 */
export function lintConfigs(
  linted: readonly LintedFile[],
  { loadConfig, host, isWhole }: LintConfigsOptions,
): FileFindings[] {
  const sound = linted.filter(({ failed }) => !failed);
  const configs = new Set(sound.map(({ file }) => loadConfig(file)));
  return [...configs].flatMap((loaded) => {
    const { config, origin } = loaded;
    if (!origin) return [];
    const governed = sound.filter(({ file }) => loadConfig(file) === loaded);
    const isCovered = isWhole && coversFolder(dirname(resolve(host.folder, origin.file)), governed, host);
    const unused = config.suppressions.flatMap((suppression, index): Finding[] => {
      if (!isCovered || governed.some(({ used }) => used.has(suppression))) return [];
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
    return findings.length > 0 ? [{ file: origin.file, source: origin.text, findings }] : [];
  });
}

function coversFolder(folder: string, governed: readonly LintedFile[], host: Host): boolean {
  const checked = new Set(governed.map(({ file }) => resolve(host.folder, file)));
  return listReports(folder, host, true).every((file) => checked.has(resolve(host.folder, file)));
}
