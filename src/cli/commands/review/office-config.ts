import { hasErrors } from '../../../finding/finding.js';
import type { Config } from '../../../lint/config.js';
import { checkScoring } from '../../../review/check-scoring.js';
import type { Host } from '../../host.js';
import { unusable } from '../../input-error.js';
import { createConfigLoader, readConfigFile } from '../../load/load-config.js';

/** The settings of the office that reviews: the file named, else the one that holds for the reports. */
export function loadOfficeConfig(
  { config: named }: { config?: string },
  report: string | undefined,
  host: Host,
): Config {
  const { config, origin } =
    named === undefined ? createConfigLoader(host)(report ?? 'report.yaml') : readConfigFile(named, host);
  if (!origin || !config.scoring) return config;
  const findings = checkScoring(config.scoring, origin.source);
  if (hasErrors(findings)) throw unusable({ file: origin.file, source: origin.text, findings });
  return config;
}
