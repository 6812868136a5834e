import type { Severity } from '../finding/finding.js';
import { type Config, defaultConfig } from './config.js';

/** What the configuration makes of a rule's severity; the rule's own id goes before its group. */
export function settleSeverity(severity: Severity, rule: string, { severities }: Config): Severity | 'off' {
  if (severities === defaultConfig.severities) return severity;
  return severities[rule] ?? severities[`${rule.split('/')[0]}/*`] ?? severity;
}
