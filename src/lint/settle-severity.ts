import type { Severity } from '../finding/finding.js';
import type { Config } from './config.js';

/** What the configuration makes of a rule's severity; the rule's own id goes before its group. */
export function settleSeverity(severity: Severity, rule: string, { severities }: Config): Severity | 'off' {
  return severities[rule] ?? severities[`${rule.split('/')[0]}/*`] ?? severity;
}
